import { rules } from './index.ts';
import type { Rule } from './rule.ts';
import type { RuleWords, WordsByCode } from './rule-words.ts';

const wordsIn = ({ title, sideEffects, before, facts, cis, changedAt, needs }: Rule): RuleWords => ({
  title,
  sideEffects,
  before,
  facts,
  cis,
  changedAt,
  needs,
});

/** The words of every rule as the page is given them: its script holds how the rules find, and not what they say. */
export const ruleWords = (): WordsByCode => Object.fromEntries(rules.map((rule) => [rule.code, wordsIn(rule)]));

/** What a rule says: as it was given beside the script, otherwise as the rule has it. */
export const wordsOf = (rule: Rule, given: WordsByCode | undefined): RuleWords => given?.[rule.code] ?? wordsIn(rule);
