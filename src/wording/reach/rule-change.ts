import type { RuleDifference } from '../../model/reach/rule.ts';
import { ruleSentence } from './row.ts';

/** What another mode changes about the rules, ready to be shown. */
export interface RuleChangeWords {
  readonly sentence: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Rules that stay, for fewer connections than before. */
  readonly released: readonly string[];
}

const count = (number: number, verbs: readonly [one: string, more: string]): string =>
  `${String(number)} ${number === 1 ? `rule ${verbs[0]}` : `rules ${verbs[1]}`}`;

/** Says what a change to the named mode does to the rules: "With Konnectivity, 3 rules go away and 1 rule comes." */
export function ruleChangeWords(mode: string, { added, removed, released }: RuleDifference): RuleChangeWords {
  const goes = count(removed.length, ['goes away', 'go away']);
  const comes = count(added.length, ['comes', 'come']);
  const says = removed.length > 0 && added.length > 0 ? `${goes} and ${comes}` : removed.length > 0 ? goes : comes;
  return {
    sentence: added.length + removed.length === 0 ? `With ${mode}, no rule changes.` : `With ${mode}, ${says}.`,
    removed: removed.map(ruleSentence),
    added: added.map(ruleSentence),
    released: released.map((rule) => `${ruleSentence(rule)}: that connection is gone, and the rule stays for another one`),
  };
}

/** What is said before the changes where a provider runs the control plane, so that a mode is not the reader’s to choose. */
export const providerSentence = (name: string): string =>
  `The provider of ${name} sets up the control plane, so a mode of this site is not yours to choose there. The list says what each would change.`;
