import type { Piece } from './piece.ts';
import { limits } from './rules.ts';
import { countedSentences, type Sentence } from './sentence.ts';

/** What is counted in a text. Two of them can be added. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly long: number;
  readonly because: number;
}

const nothing: Counts = { sentences: 0, words: 0, long: 0, because: 0 };

const isLong = ({ words }: Sentence): boolean => words > limits.long.over;
const hasBecause = ({ text }: Sentence): boolean => /\bbecause\b/i.test(text);

function countsOf(piece: Piece): Counts {
  const sentences = countedSentences(piece);
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    long: sentences.filter(isLong).length,
    because: sentences.filter(hasBecause).length,
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
  const { averageWords, long, because } = limits;
  const average = counts.sentences === 0 ? 0 : counts.words / counts.sentences;
  const longShare = share(counts.long, counts.sentences);
  const becauseShare = share(counts.because, counts.sentences);
  return [
    {
      name: 'words a sentence',
      value: average,
      wrong:
        tooFew(average, averageWords.least, 'join sentences that belong together') ??
        tooMany(average, averageWords.most, 'split some sentences'),
    },
    {
      name: `% of the sentences over ${long.over} words`,
      value: longShare,
      of: isLong,
      // One long sentence is no habit, nor is one reason.
      wrong: counts.long > 1 ? tooMany(longShare, long.mostPercent, 'split the long ones') : undefined,
    },
    {
      name: '% of the sentences with “because”',
      value: becauseShare,
      of: hasBecause,
      wrong:
        counts.because > 1
          ? tooMany(
              becauseShare,
              because.mostPercent,
              'keep the reasons that a reader would ask for, and give the others a sentence of their own',
            )
          : undefined,
    },
  ];
}
