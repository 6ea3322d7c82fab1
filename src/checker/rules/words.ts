import type { FactId } from '../../model/reason.ts';
import type { ChangedAt } from '../places.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What a rule says and stands on: all of it but how it finds. */
export interface RuleWords {
  readonly title: string;
  readonly breaks: string;
  readonly before: string;
  readonly facts: readonly FactId[];
  readonly cis?: readonly string[] | undefined;
  readonly changedAt?: ChangedAt | undefined;
}
/** The words of every rule, by its code. */
export type WordsByCode = Readonly<Record<string, RuleWords>>;

const wordsIn = ({ title, breaks, before, facts, cis, changedAt }: Rule): RuleWords => ({ title, breaks, before, facts, cis, changedAt });

/** The words of every rule as the page is given them: its script holds how the rules find, and not what they say. */
export const ruleWords = (): WordsByCode => Object.fromEntries(rules.map((rule) => [rule.code, wordsIn(rule)]));

/** What a rule says: as it was given beside the script, otherwise as the rule has it. */
export const wordsOf = (rule: Rule, given: WordsByCode | undefined): RuleWords => given?.[rule.code] ?? wordsIn(rule);
