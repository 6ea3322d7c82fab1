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

/** What each kind is called in a list, as what a learner does. */
export const practiceKindNames: Readonly<Record<PracticeKindId, string>> = {
  verdicts: 'Say which word each path gets',
  attacker: 'Say what an attacker can do',
  'who-opens': 'Say who opens the connection',
  'one-change': 'Find the one change that is enough',
  order: 'Put the steps in order',
  error: 'Match errors to paths',
  'left-open': 'Find what a configuration leaves open',
  'missing-rule': 'Find the missing firewall rule',
  'false-sentence': 'Spot the false sentence',
};
