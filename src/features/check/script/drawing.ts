import { renderScene } from '../../../diagram/render.ts';
import { sceneOf } from '../../../diagram/compose.ts';
import type { View } from '../../../diagram/scene.ts';
import { part } from '../../shell/script/part.ts';
import type { Judged } from './checker-script.ts';
import { drawingTitle } from '../../../wording/check/result.ts';

const space = 'http://www.w3.org/2000/svg';
const layouts: readonly View['layout'][] = ['wide', 'narrow'];

function newDrawing(layout: View['layout']): SVGSVGElement {
  const svg = document.createElementNS(space, 'svg');
  const title = document.createElementNS(space, 'title');
  title.textContent = drawingTitle;
  svg.append(title);
  svg.dataset['layout'] = layout;
  return svg;
}

/** What a link stands on: something unknown, something that was stated, or defaults only. */
function lookOf({ decidedBy }: Judged['paths'][number]): 'known' | 'default' | 'unknown' {
  const kinds = decidedBy.map(({ origin }) => origin.kind);
  return kinds.includes('stated') ? 'known' : kinds.every((kind) => kind === 'unknown' || kind === 'request') ? 'unknown' : 'default';
}

/** Draws the links under the settings that were found, and marks what each stands on. */
export function drawResult({ result, paths }: Judged, page: HTMLElement): void {
  const drawings = part(page, '.drawings');
  if (drawings.childElementCount === 0) drawings.append(...layouts.map(newDrawing));
  const looks = new Map<string, string>(paths.map((path) => [path.id, lookOf(path)]));
  for (const svg of drawings.querySelectorAll<SVGSVGElement>(':scope > svg')) {
    renderScene(svg, sceneOf([{ id: 'custom', settings: result.settings }], { layout: svg.dataset['layout'] as View['layout'] }));
    // Nothing here selects a link, so none of them is a button.
    for (const item of svg.querySelectorAll('[role="button"]')) {
      item.setAttribute('role', 'img');
      item.removeAttribute('aria-pressed');
      item.removeAttribute('tabindex');
    }
    for (const link of svg.querySelectorAll<SVGElement>('.link'))
      link.dataset['stands'] = looks.get(link.dataset['path'] ?? '') ?? 'unknown';
  }
}

const presented = [
  'display',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
] as const;

/** The wide drawing as a file of its own: what the page's styles say is written into it as attributes. */
export function resultSvg(page: HTMLElement): string {
  const drawing = part<SVGSVGElement>(page, '.drawings svg[data-layout="wide"]');
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // A drawing that a narrow screen does not show has styles all the same, but for its root.
  const [originals, copies] = [[...drawing.querySelectorAll('*')], [...copy.querySelectorAll('*')]];
  originals.forEach((original, index) => {
    const styles = getComputedStyle(original);
    for (const name of presented) copies[index]?.setAttribute(name, styles.getPropertyValue(name));
  });
  for (const hidden of copy.querySelectorAll('[display="none"]')) hidden.remove();
  copy.setAttribute('xmlns', space);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
