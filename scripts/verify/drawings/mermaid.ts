import type { Page } from '@playwright/test';
import type { Drawn } from '../../../src/export/test/overlaps.ts';

/** Makes a page ready to draw with Mermaid. */
export async function loadMermaid(page: Page): Promise<void> {
  await page.setContent('<!doctype html><main></main>');
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
}

/** What Mermaid itself draws of a text: its boxes, the words beside them, and its lines, measured where they are on the page. */
export const drawnByMermaid = (page: Page, text: string): Promise<Drawn> =>
  page.evaluate(async (source) => {
    const { mermaid: engine } = globalThis as unknown as {
      mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> };
    };
    const main = document.querySelector('main');
    if (!main) throw new Error('no place to draw');
    main.innerHTML = (await engine.render('drawn', source)).svg;
    const all = <E extends Element>(selector: string): E[] => [...main.querySelectorAll<E>(selector)];
    const areaOf = (element: Element): { x: number; y: number; width: number; height: number } => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const boxes = all('.node').map((node) => ({
      id: node.textContent?.trim() ?? '',
      ...areaOf(node.querySelector('.label-container') ?? node),
    }));
    const words = all('.edgeLabel .label, .cluster-label, .flowchartTitleText')
      .map((label) => ({ text: label.textContent?.trim() ?? '', ...areaOf(label) }))
      .filter(({ text: said }) => said !== '');
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
  }, text);
