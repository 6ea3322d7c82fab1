import { hole, type Piece } from './piece.ts';
import { connective, limits } from './rules.ts';
import { countedSentences, type Sentence } from './sentence.ts';

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

/** A colon between two clauses: none that introduces code, and none within a time or an address. */
const colon = new RegExp(`:(?=\\s|$)(?!\\s*${hole})`, 'g');

const isShort = ({ words }: Sentence): boolean => words < limits.short.under;
const isLong = ({ words }: Sentence): boolean => words > limits.long.over;

function countsOf(piece: Piece): Counts {
  const sentences = countedSentences(piece);
  const colons = sentences.map(({ text }) => count(piece.introduces || piece.kind === 'string' ? text.replace(/:$/, '') : text, colon));
  const isList = piece.kind === 'list';
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    short: sentences.filter(isShort).length,
    long: sentences.filter(isLong).length,
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

/** A figure of a text, and what is expected where it is outside of its limits. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The sentences that it counts, where it counts some of them. */
  readonly of?: (sentence: Sentence) => boolean;
  readonly wrong: { readonly expected: string; readonly advice: string } | undefined;
}

const tooMany = (value: number, limit: number, advice: string): Figure['wrong'] =>
  value > limit ? { expected: `at most ${limit}`, advice } : undefined;
const tooFew = (value: number, limit: number, advice: string): Figure['wrong'] =>
  value < limit ? { expected: `at least ${limit}`, advice } : undefined;

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
        tooFew(average, averageWords.least, 'join sentences that belong together, with the word that says how') ??
        tooMany(average, averageWords.most, 'split some sentences'),
    },
    {
      name: `% of the sentences under ${short.under} words`,
      value: shortShare,
      of: isShort,
      // One short sentence, or one long one, is no habit.
      wrong: counts.short > 1 ? tooMany(shortShare, short.mostPercent, 'join the short ones to what they explain') : undefined,
    },
    {
      name: `% of the sentences over ${long.over} words`,
      value: longShare,
      of: isLong,
      wrong: counts.long > 1 ? tooMany(longShare, long.mostPercent, 'split the long ones') : undefined,
    },
    {
      name: 'connectives per 100 words',
      value: connectives,
      wrong: tooFew(connectives, connectivesPer100Words.least, 'say why, when, or if, or give an example'),
    },
    {
      name: 'colons per 100 sentences',
      value: colons,
      wrong: tooMany(
        colons,
        colonsPer100Sentences.most,
        'write “because”, “so”, or two sentences, because a colon introduces a list or code',
      ),
    },
  ];
}
