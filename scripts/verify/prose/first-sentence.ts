import path from 'node:path';
import { hasFiniteVerb } from './finite.ts';
import { firstRules, never } from './built-rules.ts';

const count = (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * What is wrong with the first sentence of a page, or nothing. It answers the question that brought the reader, without a condition, in a
 * whole sentence; what a kind of page has to say in it stands in the rules.
 */
export function firstSentenceMessages(page: string, first: string | undefined): readonly string[] {
  const rule = firstRules.find(({ pages }) => pages.some((pattern) => path.matchesGlob(page, pattern)));
  if (!rule) return [];
  if (first === undefined) return [`${page} has no first sentence. Write the answer under its title.`];
  const wrong = [
    ...(/[.?!]["”’)]*$/.test(first) && hasFiniteVerb(first) ? [] : ['It is no whole sentence. Write one that answers.']),
    ...(count(first) > rule.mostWords
      ? [`It has more than ${rule.mostWords} words. Answer, and put the rest into the next sentence.`]
      : []),
    ...never.flatMap(([pattern, write]) => (pattern.test(first) ? [write] : [])),
    ...(rule.says && !rule.says.test(first) ? [rule.advice] : []),
  ];
  return wrong.map((each) => `${page} begins with “${first}” ${each}`);
}
