import { expect, it } from 'vitest';
import { markedPieces } from './marked.ts';

it('markedPieces() tells words, code and what a page makes an element of apart', () => {
  expect(markedPieces('Set `--a`, or [see `b`](why) first.')).toEqual([
    {
      spans: [
        { text: 'Set ', isCode: false },
        { text: '--a', isCode: true },
        { text: ', or ', isCode: false },
      ],
      id: undefined,
    },
    {
      spans: [
        { text: 'see ', isCode: false },
        { text: 'b', isCode: true },
        { text: '', isCode: false },
      ],
      id: 'why',
    },
    { spans: [{ text: ' first.', isCode: false }], id: undefined },
  ]);
  expect(markedPieces('[a](b-1.21)')).toEqual([{ spans: [{ text: 'a', isCode: false }], id: 'b-1.21' }]);
  expect(() => markedPieces('a [b](no id)')).toThrow('a [b](no id)');
});
