import { markupOf } from '../../markup/markup.ts';
import type { LifetimeData } from './script/data.ts';
import { drawAnswer } from './script/draw.ts';
import type { LifetimeState } from './script/state.ts';

/** The HTML of an answer at build time, by the renderer that the browser uses. */
export const answerMarkup = (state: LifetimeState, data: LifetimeData): string =>
  markupOf((container) => container.append(...drawAnswer(container.ownerDocument, state, data)));
