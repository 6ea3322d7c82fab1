import { expect, it } from 'vitest';
import { captures, standInOf } from './capture.ts';

it('a stand-in is said of exactly the captures whose record calls an end a stub or a stand-in', () => {
  const stubs = captures.filter(({ frames }) => frames.some(({ from, to }) => /stub|stand-in/.test(`${from} ${to}`)));
  expect(captures.filter((capture) => standInOf(capture) !== undefined).map(({ id }) => id)).toEqual(stubs.map(({ id }) => id));
  expect(stubs.length).toBeGreaterThan(0);
});
