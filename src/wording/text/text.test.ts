import { expect, it } from 'vitest';
import { listed, listedClauses, listedOr } from './list.ts';
import { capital, counted, ended, sentence, shortened, shortenedAtWord, spansOf } from './text.ts';

it('a list has no comma before its last word, and clauses do', () => {
  const parts = ['a', 'b', 'c'];
  expect([0, 1, 2, 3].map((count) => listed(parts.slice(0, count)))).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect([0, 1, 2, 3].map((count) => listedOr(parts.slice(0, count)))).toEqual(['', 'a', 'a or b', 'a, b or c']);
  expect([0, 1, 2, 3].map((count) => listedClauses(parts.slice(0, count)))).toEqual(['', 'a', 'a, and b', 'a, b, and c']);
});

it('a clause becomes a sentence with a capital and one full stop', () => {
  expect(capital('kubelet CA set')).toBe('Kubelet CA set');
  expect(['plain', 'Done.', 'really?'].map(ended)).toEqual(['plain.', 'Done.', 'really?']);
  expect(sentence('the client presents a token')).toBe('The client presents a token.');
});

it('a text that fits stays whole, and a longer one says that it was cut', () => {
  expect(shortened('x'.repeat(40))).toBe('x'.repeat(40));
  expect(shortened('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  expect(shortenedAtWord('one two three', 13)).toBe('one two three');
  expect(shortenedAtWord('one two three', 9)).toBe('one two …');
  expect(shortenedAtWord('onetwothree', 5)).toBe('onetw …');
});

it('what stands in backticks is code, and the words around it are not', () => {
  expect(spansOf('Run `kubectl get` now')).toEqual([
    { text: 'Run ', isCode: false },
    { text: 'kubectl get', isCode: true },
    { text: ' now', isCode: false },
  ]);
});

it('one thing has a noun in the singular, and thousands have a separator', () => {
  expect([counted(1, 'path'), counted(2, 'path'), counted(0, 'finding is', 'findings are'), counted(1059, 'cell')]).toEqual([
    '1 path',
    '2 paths',
    '0 findings are',
    '1,059 cells',
  ]);
});
