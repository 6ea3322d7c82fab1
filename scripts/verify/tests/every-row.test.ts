import { expect, it } from 'vitest';
import { everyRow } from './every-row.ts';

const isEven = (row: number): void => expect(row % 2).toBe(0);

it('everyRow() passes a table whose rows all hold, at once or later', async () => {
  await everyRow([2, 4], String, isEven);
  await everyRow([2, 4], String, (row) => Promise.resolve(row).then(isEven));
});

it('everyRow() goes on after a row that fails, and names each such row with what was found', async () => {
  await expect(everyRow([1, 2, 3], (row) => `row ${String(row)}`, isEven)).rejects.toThrow(
    /^2 of 3 rows fail:\nrow 1: expected 1 to be \+?0[\s\S]*\nrow 3: expected 1 to be \+?0/,
  );
  await expect(everyRow([1], String, (row) => Promise.resolve(row).then(isEven))).rejects.toThrow(/^1 of 1 rows fail/);
});

it('everyRow() fails on a table without a row, which would hold nothing', async () => {
  await expect(everyRow([], String, isEven)).rejects.toThrow('no row');
});

it('everyRow() names thirty rows and counts the others', async () => {
  await expect(
    everyRow(
      Array.from({ length: 40 }, () => 1),
      String,
      isEven,
    ),
  ).rejects.toThrow(/^40 of 40 [\s\S]*and 10 more$/);
});

it('everyRow() shows what differs in a list or an object, line by line', async () => {
  const wanted = { verdict: 'unsafe', hops: ['between', 'node-network'] };
  await expect(everyRow(['a'], String, () => expect({ ...wanted, hops: ['between', 'host'] }).toEqual(wanted))).rejects.toThrow(
    /^1 of 1 rows fail:\na: [\s\S]*\+ +'host'\n- +'node-network'/,
  );
});
