import { shortened } from '../text/text.ts';

/** What became of a value: no page has it; this page does not have it, or not here; no attribute of the element has it. */
export type Fate = 'is unknown and was ignored' | 'was ignored' | 'is unknown';

/** What is said of a value that is not taken, as a clause: which it was, as text and cut short, and what can stand there. */
export const ignoredClause = (key: string, value: string, can: string, fate: Fate = 'is unknown and was ignored'): string =>
  `${key}=“${shortened(value)}” ${fate}: ${can}`;

/** Every value that can stand there, for such a clause. */
export const canBe = (key: string, allowed: readonly string[]): string => `${key} can be ${allowed.join(', ')}`;
