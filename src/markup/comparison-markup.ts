import type { Side } from '../wording/change/comparison.ts';
import { renderComparison } from './comparison.ts';
import { markupOf } from './markup.ts';

/** The HTML of a comparison at build time, by the renderer that the browser uses. */
export const comparisonMarkup = (a: Side, b: Side, root: string): string =>
  markupOf((container) => renderComparison(container, a, b, root));
