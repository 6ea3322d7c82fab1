import type { FactId } from '../../model/reason.ts';
import type { ChangedAt } from '../places.ts';

/** What a rule says and stands on: all of it but how it finds. */
export interface RuleWords {
  readonly title: string;
  readonly sideEffects: string;
  readonly before: string;
  readonly facts: readonly FactId[];
  readonly cis?: readonly string[] | undefined;
  readonly changedAt?: ChangedAt | undefined;
  /** Codes of what has to be changed before it, where that is found as well. */
  readonly needs?: readonly string[] | undefined;
}
/** The words of every rule, by its code. */
export type WordsByCode = Readonly<Record<string, RuleWords>>;
