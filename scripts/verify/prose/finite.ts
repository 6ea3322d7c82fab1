import { hole } from './piece.ts';
import { pastForms, verbs } from './rules.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms that are finite wherever they stand, but after “to”. */
const auxiliaries = set('is are was were am has have had does do did can cannot could may might must shall should will would');
const contraction = /n['’]t$|^(?:it|that|there|he|she|what|who|here|you|we|they|i|let)['’](?:s|re|ve|ll|m|d)$/;
/** A word after one of these is a noun or a participle. */
const beforeNouns = set(
  'the a an its their your his her our my no each every any some both two three four five six of by with for from in on at into over under between without about as per own same other new old next certain such',
);
/** Some of them end a verb as well: “Switching it on makes …” */
const particles = set('in on over under into');
const notBeforePast = set(
  'and or not but only if when where while once unless although is are was were be been being has have had get gets as than',
);
const pronouns = set('i you we they who which that people some many others both most all these those them');
const beforeBase = set('then also never always still only now first please not usually often both or below above here there together');
/** Words that begin a part of a sentence before its main clause. */
const openers = set(
  'if when while where unless until once because since as although though before after in on with without from for at up to by even whenever instead otherwise under against through during',
);

const thirdPerson = (verb: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
const regularPasts = (verb: string): readonly string[] => {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) ? [`${verb}ed`, `${verb}${verb.at(-1)}ed`] : [`${verb}ed`];
};

const bases = new Set(verbs);
const thirds = new Set(verbs.map(thirdPerson));
const pasts = new Set([...pastForms, ...verbs.flatMap(regularPasts)]);

/**
 * Whether a text has a finite verb. English tells nouns and verbs apart by their place alone, so this looks at the word before: it takes a
 * few nouns for verbs, and a sentence for none only if no word of it can be its verb.
 */
export function hasFiniteVerb(text: string): boolean {
  const words = text
    .split(' ')
    .map((word) => ({ word: bare(word), ends: /[;:—–)(]$/.test(word) }))
    .filter(({ word }) => word !== '');
  const opened = openers.has(words[0]?.word ?? '');
  return words.some(({ word }, index) => {
    const before = words[index - 1]?.ends ? undefined : words[index - 1]?.word;
    if (contraction.test(word)) return true;
    if (before === 'to') return false;
    if (auxiliaries.has(word)) return true;
    if (before !== undefined && beforeNouns.has(before)) return thirds.has(word) && particles.has(before);
    if (thirds.has(word) && !/['’]s?$/.test(before ?? '')) return true;
    if (pasts.has(word) && before !== undefined && !notBeforePast.has(before) && !before.endsWith('ly')) return true;
    if (!bases.has(word)) return false;
    if (before === undefined || pronouns.has(before) || beforeBase.has(before) || opened) return true;
    // The plural noun, or the two nouns, that the base form belongs to may stand further ahead.
    return (
      words.slice(0, index).some((each) => each.word === 'and' || /[^s'’]s$/.test(each.word)) ||
      /ly$|\d$/.test(before) ||
      before.endsWith(hole)
    );
  });
}

const outside = new RegExp(`^[^\\p{L}\\p{N}${hole}]+|[^\\p{L}\\p{N}${hole}]+$`, 'gu');
const bare = (word: string): string => word.replace(outside, '').toLowerCase();
