/** The kinds of questions. Values of `?kind=` and parts of the ids in question banks, so never renamed. */
export const practiceKindIds = [
  'verdicts',
  'attacker',
  'who-opens',
  'one-change',
  'order',
  'error',
  'left-open',
  'missing-rule',
  'false-sentence',
] as const;
export type PracticeKindId = (typeof practiceKindIds)[number];
