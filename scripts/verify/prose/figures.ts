import type { Piece } from './piece.ts';
import { connective, limits } from './rules.ts';
import { countedSentences } from './sentence.ts';

/** What is counted in a text. Two of them can be added. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly short: number;
  readonly long: number;
  readonly connectives: number;
  /** Colons in sentences outside of lists, but those that introduce a list or code, and the sentences that they are counted in. */
  readonly colons: number;
  readonly outsideLists: number;
}

const nothing: Counts = { sentences: 0, words: 0, short: 0, long: 0, connectives: 0, colons: 0, outsideLists: 0 };

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function countsOf(piece: Piece): Counts {
  const sentences = countedSentences(piece);
  const colons = sentences.map(({ text }) => count(piece.introduces ? text.replace(/:\s*$/, '') : text, /:(?=\s|$)/g));
  const isList = piece.kind === 'list';
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    short: sentences.filter(({ words }) => words < limits.short.under).length,
    long: sentences.filter(({ words }) => words > limits.long.over).length,
    connectives: sentences.reduce((sum, { text }) => sum + count(text, connective), 0),
    colons: isList ? 0 : colons.reduce((sum, number) => sum + number, 0),
    outsideLists: isList ? 0 : sentences.length,
  };
}

export const add = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, each) =>
      Object.fromEntries(Object.entries(sum).map(([key, value]) => [key, value + each[key as keyof Counts]])) as unknown as Counts,
    nothing,
  );

export const countPieces = (pieces: readonly Piece[]): Counts => add(pieces.map(countsOf));

const share = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

/** The figures of a text, each with its name, its value, and what is wrong with it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly wrong: string | undefined;
}

const most = (value: number, limit: number, advice: string): string | undefined =>
  value > limit ? `at most ${limit}: ${advice}` : undefined;

export function figuresOf(counts: Counts): readonly Figure[] {
  const { averageWords, short, long, connectivesPer100Words, colonsPer100Sentences } = limits;
  const average = counts.sentences === 0 ? 0 : counts.words / counts.sentences;
  const shortShare = share(counts.short, counts.sentences);
  const longShare = share(counts.long, counts.sentences);
  const connectives = share(counts.connectives, counts.words);
  const colons = share(counts.colons, counts.outsideLists);
  return [
    {
      name: 'words a sentence',
      value: average,
      wrong:
        average < averageWords.least
          ? `at least ${averageWords.least}: join sentences that belong together, with the word that says how`
          : most(average, averageWords.most, 'split some sentences'),
    },
    {
      name: `% under ${short.under} words`,
      value: shortShare,
      wrong: most(shortShare, short.mostPercent, 'join the short ones to what they explain'),
    },
    {
      name: `% over ${long.over} words`,
      value: longShare,
      // One long sentence is no habit.
      wrong: counts.long > 1 ? most(longShare, long.mostPercent, 'split the long ones') : undefined,
    },
    {
      name: 'connectives per 100 words',
      value: connectives,
      wrong:
        connectives < connectivesPer100Words.least
          ? `at least ${connectivesPer100Words.least}: say why, when, if, or give an example`
          : undefined,
    },
    {
      name: 'colons per 100 sentences',
      value: colons,
      wrong: most(colons, colonsPer100Sentences.most, 'a colon introduces a list or code; write because, so, or two sentences'),
    },
  ];
}
