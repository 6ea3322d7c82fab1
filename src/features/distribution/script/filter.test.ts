import { expect, it } from 'vitest';
import { foundWords, isAsked } from './filter.ts';

it.each([
  ['Run by yourself k3s own tunnel verified', 'k3s', true],
  ['Run by yourself k3s own tunnel verified', 'K3S  Verified', true],
  ['Run by yourself k3s own tunnel verified', 'k3s refused', false],
  ['Managed by a provider EKS\n  directly', 'provider directly', true],
  ['Managed by a provider EKS', '', true],
  ['Managed by a provider EKS', '.*', false],
])('isAsked() of “%s” and “%s” is %s', (text, question, expected) => {
  expect(isAsked(text, question)).toBe(expected);
});

it('foundWords() counts what is left, repeats what is nowhere, and says nothing where nothing is asked', () => {
  expect(foundWords('konnectivity', 9, 40)).toBe('9 of 40 distributions');
  expect(foundWords(' <b> ', 0, 40)).toBe('No row contains “<b>”.');
  expect(foundWords('  ', 40, 40)).toBe('');
});
