import { markupOf } from '../../markup/markup.ts';
import type { Level } from '../../practice/level.ts';
import type { Question } from '../../practice/question.ts';
import { drawKey, drawQuestion, drawWorksheet } from './script/draw.ts';
import { drawGoal } from './script/draw-goal.ts';

/** The HTML of a worksheet at build time, by the renderer that the browser uses. Links begin at the root of the site. */
export const worksheetMarkup = (questions: readonly Question[]): string =>
  markupOf((container) => container.append(...drawWorksheet(container.ownerDocument, '', questions)));

/** The HTML of one question that stands by itself, such as in a course: its heading has no number. */
export const questionMarkup = (question: Question): string =>
  markupOf((container) => container.append(drawQuestion(container.ownerDocument, '', question)));

/** The HTML of the key of a worksheet. */
export const keyMarkup = (questions: readonly Question[]): string =>
  markupOf((container) => container.append(...drawKey(container.ownerDocument, '', questions)));

/** The HTML of a goal. */
export const goalMarkup = (level: Level): string => markupOf((container) => container.append(drawGoal(container.ownerDocument, level)));
