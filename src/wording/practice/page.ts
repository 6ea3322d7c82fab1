import { grouped } from '../text/text.ts';

// What the pages of worksheets say around their questions.

export const worksheetWords = { heading: 'Worksheet', print: 'Print' } as const;
export const worksheetForm = {
  kind: 'Questions',
  everyKind: 'One of each kind',
  show: 'Show this worksheet',
  draw: 'Draw another one',
  about:
    'One number always draws the same questions in one version of this site, so you can hand its address to a class. Nothing that you answer leaves this page.',
  withoutScript:
    'Another worksheet and the check of an answer require JavaScript. Below each question of this worksheet you can open its answer.',
} as const;
export const worksheetNumber = (most: number): string => `Number of the worksheet, up to ${grouped(most)}`;

// Questions as a file.
export const bankForm = {
  heading: 'Questions for your own platform',
  about:
    'Save questions as a file for Moodle, another learning platform or Anki. They are of the kind that is chosen above, begin with the number of this worksheet, and bring their keys and reasons with them; for Moodle and Anki a picture of the cluster is shown with the answer. The file for H5P needs a platform that has the content types Question Set 1.20 and Multiple Choice 1.16.',
  format: 'Format',
  save: 'Save the file',
  withoutScript: 'This requires JavaScript. The command `npm run bank` of the project writes the same files.',
} as const;
export const questionCount = (most: number): string => `Number of questions, up to ${String(most)}`;

// Goals, and one of the reader’s own.
export const goalsWords = {
  heading: 'Goals',
  about:
    'Reach each goal with as few settings as you can. Par is the smallest change that the model finds, and a value that you only try does not count.',
} as const;
export const ownGoal = {
  heading: 'A goal of your own',
  about:
    'Choose a path and how the cluster begins. The goal is in the address of this page, so you can hand it to a class; the model counts its par.',
  path: 'Path to protect',
  scope: 'How far',
  mode: 'The cluster begins as',
  make: 'Make this goal',
} as const;
export const goalScopes = { 'every-hop': 'End to end', between: 'On the untrusted network' } as const;
