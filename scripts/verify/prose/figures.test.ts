import { expect, it } from 'vitest';
import { add, countPieces, figuresOf, type Counts } from './figures.ts';
import type { Kind, Piece } from './piece.ts';

const piece = (text: string, kind: Kind = 'prose'): Piece => ({ kind, text, offsets: [...text].map((_, at) => at) });
/** A sentence of so many words. */
const sentence = (words: number): string => `It ${'is '.repeat(words - 2)}so.`;
const wrong = (counts: Counts): readonly string[] =>
  figuresOf(counts).flatMap(({ name, wrong: each }) => (each ? [`${name}: ${each.expected}`] : []));
const counts = (given: Partial<Counts>): Counts => ({ sentences: 100, words: 1600, long: 0, because: 0, ...given });

it('counts sentences, words, long sentences and those with a “because”, and no heading', () => {
  const reason = 'It is so because it is because of that.';
  expect(countPieces([piece(`${reason} ${sentence(31)} ${sentence(30)}`), piece('It is so because it is.', 'heading')])).toEqual({
    sentences: 3,
    words: 70,
    long: 1,
    because: 1,
  });
});

it('what is within every limit is right, and each figure is wrong beyond its own', () => {
  expect(wrong(counts({ long: 5, because: 6 }))).toEqual([]);
  expect(wrong(counts({ words: 1290 }))).toEqual(['words a sentence: at least 13']);
  expect(wrong(counts({ words: 1910 }))).toEqual(['words a sentence: at most 19']);
  expect(wrong(counts({ long: 6 }))).toEqual(['% of the sentences over 30 words: at most 5']);
  expect(wrong(counts({ because: 7 }))).toEqual(['% of the sentences with “because”: at most 6']);
});

it('short sentences and colons are no fault, and neither is one long sentence or one reason in a short text', () => {
  expect(
    wrong(countPieces([piece('It stays as it was before that day: nobody may change the file or the name of it. So it is.')])),
  ).toEqual(['words a sentence: at least 13']);
  expect(wrong(counts({ sentences: 5, words: 80, long: 1, because: 1 }))).toEqual([]);
});

it('the counts of two texts add up', () => {
  expect(add([counts({}), counts({ long: 3, because: 2 })])).toEqual({ sentences: 200, words: 3200, long: 3, because: 2 });
});
