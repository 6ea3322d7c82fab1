import { parseHTML } from 'linkedom';
import { drawIn, h, type Child } from './h.ts';

drawIn(parseHTML('<!doctype html><html><body></body></html>').document);

/** Elements as HTML at build time. Never bundled for the browser. */
export const markupOf = (...children: readonly Child[]): string => h('div', {}, ...children).innerHTML;

/** What a view draws into its container, as HTML at build time. */
export function markupIn(draw: (container: Element) => void): string {
  const container = h('div');
  draw(container);
  return container.innerHTML;
}
