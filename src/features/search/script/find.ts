import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchIndex } from '../../shell/script/search-keys.ts';
import { commonWords } from '../../../wording/search/dialog.ts';
import { searchOptions, tokenize, type Found, type Section } from './options.ts';

/** One result: a section, and the words of it that the query met. */
export interface Hit extends Found {
  readonly terms: readonly string[];
}

/** What was found, and the query that was perhaps meant where a word of it is in no page. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly meant?: string;
  /** The words of the query that the first hit lacks, where no section has all of them. */
  readonly without: readonly string[];
}

export type Index = MiniSearch<Section & Found>;

/** The index that the build wrote as JSON. */
export const indexFrom = (json: string): Index => MiniSearch.loadJSON(json, searchOptions);

/** How many sections are shown of all that were found. */
export const mostHits = 20;

/** Where a single word is looked for: it is the name of something, and what people type for a question has several. */
const fieldsOfOneWord = ['heading', 'page', 'text'];
/** From so many words on a query is a sentence or a pasted message, which is said in one way only. */
const longQuery = 5;
/** How much of what the best section has of a query another has to have, if none has all; by weight, so that a rare word counts more. */
const leastPart = 0.6;
const leftOut = new Set(commonWords.split(' '));
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
 * What counts by where it stands: a decision answers a question, and a symptom a message, and one word is neither; evidence and exercises step back, and
 * lists of changes and of all symptoms hold every word.
 */
const byPlace = (id: string, words: number): number =>
  id.startsWith('/can-i/')
    ? Math.min(1.5, words / 2.2)
    : /^\/(?:evidence|wire|learn\/labs)\/|#(?:evidence|what-else-was-read)$/.test(id)
      ? 0.5
      : /^\/about\/|#three-questions$/.test(id)
        ? 0.2
        : words === 1 && id.startsWith('/symptoms/')
          ? 0.9
          : 1;

/** A number by itself is a port: the reference explains it, a message or a distribution only happens to hold it. */
const boostDocument = (id: string, term: string): number =>
  !/^\d+$/.test(term) ? 1 : /^\/(symptoms|distributions)\//.test(id) ? 0.5 : id.startsWith('/reference/') ? 1.6 : 1;

/**
 * What a section counts by what it is: the page that has the name comes first, then a section of that name. A flag holds the names of
 * components, so it steps back unless the query looks like one.
 */
function boostByName({ id, heading }: Found, query: string): number {
  const isPage = !id.includes('#');
  if (plain(heading) === plain(query)) return isPage ? 8 : heading.startsWith('--') && /^[^-]+ [^-]+$/.test(query) ? 0.6 : 2;
  if (heading.startsWith('--') && !/^-|\d/.test(query)) return 0.6;
  // An answer about a port goes before the lists that hold it.
  if (/^\d+$/.test(query) && id.startsWith('/ports/') && heading.endsWith('?')) return 2.5;
  return byPlace(id, plain(query).split(' ').length) * (isPage ? 1.2 : 1);
}

/** The words that say what a query is about, or all of them if none does. */
const telling = (words: readonly string[]): readonly string[] => {
  const found = words.filter((word) => !leftOut.has(word));
  return found.length > 0 ? found : words;
};

/** A hit and what it counts. */
type Scored = Hit & { readonly score: number };

/** The words of a query as the reader parts them, without the signs around them. */
const wordsOf = (query: string): readonly string[] => query.trim().split(/\s+/);
const trimmed = (word: string): string => word.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');

/** Which words an index has, as far as they were looked for. */
const knownTo = new WeakMap<Index, Map<string, boolean>>();

/** Whether words of an index begin with a word. */
function isKnownTo(index: Index, term: string): boolean {
  const known = knownTo.get(index) ?? new Map<string, boolean>();
  knownTo.set(index, known);
  const isThere = known.get(term) ?? index.search(term, { fuzzy: false }).length > 0;
  known.set(term, isThere);
  return isThere;
}

/** What a word ends with that another form of it lacks, the longest first: "leaks" and "leak", "pasted" and "paste", "failing" and "fail". */
const endings = ['ing', 'ed', 'es', 'd', 's'];
/** The fewest letters of a word without its ending. */
const shortestStem = 4;

/** A word that no section has, as the form of it that some have; the word itself where there is none. */
const formOf = (index: Index, word: string): string =>
  isKnownTo(index, word)
    ? word
    : (endings
        .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortestStem)
        .map((ending) => word.slice(0, -ending.length))
        .find((stem) => isKnownTo(index, stem)) ?? word);

/** The query in words that sections have: two that a slash joins apart, unless some have them joined, and each in a form that some have. */
const inKnownWords = (index: Index, query: string): string =>
  query
    .split(/(\s+)/)
    .flatMap((word) =>
      /^[\p{L}\p{N}-]+(?:\/[\p{L}\p{N}-]+)+$/u.test(word) && !isKnownTo(index, word.toLowerCase()) ? word.split('/').join(' ') : word,
    )
    .join('')
    .replace(/(?<![\p{L}\p{N}_.:/-])\p{L}+(?![\p{L}\p{N}_.:/-])/gu, (word) =>
      formOf(index, word.toLowerCase()) === word.toLowerCase() ? word : formOf(index, word.toLowerCase()),
    );

/** How many letters of a word may differ: one, as in a plural, if words of the index begin with it, and a fifth if there are none. */
const spelling = (index: Index): { readonly fuzzy: (term: string) => number | false } => ({
  fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? (isKnownTo(index, term) ? 1 : 0.2) : false),
});

/** The sections that have all words of a query. A single word is looked for in names and texts first, and then in what people type. */
function foundWhole(index: Index, query: string, isName: boolean, options: SearchOptions): readonly Scored[] {
  const named = isName ? index.search(query, { ...options, fields: fieldsOfOneWord }) : [];
  return (named.length > 0 ? named : index.search(query, options)) as unknown as readonly Scored[];
}

/** The places in which a word stands, by id, and what a section counts that has it. Nothing where the word is in no section. */
interface Placed {
  readonly word: string;
  readonly scores: ReadonlyMap<string, SearchResult>;
  /** One, and up to one more: the rarer a word, the more it counts. */
  readonly weight: number;
}

/** Where one word of a reader stands. A word with signs in it, such as `node-to-node`, also stands where all of its parts do. */
function placesOf(index: Index, word: string, options: SearchOptions): Placed {
  const places = (query: string): readonly SearchResult[] => index.search(query, options);
  const whole = places(word);
  const parts = whole.length > 0 || /\d\.\d/.test(word) ? whole : places(telling(word.split(/[.:/-]+/)).join(' '));
  return {
    word,
    scores: new Map(parts.map((result) => [result.id as string, result])),
    weight: 1 + Math.log(index.documentCount / (1 + parts.length)) / Math.log(index.documentCount),
  };
}

/** What has the most of a query’s words, the rarer ones before the more frequent, and which words the first of them lacks. */
function foundInPart(
  index: Index,
  query: string,
  options: SearchOptions,
): { readonly hits: readonly Scored[]; readonly without: readonly string[] } {
  const typed = [...new Set(wordsOf(query.toLowerCase()).map(trimmed).filter(Boolean))];
  // A pasted message has addresses and numbers that no page has.
  const named = typed.length < longQuery ? typed : typed.filter((word) => !/\d/.test(word));
  const placed = telling(named).map((word) => placesOf(index, word, options));
  const covers = new Map<string, { hit: SearchResult; sum: number; part: number; words: Set<string> }>();
  for (const { word, scores, weight } of placed)
    for (const [id, hit] of scores) {
      const cover = covers.get(id) ?? { hit, sum: 0, part: 0, words: new Set<string>() };
      covers.set(id, { ...cover, sum: cover.sum + hit.score, part: cover.part + weight, words: cover.words.add(word) });
    }
  const most = Math.max(0, ...[...covers.values()].map(({ part }) => part));
  const best = [...covers.values()]
    .filter(({ part }) => part >= leastPart * most)
    .map(({ hit, sum, part, words }) => {
      const found = hit as unknown as Found & SearchResult;
      return { hit: { ...found, score: sum * (part / most) ** 3 * boostByName(found, query) }, words };
    })
    .sort((a, b) => b.hit.score - a.hit.score);
  const [first] = best;
  return {
    hits: best.map(({ hit }) => hit),
    without: first ? placed.map(({ word }) => word).filter((word) => !first.words.has(word)) : [],
  };
}

/** The nearest word of the index, the commonest of them; nothing where the word is in the index, or is like none. */
function nearest(index: Index, word: string): string | undefined {
  if (word.length < 5 || /\d/.test(word) || isKnownTo(index, word)) return undefined;
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

/** The query without the words that only make a question of it: what is asked about comes first, as it does by itself. */
const subjectOf = (query: string): string | undefined =>
  /^(?:what(?:['’]s| is| are)|explain)\s+(?:an?\s+|the\s+)?(.+?)\??$/i.exec(query.trim())?.[1];

/** The best twenty sections for a query, and what was perhaps meant. Where none has all of its words, those that have the most of them. */
export function find(index: Index, synonyms: SearchIndex['synonyms'], typed: string): Answer {
  const query = inKnownWords(index, typed);
  const count = wordsOf(query).length;
  const isLong = count >= longQuery;
  const options = { boostDocument, ...spelling(index) };
  const subject = subjectOf(query);
  const ways = [...waysToSay(query, isLong ? [] : synonyms), ...(subject ? waysToSay(subject, synonyms) : [])];
  const best = new Map<string, Scored>();
  for (const [way, counts] of ways) {
    // A way with more words adds up more.
    const weight = counts / Math.max(1, tokenize(way).length);
    for (const hit of foundWhole(index, way, count === 1, options)) {
      const score = hit.score * weight * boostByName(hit, way);
      if (score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, { ...hit, score });
    }
  }
  const whole = [...best.values()].sort((a, b) => b.score - a.score);
  const { hits, without } = whole.length > 0 ? { hits: whole, without: [] } : foundInPart(index, query, options);
  const meant = isLong ? undefined : meantBy(index, query, synonyms);
  return { hits: hits.slice(0, mostHits), without, ...(meant ? { meant } : {}) };
}
