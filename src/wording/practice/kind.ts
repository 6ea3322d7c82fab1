/** What each kind of question is called in a list, as what a learner does. */
export const practiceKindNames = {
  verdicts: 'Say which word each path gets',
  attacker: 'Say what an attacker can do',
  'who-opens': 'Say who opens the connection',
  'one-change': 'Find the one change that is enough',
  order: 'Put the steps in order',
  error: 'Match errors to paths',
  'left-open': 'Find what a configuration leaves open',
  'missing-rule': 'Find the missing firewall rule',
  'false-sentence': 'Spot the false sentence',
} as const;
