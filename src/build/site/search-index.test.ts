import { describe, expect, it } from 'vitest';
import { sectionsOf } from './search-index.ts';

describe('sectionsOf()', () => {
  it('finds no section of sources, whose names of files have the words of every subject', () => {
    const html = `<main><h1>kubectl exec</h1><h2 id="why">Why</h2><p>The API server connects.</p>
      <details class="sources"><summary><h2 id="sources">Sources</h2></summary><ol><li>pkg/registry/core/pod/strategy.go (ExecLocation)</li></ol></details></main>`;
    const sections = sectionsOf(html, '/journeys/kubectl-exec/');
    expect(sections.map(({ heading }) => heading)).toEqual(['kubectl exec', 'Why']);
    expect(sections.map(({ text }) => text).join(' ')).not.toContain('ExecLocation');
  });
});
