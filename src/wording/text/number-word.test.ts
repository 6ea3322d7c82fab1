import { expect, it } from 'vitest';
import { numberWord } from './number-word.ts';

it('numberWord() writes a count in a word up to twenty, and in digits beyond', () => {
  expect([1, 5, 14, 20, 21, 100].map(numberWord)).toEqual(['One', 'Five', 'Fourteen', 'Twenty', '21', '100']);
});
