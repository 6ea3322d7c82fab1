import type { Pattern } from './pattern.ts';

/** A symptom that a text comes near, and what they share. */
export interface Near<Id extends string = string> {
  readonly id: Id;
  /** The part of a message's words that stand in the text, by their weight: 0 to 1. */
  readonly share: number;
}

/** A text has to hold this part of a message, this many of its words, and this weight of them, to be called near it. */
const leastShare = 0.42;
const leastWords = 4;
const leastWeight = 64;
const most = 3;

const vocabularyOf = ({ segments }: Pattern): ReadonlySet<string> =>
  new Set(segments.flatMap(({ words }) => words).filter((word) => typeof word === 'string'));
/** Letters of the words that hold placeholders, such as `:10250`. They are not looked for, so they count as not shared. */
const lettersBesidePlaceholders = ({ segments }: Pattern): number =>
  segments.flatMap(({ words }) => words).reduce((sum, word) => sum + (typeof word === 'string' ? 0 : word.join('').length), 0);

/**
 * The symptoms that share most with the words of a text, best first. A word weighs its letters, and more where few symptoms have it:
 * `x509` says little, `SANs` much. A symptom whose exception stands in the text is another thing, so it is not near. Linear in the
 * words.
 */
export function nearestOf<Id extends string>(
  entries: readonly { readonly id: Id }[],
  patterns: Readonly<Record<'message' | 'exception', readonly (readonly Pattern[])[]>>,
  words: readonly string[],
): readonly Near<Id>[] {
  const present = new Set(words);
  const vocabularies = patterns.message.map((list) =>
    list.map((pattern) => ({ vocabulary: vocabularyOf(pattern), beside: lettersBesidePlaceholders(pattern) })),
  );
  const spread = new Map<string, number>();
  for (const list of vocabularies)
    for (const word of new Set(list.flatMap(({ vocabulary }) => [...vocabulary]))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const rarity = (symptoms: number): number => Math.log(1 + entries.length / symptoms);
  const weightOf = (list: Iterable<string>): number =>
    [...list].reduce((sum, word) => sum + word.length * rarity(spread.get(word) ?? 1), 0);
  const nearnessOf = ({ vocabulary, beside }: (typeof vocabularies)[number][number]): { share: number; rank: number } => {
    const shared = [...vocabulary].filter((word) => present.has(word));
    const weight = weightOf(shared);
    const share = weight / (weightOf(vocabulary) + beside * rarity(1));
    return share >= leastShare && shared.length >= leastWords && weight >= leastWeight
      ? { share, rank: share * weight }
      : { share: 0, rank: 0 };
  };
  const isAnother = (exceptions: readonly Pattern[]): boolean =>
    exceptions.some(
      (exception) => lettersBesidePlaceholders(exception) === 0 && [...vocabularyOf(exception)].every((word) => present.has(word)),
    );
  return entries
    .map(({ id }, entry) => ({
      id,
      best: isAnother(patterns.exception[entry] ?? [])
        ? undefined
        : (vocabularies[entry] ?? []).map(nearnessOf).sort((a, b) => b.rank - a.rank)[0],
    }))
    .flatMap(({ id, best }) => (best && best.rank > 0 ? [{ id, ...best }] : []))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ id, share }) => ({ id, share }));
}
