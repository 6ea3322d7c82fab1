import type { RuleDifference } from '../../model/reach/rule.ts';
import { counted } from '../text/text.ts';
import { ruleSentence } from './row.ts';

/** Says what a change to the named mode does to the rules: "Switching to Konnectivity removes 3 rules and adds 1 rule." */
export function ruleChangeWords(mode: string, { added, removed, released }: RuleDifference) {
  const says = [
    ...(removed.length > 0 ? [`removes ${counted(removed.length, 'rule')}`] : []),
    ...(added.length > 0 ? [`adds ${counted(added.length, 'rule')}`] : []),
  ].join(' and ');
  return {
    sentence: says ? `Switching to ${mode} ${says}.` : `Switching to ${mode} changes no rule.`,
    removed: removed.map(ruleSentence),
    added: added.map(ruleSentence),
    // Rules that stay, for fewer connections than before
    released: released.map((rule) => `${ruleSentence(rule)}: that connection is gone, and the rule stays for another one`),
  };
}

/** What is said before the changes where a provider runs the control plane, so that a mode is not the reader’s to choose. */
export const providerSentence = (name: string): string =>
  `The provider of ${name} sets up the control plane, so a mode of this site is not yours to choose there. The list says what each would change.`;
