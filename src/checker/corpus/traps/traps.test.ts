import { describe, expect, it } from 'vitest';
import { expectTold } from '../../test/told.ts';
import { traps } from './index.ts';

it('has at least eighty traps, each of another name', () => {
  expect(traps.length).toBeGreaterThanOrEqual(80);
  expect(new Set(traps.map(({ of, name }) => `${of}: ${name}`)).size).toBe(traps.length);
});

describe.each([...new Set(traps.map((trap) => trap.of))])('%s', (of) => {
  describe.each(traps.filter((trap) => trap.of === of).map((trap) => [trap.name, trap] as const))('%s', (_, trap) => {
    it('is answered as it is meant', () => expectTold(trap));
    it('is told apart from what is close to it', () => expectTold(trap.nearMiss));
  });
});
