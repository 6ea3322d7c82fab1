import { expect, it } from 'vitest';
import { compareMinors, minors, parseMinor } from './minor.ts';

it('minors lists 1.20 to 1.36, oldest first', () => {
  expect(minors).toHaveLength(17);
  expect(minors.at(0)).toBe('1.20');
  expect(minors.at(-1)).toBe('1.36');
});

it('parseMinor() reads a minor with or without a v and a patch release', () => {
  for (const text of ['1.34', 'v1.34', '1.34.9', ' v1.34.9 ']) expect(parseMinor(text)).toEqual({ minor: '1.34' });
});

it('parseMinor() takes the nearest minor for one that the facts do not cover, and says so', () => {
  expect(parseMinor('1.19')).toEqual({
    minor: '1.20',
    note: 'Kubernetes 1.19 is not in the facts, which cover 1.20 to 1.36. Shown as 1.20.',
  });
  expect(parseMinor('1.37').minor).toBe('1.36');
  expect(parseMinor('2.1').minor).toBe('1.36');
  expect(parseMinor('0.9').minor).toBe('1.20');
});

it('parseMinor() answers anything else in one sentence and shows the newest', () => {
  for (const text of ['', 'latest', '1', '1.', '-1.34', '1.34.9.9', '<b>1.34</b>', '9'.repeat(100_000)]) {
    const { minor, note } = parseMinor(text);
    expect(minor).toBe('1.36');
    expect(note).toContain('is not a Kubernetes version');
    expect(note?.length).toBeLessThan(140);
  }
});

it('compareMinors() counts minors as numbers', () => {
  expect(compareMinors('1.9', '1.22')).toBeLessThan(0);
  expect(compareMinors('1.36', '1.36')).toBe(0);
});
