import type { Options } from 'minisearch';

/** A heading and what stands under it. `id` is its address from the root of the site. */
export interface Section {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  /** What people type for the question that it answers, where it answers one. */
  readonly asked?: string;
}

/** What the index says of a section that it found: its text is the one `at` this place in the file of texts. */
export interface Found extends Omit<Section, 'text' | 'asked'> {
  readonly at: number;
}

/** Words of technical text: a flag, a field or a host name counts whole, and by its parts. */
export function tokenize(text: string): string[] {
  const whole = text.toLowerCase().match(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.:/-]*[\p{L}\p{N}_])?/gu) ?? [];
  return whole.flatMap((word) => (/[.:/-]/.test(word) ? [word, ...word.split(/[.:/-]+/)] : [word])).filter(Boolean);
}

/** A number of three parts, such as 4.2.1 of a benchmark or a patch release. */
const isNumberOfThree = (word: string): boolean => /^\d+\.\d+\.\d+$/.test(word);

/** The words of a query: of a number of three parts only the whole, since its parts are in every list of numbers. */
const tokenizeQuery = (text: string): string[] =>
  (text.toLowerCase().match(/\S+/g) ?? []).flatMap((word) => {
    const tokens = tokenize(word);
    return tokens[0] && isNumberOfThree(tokens[0]) ? [tokens[0]] : tokens;
  });

/** How the index is built, and how it is read: the two have to agree. */
export const searchOptions: Options<Section & Found> = {
  fields: ['heading', 'page', 'text', 'asked'],
  storeFields: ['page', 'heading', 'at'],
  tokenize,
  processTerm: (term) => term,
  searchOptions: {
    boost: { heading: 4, page: 2, asked: 5 },
    // A number of three parts is whole: 4.2.1 of a benchmark is not 4.2.12.
    prefix: (term) => term.length > 2 && !isNumberOfThree(term),
    tokenize: tokenizeQuery,
    fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    combineWith: 'AND',
  },
};

/** The most characters of a query that are looked for, in whole words. A pasted message has a few hundred; the time that a search takes grows with them. */
export const longestQuery = 500;

/** As much of a query as is looked for. */
export const searched = (query: string): string => {
  const trimmed = query.trim();
  if (trimmed.length <= longestQuery) return trimmed;
  const end = trimmed.slice(0, longestQuery + 1).search(/\s+\S*$/);
  return trimmed.slice(0, end > 0 ? end : longestQuery);
};
