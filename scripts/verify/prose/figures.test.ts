import { expect, it } from 'vitest';
import { add, countPieces, figuresOf, type Counts } from './figures.ts';
import type { Kind, Piece } from './piece.ts';

const piece = (text: string, kind: Kind = 'prose', introduces = false): Piece => ({
  kind,
  text,
  offsets: [...text].map((_, at) => at),
  ...(introduces ? { introduces } : {}),
});
/** A sentence of so many words. */
const sentence = (words: number): string => `It ${'is '.repeat(words - 2)}so.`;
const wrong = (counts: Counts): readonly string[] =>
  figuresOf(counts).flatMap(({ name, wrong: each }) => (each ? [`${name}: ${each.expected}`] : []));
const counts = (given: Partial<Counts>): Counts => ({
  sentences: 100,
  words: 1600,
  short: 0,
  long: 0,
  connectives: 40,
  colons: 0,
  outsideLists: 100,
  ...given,
});

it('counts sentences, words, short and long sentences, and connectives, and no heading', () => {
  expect(countPieces([piece(`${sentence(8)} ${sentence(9)} ${sentence(31)} ${sentence(30)}`), piece(sentence(5), 'heading')])).toEqual({
    sentences: 4,
    words: 78,
    short: 1,
    long: 1,
    connectives: 4,
    colons: 0,
    outsideLists: 4,
  });
});

it('a colon counts between two clauses, and neither in a list, before a list, nor in a time or an address', () => {
  const colons = (...of: Parameters<typeof piece>) => countPieces([piece(...of)]).colons;
  expect(colons('It is so: it stays.')).toBe(1);
  expect(colons('It is so: it stays.', 'list')).toBe(0);
  expect(colons('These are read:', 'prose', true)).toBe(0);
  expect(colons('These are read:')).toBe(1);
  expect(colons('Run this: \uFFFC and no other.')).toBe(0);
  expect(colons('It ran at 10:30 on [::1]:6443.')).toBe(0);
});

it('what is within every limit is right, and each figure is wrong beyond its own', () => {
  expect(wrong(counts({ short: 15, long: 5, colons: 12 }))).toEqual([]);
  expect(wrong(counts({ words: 1390 }))).toEqual(['words a sentence: at least 14']);
  expect(wrong(counts({ words: 1810, connectives: 60 }))).toEqual(['words a sentence: at most 18']);
  expect(wrong(counts({ short: 16 }))).toEqual(['% of the sentences under 9 words: at most 15']);
  expect(wrong(counts({ long: 6 }))).toEqual(['% of the sentences over 30 words: at most 5']);
  expect(wrong(counts({ connectives: 36 }))).toEqual(['connectives per 100 words: at least 2.3']);
  expect(wrong(counts({ colons: 13 }))).toEqual(['colons per 100 sentences: at most 12']);
});

it('one short or long sentence of a short text is no habit', () => {
  expect(wrong(counts({ sentences: 5, words: 80, short: 1, long: 1, connectives: 2, outsideLists: 5 }))).toEqual([]);
});

it('the counts of two texts add up', () => {
  expect(add([counts({}), counts({ short: 3 })])).toEqual({
    sentences: 200,
    words: 3200,
    short: 3,
    long: 0,
    connectives: 80,
    colons: 0,
    outsideLists: 200,
  });
});
