import type { Snippet } from '../wording/change/snippet.ts';
import { changeSteps, snippetFigure, type ShownStep } from './change-steps.ts';
import { markupOf } from './markup.ts';

/** The HTML of the steps of a change at build time, by the renderer that the browser uses. */
export const changeStepsMarkup = (steps: readonly ShownStep[]): string =>
  markupOf((container) => container.append(changeSteps(container.ownerDocument, steps, '/', 'code')));

/** The same of lines of one file, with a button that copies them. */
export const snippetMarkup = (snippet: Snippet): string =>
  markupOf((container) => container.append(snippetFigure(container.ownerDocument, snippet, 'code')));
