import type { Pattern } from './pattern.ts';

/** A symptom that a text comes near, and what they share. */
export interface Near<Id extends string = string> {
  readonly id: Id;
  /** The part of a message's words that stand in the text, by their weight: 0 to 1. */
  readonly share: number;
}

/** A text has to hold this part of a message, and this weight of it, to be called near it. */
const leastShare = 0.3;
const leastWeight = 6;
const most = 3;

const vocabularyOf = ({ segments }: Pattern): ReadonlySet<string> =>
  new Set(segments.flatMap(({ words }) => words).filter((word) => typeof word === 'string'));

/**
 * The symptoms that share most with the words of a text, best first. A word weighs its letters, divided among the symptoms that
 * have it: `x509` says little, `SANs` much. Linear in the words.
 */
export function nearestOf<Id extends string>(
  entries: readonly { readonly id: Id }[],
  patterns: readonly (readonly Pattern[])[],
  words: readonly string[],
): readonly Near<Id>[] {
  const present = new Set(words);
  const vocabularies = patterns.map((list) => list.map(vocabularyOf));
  const spread = new Map<string, number>();
  for (const list of vocabularies)
    for (const word of new Set(list.flatMap((vocabulary) => [...vocabulary]))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weightOf = (list: Iterable<string>): number => [...list].reduce((sum, word) => sum + word.length / (spread.get(word) ?? 1), 0);
  const nearnessOf = (vocabulary: ReadonlySet<string>): { share: number; rank: number } => {
    const shared = weightOf([...vocabulary].filter((word) => present.has(word)));
    const share = shared / weightOf(vocabulary);
    return share >= leastShare && shared >= leastWeight ? { share, rank: share * shared } : { share: 0, rank: 0 };
  };
  return entries
    .map(({ id }, entry) => ({ id, best: (vocabularies[entry] ?? []).map(nearnessOf).sort((a, b) => b.rank - a.rank)[0] }))
    .flatMap(({ id, best }) => (best && best.rank > 0 ? [{ id, ...best }] : []))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ id, share }) => ({ id, share }));
}
