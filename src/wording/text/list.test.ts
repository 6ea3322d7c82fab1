import { expect, it } from 'vitest';
import { clausesInOrder, listedClauses, together } from './list.ts';

it('things with one key stand together, each group at the place of its first thing, and every thing in one group', () => {
  expect(together([1, 2, 3, 4, 6, 5], (number) => String(number % 3))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(together([], String)).toEqual([]);
});

it('clauses have a comma before “and”, and one clause has none', () => {
  expect(listedClauses(['do a'])).toBe('do a');
  expect(listedClauses(['do a', 'do b', 'do c'])).toBe('do a, do b, and do c');
});

it('what is done one after the other is said in its order, and one thing alone is not counted', () => {
  expect(clausesInOrder(['do a'])).toBe('do a');
  expect(clausesInOrder(['do a', 'do b'])).toBe('first do a, and then do b');
  expect(clausesInOrder(['do a', 'do b', 'do c'])).toBe('first do a, then do b, and then do c');
});
