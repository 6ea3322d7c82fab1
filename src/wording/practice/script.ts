import { counted, grouped, shortened } from '../text/text.ts';

// What the page of a worksheet says. Constants, because the script that takes it over and the one that draws questions are two.

export const worksheetNotDrawn =
  'The script that draws worksheets did not load, so this is the worksheet that came with the page. Reload the page to try again.';
export const bankNotWritten =
  'The script that writes questions as a file did not load, so no file was saved. Check the connection and try again.';
export const modelNotLoaded = 'The script that knows the model did not load. Change a setting to try again, or reload the page.';

export const scoreOf = (answered: number, all: number, right: number): string =>
  `You answered ${answered} of ${all} questions, ${right} of them right.`;
export const worksheetTitle = (seed: number): string => `worksheet ${grouped(seed)}`;
export const countNotTaken = (text: string, most: string): string =>
  `“${shortened(text)}” was not taken: the number of questions is a whole number from 1 to ${most}.`;
export const bankSaved = (file: string, seed: number): string => `${file} was saved with the questions from number ${grouped(seed)} on.`;

/** What is said to an answer. The explanation follows at once, in the same box. */
export const answerSays = {
  right: 'Right. This is why:',
  wrong: 'Not quite. This is how it is:',
  nothing: 'Choose at least one answer, then check it.',
} as const;

// The parts of a question.
export const rightOption = 'The answer:';
export const wrongOption = 'Not this:';
export const oneOfAnswers = 'Yes:';
export const noneOfAnswers = 'No:';
export const readOnLabel = 'Read on: ';
export const whatIsSo = 'What is so';
export const whichStep = 'Which step?';
export const choose = 'Choose';
export const chooseAll = (ask: string): string => `${ask} Choose all that are true.`;
export const checkAnswer = 'Check my answer';
export const answerTo = (number: number | undefined): string =>
  number === undefined ? 'The answer to this question' : `The answer to question ${number}`;

// A goal, and one of the reader’s own.
export const parIs = (settings: number): string => `Par is ${counted(settings, 'setting')}.`;
export const whatIsEnough = 'What is enough';
export const beginWithThese = 'Begin with these settings';
export const goalAddress = 'The address of this goal';
