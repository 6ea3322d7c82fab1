import type { Finding } from './message/field.ts';
import type { Near } from './nearest.ts';

/** A symptom as the matcher needs it: its messages, and words that say, shortly before, that it is another thing. */
export interface Entry<Id extends string = string> {
  readonly id: Id;
  readonly messages: readonly string[];
  /** Messages that say too little inside a longer text: they count only where they are nearly all of it. */
  readonly alone: readonly string[];
  readonly unless: readonly string[];
}

/** A symptom that was found in a text. */
export interface Match<Id extends string = string> {
  readonly id: Id;
  /** The message that was found, with its placeholders; of several, the one that says most. */
  readonly message: string;
  /** How often a message of this symptom was found. */
  readonly count: number;
  /** Where it was found first, as offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Letters that were literally there. */
  readonly weight: number;
}

/** What reading a text gave. */
export interface Reading<Id extends string = string> {
  /** Best first: the match with the most literal letters. */
  readonly matches: readonly Match<Id>[];
  /** The failures that the text tells of, with what is known of each. */
  readonly findings: readonly Finding[];
  /** Where nothing matches: each symptom that the words leave open, else up to three whose words the text shares, best first. */
  readonly nearest: readonly Near<Id>[];
  /** Whether the nearest ones are all that the words leave open, so that one of them fits by what printed the text. */
  readonly isOpen: boolean;
  /** Where nothing matches: what of the message is understood all the same, as a clause. */
  readonly understood: string | undefined;
  /** Characters at the start that were not read, since the text is longer than the limit. */
  readonly skipped: number;
  /** Comparisons made: the measure of the work, which the tests bound. */
  readonly steps: number;
}

/** The most characters that are read. Of a longer text the end is: in a log that is the newest. */
export const readingLimit = 1_000_000;
