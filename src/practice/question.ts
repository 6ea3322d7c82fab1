import type { PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { PracticeKindId } from './kind-id.ts';
import type { MisconceptionId } from './misconception.ts';

/** The cluster that a question is about, the path and the attacker’s position if it is about one. A drawing of it shows the answer. */
export interface AskedState {
  readonly settings: Settings;
  readonly path?: PathId;
  readonly seat?: SeatId;
}

/** One option. Words in backticks are code. */
interface Option {
  readonly id: string;
  readonly text: string;
  /** Why it is right, or why it is not. */
  readonly reply: string;
}

/** One thing to which a learner gives one of the choices. */
export interface Row {
  readonly id: string;
  readonly text: string;
  /** The id of the right choice. */
  readonly right: string;
  readonly because: string;
}

/** What every question has. */
interface Asked {
  /** Unique among all kinds and seeds: `verdicts-17`. */
  readonly id: string;
  readonly kind: PracticeKindId;
  /** What is asked, in one sentence or two. */
  readonly ask: string;
  /** What leads to the list of what is given; empty where nothing is. */
  readonly lead: string;
  /** The situation, a sentence an item. */
  readonly given: readonly string[];
  /** What is given as a text of a program. */
  readonly code?: string;
  /** Why the answer is what it is, in a few sentences. */
  readonly because: string;
  /** What is drawn beside that reason; a question about no cluster has none. */
  readonly state?: AskedState;
  /** The section that explains it, from the root of the site. */
  readonly see: { readonly href: string; readonly text: string };
  readonly misconception?: MisconceptionId;
}

/** Exactly one option is right. */
export interface OneQuestion extends Asked {
  readonly form: 'one';
  readonly options: readonly Option[];
  readonly right: string;
}

/** At least one option is right, and at least one is not. */
export interface ManyQuestion extends Asked {
  readonly form: 'many';
  readonly options: readonly Option[];
  readonly right: readonly string[];
}

/** Each row gets one of the choices. In an order the choices are the places, from 1, and each is the right one of one row. */
export interface MatchQuestion extends Asked {
  readonly form: 'match';
  readonly isOrder: boolean;
  /** Of an order, what is asked where only its first step can be. */
  readonly askFirst?: string;
  readonly rows: readonly Row[];
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}
export type Question = OneQuestion | ManyQuestion | MatchQuestion;

/** A question before it has its id. */
export type Drawn<Q extends Question = Question> = Q extends Question ? Omit<Q, 'id' | 'kind'> : never;
