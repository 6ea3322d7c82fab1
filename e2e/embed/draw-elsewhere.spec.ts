import { edgesOf } from '../../src/export/connection.ts';
import { overlapsOf, type Drawn } from '../../src/export/test/overlaps.ts';
import { sampledStates } from '../../src/export/test/sample.ts';
import { mermaid } from '../../src/export/texts/mermaid.ts';
import { subjectOf } from '../../src/export/texts/subject.ts';
import { expect, test } from '../support/fixtures.ts';

/** What Mermaid itself draws: its boxes, the words on its lines and its lines, measured where they are on the page. */
test('Mermaid draws every state with each of its connections, and no line and no label on a box or on another label', async ({ page }) => {
  test.setTimeout(300_000);
  await page.route('**/drawn/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }));
  await page.goto('/drawn/');
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  const states = sampledStates.filter((_, i) => i < 5 || i % 3 === 0);
  for (const [i, state] of states.entries()) {
    const drawn = await page.evaluate(
      async ([text, id]) => {
        const { mermaid: engine } = globalThis as unknown as {
          mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> };
        };
        const main = document.querySelector('main');
        if (!main) throw new Error('no place to draw');
        main.innerHTML = (await engine.render(id, text)).svg;
        const all = <E extends Element>(selector: string): E[] => [...main.querySelectorAll<E>(selector)];
        const areaOf = (element: Element): { x: number; y: number; width: number; height: number } => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        };
        const boxes = all('.node').map((node) => ({
          id: node.textContent?.trim() ?? '',
          ...areaOf(node.querySelector('.label-container') ?? node),
        }));
        const words = all('.edgeLabel .label')
          .map((label) => ({ text: label.textContent?.trim() ?? '', ...areaOf(label) }))
          .filter(({ text }) => text !== '');
        const lines = all<SVGPathElement>('path.flowchart-link').map((line) => {
          const matrix = line.getScreenCTM();
          const steps = Math.ceil(line.getTotalLength() / 2);
          const points = Array.from({ length: steps + 1 }, (_, step): [number, number] => {
            const { x, y } = line.getPointAtLength((line.getTotalLength() * step) / steps).matrixTransform(matrix ?? undefined);
            return [x, y];
          });
          return { ends: [line.id], points };
        });
        return { boxes, words, lines };
      },
      [mermaid(subjectOf(state, 'https://wiki.example/a/'), state), `drawn-${i}`] as const,
    );
    expect(drawn.words.length, state.query).toBe(edgesOf(state).length);
    // A line goes through its own label, which has a ground of its own; so what lies under a label is no matter here.
    const seen: Drawn = drawn;
    const found = overlapsOf(seen).filter((sentence) => !/^the line .* goes through “/.test(sentence));
    expect(found, `${state.query} ${JSON.stringify(state.settings)}`).toEqual([]);
  }
});
