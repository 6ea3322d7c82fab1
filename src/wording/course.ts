/** How far a reader of a course is, and how long this is kept. */
export const partsDone = (done: number, all: number, isKept: boolean): string =>
  `You have done ${done} of ${all} parts.${isKept ? '' : ' Your browser keeps nothing, so this holds until you leave the page.'}`;

// A course whose first answers count.
export const questionsAnswered = (answered: number, all: number): string => `You have answered ${answered} of ${all} questions.`;
export const allAnswered = (percent: number, isPassed: boolean): string =>
  `You have answered every question, ${percent} percent right at the first try: ${isPassed ? 'passed' : 'not passed'}.`;
export const firstAnswerCounts = (isRight: boolean): string =>
  `Your first answer was ${isRight ? 'right' : 'wrong'}, and it counts. You can try again for yourself.`;

// What becomes of the score on a learning platform.
export const noPlatform = 'No learning platform was found around this page, so your score is not kept. The course works all the same.';
export const onlyLooked = {
  browse: 'Your platform opened the course for a look, so nothing that you do here counts.',
  review: 'Your platform opened the course for review, so nothing that you do here changes your score.',
} as const;
export const scoreNotKept = (trouble: string): string => `Your platform did not keep this (${trouble}). The next answer tries again.`;
export const noSession = (reason: string): string =>
  `Your platform opened no session (${reason}), so your score is not kept. Open the course in your platform again.`;
export const backToPlatform = 'Back to your platform';
/** What a platform says that refused a call, by its number and text where it gives them. */
export const refusalOf = (call: string, code: string, text: string): string =>
  [code && `error ${code}`, text].filter(Boolean).join(': ') || `${call} was refused`;
