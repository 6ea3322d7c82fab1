import { markupOf } from '../../markup/markup.ts';
import type { LifetimeData } from './script/data.ts';
import { drawAnswer } from './script/draw.ts';
import type { LifetimeState } from './script/state.ts';

/** The HTML of an answer at build time, by the renderer that the browser uses. */
export const answerMarkup = (state: LifetimeState, data: LifetimeData): string =>
  // The build makes the links of a page relative itself, and other links for the Markdown beside it.
  markupOf((container) => container.append(...drawAnswer(container.ownerDocument, state, data))).replaceAll('href="../', 'href="/');
