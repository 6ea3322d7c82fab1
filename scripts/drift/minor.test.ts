import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsFrom } from '../../src/facts/look-up/claim-file.ts';
import { minorAfter, newestMinor, plannedMinor } from '../../src/model/setting/minor.ts';
import { minorFrom, whatIsLeft, withMinor } from './minor.ts';

const read = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const facts = { claims: read('facts/claims.yaml'), minors: read('model/setting/minors.json') };
const next = minorAfter(newestMinor);

describe('withMinor()', () => {
  const added = withMinor(facts, next, '2026-12-16');

  it('gives each claim one row for the minor, which says that nobody has checked it, and leaves every other line as it was', () => {
    const row = `  - {minors: '${next}', value: null, status: unknown}`;
    const lines = added.claims.split('\n');
    expect(lines.filter((line) => line !== row)).toEqual(facts.claims.split('\n'));
    const [before, after] = [claimsFrom(facts.claims), claimsFrom(added.claims)];
    expect(lines.filter((line) => line === row)).toHaveLength(before.size);
    for (const [id, { cells }] of after) {
      expect([id, cells.get(next)]).toEqual([id, { value: null, status: 'unknown' }]);
      expect([id, cells.size]).toEqual([id, (before.get(id)?.cells.size ?? 0) + 1]);
    }
  });

  it('gives the minor its day, and makes the minor after it the planned one', () => {
    const { released, ...rest } = JSON.parse(added.minors) as { released: object };
    const { released: before, ...restBefore } = JSON.parse(facts.minors) as { released: object };
    expect(rest).toEqual(restBefore);
    expect(released).toEqual({ ...before, [next]: '2026-12-16', [minorAfter(next)]: null });
    expect(added.minors.split('\n').slice(0, 4)).toEqual(facts.minors.split('\n').slice(0, 4));
  });
});

it('whatIsLeft() names each claim that no command reads again, and none that one does', () => {
  const { claims } = withMinor(facts, next, '2026-12-16');
  const left = whatIsLeft(claims, read('facts/drift/read-again.yaml'), next);
  expect(left).not.toContain('proxy-empty-scheme-http');
  expect(left).not.toContain('gate-anonymous-conditions');
  const counts = /reads (\d+) of them[\s\S]*\n2\. (\d+) are/.exec(left)?.slice(1).map(Number) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(claimsFrom(claims).size);
});

it('minorFrom() takes the minor after the newest with a day, and says of all else what was expected', () => {
  expect(minorFrom([`v${next}`, '2026-12-16'])).toEqual({ minor: next, day: '2026-12-16' });
  expect(plannedMinor).toBe(next);
  expect(minorFrom([])).toMatch(/^0 words were given, and 2 were expected\. Write the minor and the day/);
  expect(minorFrom([next, '2026-13-40'])).toMatch(/^“2026-13-40” is no day\./);
  expect(minorFrom(['next', '2026-12-16'])).toMatch(/^“next” is no minor\./);
  expect(minorFrom([newestMinor, '2026-12-16'])).toMatch(/^The facts have .* already: they know 1\.20 to /);
  expect(minorFrom([minorAfter(next), '2026-12-16'])).toMatch(/does not follow .*, the newest that the facts have\./);
});
