import { gapMark, tokenize, valueMark } from './token.ts';

/** One word of a pattern: itself, or the pieces around its placeholders (`https://<node>:10250/…`). */
type PatternWord = string | readonly string[];

/** Words that follow each other, and how many others may stand before the first of them. */
export interface Segment {
  readonly words: readonly PatternWord[];
  /** Fewest and most words between the segment before and this one. */
  readonly gap: readonly [least: number, most: number];
  /** The longest word that is written out: a text is looked through for it. None where every word has a placeholder. */
  readonly anchor: string | undefined;
  /** The place of the anchor among the words; 0 without one. */
  readonly offset: number;
}

/** A message with placeholders, ready to be looked for. */
export interface Pattern {
  readonly message: string;
  readonly segments: readonly Segment[];
  /** Letters that a text has to have literally: a longer match says more. */
  readonly weight: number;
}

/** A placeholder is one value, which a log may print as up to three words; `…` is any number of words up to this. */
const valueGap = [1, 3] as const;
const anyGap = [0, 24] as const;

const isWritten = (word: PatternWord): word is string => typeof word === 'string';
const marks = new RegExp(`[${valueMark}${gapMark}…]`);

/** Its anchor is the word that counts least, and of several the longest. */
function segmentOf(words: readonly PatternWord[], gap: Segment['gap'], countOf: (word: string) => number = () => 0): Segment {
  const anchor = words.filter(isWritten).sort((a, b) => countOf(a) - countOf(b) || b.length - a.length)[0];
  return { words, gap, anchor, offset: anchor === undefined ? 0 : words.indexOf(anchor) };
}

/**
 * Reads a message: `<name>` stands for one value, `…` and `<names…>` for any words. Throws if the message
 * does not start with a stretch that has a word to look for.
 */
export function parsePattern(message: string): Pattern {
  const marked = message
    .replace(/<[^<>]*…>/g, ` ${gapMark} `)
    .replace(/<[^<>]*>/g, valueMark)
    .replace(/(^|\s)…(?=\s|$)/g, `$1${gapMark}`);
  const segments: Segment[] = [];
  let words: PatternWord[] = [];
  let gap: Segment['gap'] = [0, 0];
  const close = (next: Segment['gap']): void => {
    if (words.length > 0) segments.push(segmentOf(words, segments.length > 0 ? gap : [0, 0]));
    words = [];
    gap = next;
  };
  for (const word of tokenize(marked).words) {
    if (word === gapMark) close(anyGap);
    else if (word === valueMark) close(valueGap);
    else words.push(marks.test(word) ? word.split(marks) : word);
  }
  close([0, 0]);
  if (segments[0]?.anchor === undefined) throw new Error(`the first stretch has no word without a placeholder: ${message}`);
  const weight = segments
    .flatMap((segment) => segment.words)
    .reduce((sum, word) => sum + (isWritten(word) ? word : word.join('')).length, 0);
  return { message, segments, weight };
}

/** How many segments of these patterns hold each word that is written out. */
export function wordCounts(patterns: readonly Pattern[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of patterns.flatMap(({ segments }) => segments))
    for (const word of new Set(words.filter(isWritten))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The pattern with the rarest word of each segment as its anchor, so that a text that is full of common words costs little. */
export const withRareAnchors = (pattern: Pattern, counts: ReadonlyMap<string, number>): Pattern => ({
  ...pattern,
  segments: pattern.segments.map(({ words, gap }) => segmentOf(words, gap, (word) => counts.get(word) ?? 0)),
});

/** Whether one word of a text is the word of a pattern. Each piece is looked for after the one before, so this is linear. */
export function isWord(word: string, wanted: PatternWord): boolean {
  if (isWritten(wanted)) return word === wanted;
  const first = wanted[0] ?? '';
  const last = wanted.at(-1) ?? '';
  if (!word.startsWith(first) || !word.endsWith(last) || word.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of wanted.slice(1, -1)) {
    const found = word.indexOf(piece, at);
    if (found < 0 || found + piece.length > word.length - last.length) return false;
    at = found + piece.length;
  }
  return true;
}
