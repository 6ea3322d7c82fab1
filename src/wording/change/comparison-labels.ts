import { shortened } from '../text/text.ts';

/** A comparison of two sides. */
export const comparisonLabels = {
  paths: 'The paths',
  settings: 'The settings',
  'nothing-to-set': 'nothing to set',
} as const;

/** Both sides as a title. */
export const bothNames = (a: string, b: string): string => `${a} and ${b}`;
/** A mode as a side. */
export const modeAsSide = (mode: string): string => `${mode} mode`;
/** Settings that no id stands for: the base, and what differs from it. */
export function changedFrom(base: string, [first, second, ...rest]: readonly string[]): string {
  if (first === undefined) return base;
  const named = second === undefined ? `${base} with ${first}` : `${base} with ${first}, ${second}`;
  return rest.length > 0 ? `${named} and ${rest.length} more` : named;
}

// What is said of a side of an address that is none, as a clause and as a sentence.
export const neitherNorMode = (id: string): string =>
  `“${shortened(id)}” is neither a distribution nor a mode, so the defaults stand in for it`;
export const noSide = (text: string, modes: readonly string[], instead: string): string =>
  `“${shortened(text)}” is not a distribution, a mode (${modes.join(', ')}) or settings such as transport=konnectivity. ${instead} is shown in its place.`;

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
