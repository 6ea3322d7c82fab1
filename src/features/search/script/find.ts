import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchIndex } from '../../shell/script/search-keys.ts';
import { searchOptions, tokenize, type Found, type Section } from './options.ts';

/** One result: a section, and the words of it that the query met. */
export interface Hit extends Found {
  readonly terms: readonly string[];
}

/** What was found, and the query that was perhaps meant where a word of it is in no page. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly meant?: string;
}

export type Index = MiniSearch<Section & Found>;

/** The index that the build wrote as JSON. */
export const indexFrom = (json: string): Index => MiniSearch.loadJSON(json, searchOptions);

/** Where a single word is looked for: it is the name of something, and what people type for a question has several. */
const fieldsOfOneWord = ['heading', 'page', 'text'];
/** How many words a query needs before some of them may be missing, and the part that has to be there. */
const longQuery = 5;
const leastPart = 0.6;
/** What a hit counts that was found by another name than the reader's, or by something close to it. */
const weights = { same: 0.8, near: 0.5 };

/** The words of a phrase without signs, capitals and the plural, so that `kube-apiserver` and `SSH tunnels` are found in a list of words. */
const plain = (phrase: string): string =>
  (phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(..)s$/, '$1')).join(' ');

/** A query and what its hits count. */
type Way = readonly [query: string, weight: number];

/** The query, and the same with one of its phrases said in another way. */
function waysToSay(query: string, synonyms: SearchIndex['synonyms']): readonly Way[] {
  const said = ` ${plain(query)} `;
  const others = synonyms.flatMap(({ same, near = [] }): readonly Way[] => {
    const used = same.map((word) => ` ${plain(word)} `).filter((word) => said.includes(word));
    const [longest] = used.sort((a, b) => b.length - a.length);
    if (!longest) return [];
    const instead = (word: string, weight: number): Way => [said.replace(longest, ` ${word} `).trim(), weight];
    return [
      ...same.filter((word) => !used.includes(` ${plain(word)} `)).map((word) => instead(word, weights.same)),
      ...near.map((word) => instead(word, weights.near)),
    ];
  });
  return [[query, 1], ...others];
}

/**
 * What counts by where it stands: a decision answers a question, and one word is none; evidence steps back, and a list of changes holds every word.
 */
const byPlace = (id: string, words: number): number =>
  id.startsWith('/can-i/') ? Math.min(1.5, words / 2.2) : /^\/(?:evidence|wire)\//.test(id) ? 0.5 : id.startsWith('/about/') ? 0.2 : 1;

/** A number by itself is a port: the reference explains it, a message or a distribution only happens to hold it. */
const boostDocument = (id: string, term: string): number =>
  !/^\d+$/.test(term) ? 1 : /^\/(symptoms|distributions)\//.test(id) ? 0.5 : id.startsWith('/reference/') ? 1.6 : 1;

/**
 * What a section counts by what it is: the page that has the name comes first, then a section of that name. A flag holds the names of
 * components, so it steps back unless the query looks like one.
 */
function boostByName({ id, heading }: Found, query: string): number {
  const isPage = !id.includes('#');
  if (plain(heading) === plain(query)) return isPage ? 8 : 2;
  if (heading.startsWith('--') && !/^-|\d/.test(query)) return 0.6;
  return byPlace(id, plain(query).split(' ').length) * (isPage ? 1.2 : 1);
}

/**
 * All words have to be there. A long query is a pasted message, with names and addresses that no page has: if nothing has all of
 * it, what has most of its words is found.
 */
function found(index: Index, query: string, words: ReadonlySet<string>, fields: string[]): readonly SearchResult[] {
  const all = index.search(query, { boostDocument, fields });
  if (all.length > 0 || words.size < longQuery) return all;
  return index
    .search([...words].join(' '), { combineWith: 'OR', boostDocument })
    .filter(({ queryTerms }) => queryTerms.length >= leastPart * words.size);
}

/** The nearest word of the index, the commonest of them; nothing where the word is in the index, or is like none. */
function nearest(index: Index, word: string): string | undefined {
  if (word.length < 4 || /\d/.test(word) || index.search(word, { fuzzy: false }).length > 0) return undefined;
  for (const distance of word.length > 5 ? [1, 2] : [1]) {
    const counts = new Map<string, number>();
    for (const { terms } of index.search(word, { fuzzy: distance, prefix: false }))
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best) return best[0];
  }
  return undefined;
}

/** The query with each word that no page has replaced by the nearest that one has, if there is any such word. */
function meantBy(index: Index, query: string, synonyms: SearchIndex['synonyms']): string | undefined {
  const known = plain(synonyms.flatMap(({ same }) => same).join(' ')).split(' ');
  const meant = query.replace(/[\p{L}\p{N}]+/gu, (word) =>
    known.some((one) => one.startsWith(plain(word))) ? word : (nearest(index, word.toLowerCase()) ?? word),
  );
  return meant === query ? undefined : meant;
}

/** The best twenty sections for a query, and what was perhaps meant. */
export function find(index: Index, synonyms: SearchIndex['synonyms'], query: string): Answer {
  const words = new Set(tokenize(query).filter((word) => !/\d/.test(word)));
  const count = query.trim().split(/\s+/).length;
  const isLong = count >= longQuery;
  const fields = count > 1 ? searchOptions.fields : fieldsOfOneWord;
  const best = new Map<string, Hit & { readonly score: number }>();
  for (const [way, counts] of waysToSay(query, isLong ? [] : synonyms)) {
    // A way with more words adds up more.
    const weight = counts / Math.max(1, tokenize(way).length);
    for (const result of found(index, way, words, fields)) {
      const hit = result as unknown as Found & SearchResult;
      const score = hit.score * weight * boostByName(hit, way);
      if (score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, { ...hit, score });
    }
  }
  const hits = [...best.values()].sort((a, b) => b.score - a.score).slice(0, 20);
  const meant = isLong ? undefined : meantBy(index, query, synonyms);
  return { hits, ...(meant ? { meant } : {}) };
}
