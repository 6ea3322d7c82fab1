/** A comparison of two sides. */
export const comparisonLabels = {
  paths: 'The paths',
  settings: 'The settings',
  'nothing-to-set': 'nothing to set',
} as const;

/** How two sides relate, in a word or a few. */
export const relationWords = {
  same: 'same',
  differs: 'differs',
  'one-side': 'one side only',
  'one-unknown': 'unknown for one',
  'both-unknown': 'unknown',
} as const;

/** What the client of a path presents, in a cell. */
export const clientPresents = (identity: string): string => `client presents: ${identity}`;
