import { shortened } from '../text/text.ts';

/** What became of a value: no page has it; this page does not have it, or not here; no attribute of the element has it. */
const fates = { nowhere: 'is unknown and was ignored', here: 'was ignored', attribute: 'is unknown' } as const;
export type Fate = keyof typeof fates;

/** What is said of a value that is not taken, as a clause: which it was, as text and cut short, and what can stand there. */
export const ignoredClause = (key: string, value: string, can: string, fate: Fate = 'nowhere'): string =>
  `${key}=“${shortened(value)}” ${fates[fate]}: ${can}`;

/** The same of a parameter whatever its value: another one gives the settings, or is selected, or only the explorer has it. */
export const givenInstead = (key: string, by: string): string => `${key}= was ignored: ${by} gives the settings`;
export const selectedInstead = (key: string, by: string): string => `${key}= was ignored: ${by} is selected`;
export const onlyInExplorer = (key: string): string => `${key}= was ignored: it can be chosen only in the explorer, at /explore/`;

/** Every value that can stand there, for such a clause. */
export const canBe = (key: string, allowed: readonly string[]): string => `${key} can be ${allowed.join(', ')}`;
