import type { NetworkId } from '../../model/reach/network.ts';
import type { Rule } from '../../model/reach/rule.ts';
import { loadShared } from '../shell/load-script.ts';

/** Where the script of the notations leaves its writer. */
export const rulesKey = Symbol.for('hub-spoke.rules');

/** What the rules of a cluster are in one notation, and what is wrong with the addresses that a reader typed, by network. */
export interface WrittenRules {
  readonly text: string;
  readonly file: string;
  readonly problems: Readonly<Record<NetworkId, readonly string[]>>;
}

/** Writes rules for the addresses in the fields, or for those of an example while every field is empty. */
export type RulesWriter = (rules: readonly Rule[], fields: Readonly<Record<NetworkId, string>>, notation: string) => WrittenRules;

/** The writer, from the script that the page names. Rejects where it does not load, for example without a network. */
export const rulesWriter = (place: HTMLElement): Promise<RulesWriter> => loadShared<RulesWriter>(rulesKey, place.dataset['rules'] ?? '');
