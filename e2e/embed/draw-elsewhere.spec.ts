import { drawnByMermaid, loadMermaid } from '../../scripts/verify/drawings/mermaid.ts';
import { partOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { edgesOf, labelOf } from '../../src/export/connection.ts';
import { overlapsOf } from '../../src/export/test/overlaps.ts';
import { sampledStates } from '../../src/export/test/sample.ts';
import { mermaid } from '../../src/export/texts/mermaid.ts';
import { subjectOf } from '../../src/export/texts/subject.ts';
import { expect, test } from '../support/fixtures.ts';

// `npm run test:drawings` draws every state.
test('Mermaid draws a state with each of its connections, and no line and no label on a box or on another label', async ({ page }) => {
  test.setTimeout(300_000);
  await loadMermaid(page);
  const states = [
    ...sampledStates.slice(0, runsAll ? 5 : 2),
    ...partOf(
      'drawings in a browser',
      sampledStates.slice(5).filter((_, i) => i % 3 === 0),
    ),
  ];
  for (const state of states) {
    const drawn = await drawnByMermaid(page, mermaid(subjectOf(state, 'https://wiki.example/a/'), state));
    const said = drawn.words.map(({ text }) => text);
    expect(said, state.query).toEqual(expect.arrayContaining(edgesOf(state).map(labelOf)));
    expect(said, state.query).toContain(subjectOf(state, 'https://wiki.example/a/').title);
    expect(drawn.lines.length, state.query).toBeGreaterThanOrEqual(edgesOf(state).length);
    // A line goes through its own label, which has a ground of its own; so what lies under a label is no matter here.
    const found = overlapsOf(drawn).filter((sentence) => !/^the line .* goes through “/.test(sentence));
    expect(found, `${state.query} ${JSON.stringify(state.settings)}`).toEqual([]);
  }
});
