import { loadShared } from '../../shell/script/load-script.ts';
import type { BankFormatId } from '../../../practice/bank/format.ts';
import type { PracticeState } from './state.ts';

/** Where the script of the generator leaves what draws. */
export const practiceKey = Symbol.for('hub-spoke.practice');

/** What draws a worksheet or its key into a part of the page. */
export interface PracticeTool {
  worksheet(state: PracticeState, root: string): readonly HTMLElement[];
  key(state: PracticeState, root: string): readonly HTMLElement[];
  /** What the settings of a reader come to, for a goal; that of the reader’s own is in `query`. A value that is none of its setting counts as not chosen. */
  goal(id: string, chosen: Readonly<Record<string, string>>, query: string): { readonly isReached: boolean; readonly says: string };
  /** The goal that a query names, and what is to be said of the query. */
  ownGoal(query: string): { readonly form: HTMLElement | undefined; readonly says: string | undefined };
  /** The query of the goal that a reader chose by `goal`, `scope` and the `mode` to begin with. */
  ownQuery(chosen: Readonly<Record<string, string>>, others: string): string;
  /** The query of the goal in `query`, once it begins with what a reader chose. */
  ownQueryFrom(query: string, chosen: Readonly<Record<string, string>>, others: string): string;
}

/** Where the script of the banks leaves what writes one. */
export const bankKey = Symbol.for('hub-spoke.practice-bank');

/** A file of so many questions for a platform, or fewer where a kind has no more that differ, from the seed and of the kind of a worksheet. `site` is the address of the site. */
export type WriteBank = (state: PracticeState, format: BankFormatId, count: number, site: string) => File;

/** What writes banks, from the script that the page names. Rejects where it does not load. */
export const bankWriterOf = (part: HTMLElement): Promise<WriteBank> => loadShared<WriteBank>(bankKey, part.dataset['bank'] ?? '');

/** The generator, from the script that the page names. Rejects where it does not load, for example without a network. */
export const toolOf = (part: HTMLElement): Promise<PracticeTool> => loadShared<PracticeTool>(practiceKey, part.dataset['tool'] ?? '');
