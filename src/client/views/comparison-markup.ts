import { parseHTML } from 'linkedom';
import type { Side } from '../../wording/change/comparison.ts';
import { renderComparison } from './comparison.ts';

/** The HTML of a comparison at build time, by the renderer that the browser uses. Never bundled for the browser. */
export function comparisonMarkup(a: Side, b: Side, root: string): string {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const container = document.querySelector('div');
  if (!container) throw new Error('linkedom made a document without its own div');
  renderComparison(container, a, b, root);
  return container.innerHTML;
}
