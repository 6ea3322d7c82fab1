import { describe, expect, it } from 'vitest';
import { sectionsOf, withQuestions } from './search-index.ts';

describe('sectionsOf()', () => {
  it('finds no section of sources, whose names of files have the words of every subject', () => {
    const html = `<main><h1>kubectl exec</h1><h2 id="why">Why</h2><p>The API server connects.</p>
      <details class="sources"><summary><h2 id="sources">Sources</h2></summary><ol><li>pkg/registry/core/pod/strategy.go (ExecLocation)</li></ol></details></main>`;
    const sections = sectionsOf(html, '/journeys/kubectl-exec/');
    expect(sections.map(({ heading }) => heading)).toEqual(['kubectl exec', 'Why']);
    expect(sections.map(({ text }) => text).join(' ')).not.toContain('ExecLocation');
  });
});

describe('withQuestions()', () => {
  const html =
    '<main><h1>Ports</h1><h2 id="dns">Names</h2><p>CoreDNS answers on 53.</p><h2 id="rest">The rest</h2><p>Nothing else.</p></main>';
  const question = {
    id: 'dns-port',
    subject: 'ports',
    question: 'Which port does DNS need?',
    answeredAt: '/ports/#dns',
    words: 'resolver',
  };

  it('gives the section of an answer the words of its question, and leaves the other sections as they are', () => {
    const before = sectionsOf(html, '/ports/');
    const after = withQuestions(before, [question]);
    expect(after.filter((section, at) => section !== before[at])).toEqual([
      {
        id: '/ports/#dns',
        page: 'Ports',
        heading: 'Which port does DNS need?',
        text: 'Names CoreDNS answers on 53.',
        quote: 'CoreDNS answers on 53.',
        asked: 'resolver',
      },
    ]);
  });

  it('refuses a question whose answer is no section of a page', () => {
    expect(() => withQuestions(sectionsOf(html, '/ports/'), [{ ...question, answeredAt: '/ports/#udp' }])).toThrow(
      'the question dns-port is answered at /ports/#udp, where the search finds no section',
    );
  });

  it('finds no question on the list of questions, because the search has to lead to the answer', () => {
    const list =
      '<main><div class="question-list"><h1>Questions</h1><p>All of them.</p><section><h2 id="ports">Ports</h2><ul><li>Which port does DNS need?</li></ul></section></div></main>';
    expect(sectionsOf(list, '/questions/').map(({ text }) => text)).toEqual(['All of them.']);
  });
});
