import { describe, expect, it } from 'vitest';
import { minors } from '../../model/setting/minor.ts';
import { findingKinds } from './finding.ts';
import { lastRun, recorded, type LastRuns } from './last-run.ts';
import type { Run } from './report.ts';
import { claimCounts, lastRuns, sourceAddress } from './shown.ts';

const none: LastRuns = { version: 1, runs: [] };
const run = (minor: string, kind: (typeof findingKinds)[number]): Run => ({
  ...{ of: 'claims', minor, sources: ['kubernetes/kubernetes@v1'] },
  findings: [{ id: 'a', sentence: 'A.', kind }],
});

describe('recorded()', () => {
  it('puts a run in place of the earlier one of its minor, and keeps the others, oldest minor first', () => {
    const first = recorded(none, [run('1.36', 'changed'), run('1.9', 'agrees')], '2026-01-01');
    const { runs } = recorded(first, [run('1.36', 'agrees')], '2026-02-02');
    expect(runs.map(({ minor, day, counts, drift }) => ({ minor, day, counts, drift: drift.length }))).toEqual([
      { minor: '1.9', day: '2026-01-01', counts: { agrees: 1 }, drift: 0 },
      { minor: '1.36', day: '2026-02-02', counts: { agrees: 1 }, drift: 0 },
    ]);
  });

  it('keeps what somebody has to look at, and counts the rest', () => {
    expect(recorded(none, [run('1.36', 'moved')], '2026-01-01').runs[0]).toMatchObject({
      counts: { moved: 1 },
      drift: [{ id: 'a', kind: 'moved' }],
    });
    expect(recorded(none, [run('1.36', 'new')], '2026-01-01').runs[0]).toMatchObject({ counts: { new: 1 }, drift: [] });
  });
});

it('lastRun() is the newest minor of the newest day', () => {
  const runs = recorded(recorded(none, [run('1.37', 'agrees')], '2026-01-01'), [run('1.9', 'agrees'), run('1.36', 'agrees')], '2026-02-02');
  expect(lastRun(runs)).toMatchObject({ minor: '1.36', day: '2026-02-02' });
  expect(lastRun(none)).toBeUndefined();
});

describe('last-run.json', () => {
  it('has a run of the claims for every minor that the facts cover, and each counts every claim that rests on source', () => {
    const claims = lastRuns.runs.filter(({ of }) => of === 'claims');
    expect(claims.map(({ minor }) => minor)).toEqual(minors);
    for (const { counts, minor } of claims)
      expect(
        Object.values(counts).reduce((sum, count) => sum + count, 0),
        minor,
      ).toBe(claimCounts().onSource);
  });

  it('has kinds that there are, days, and sources that a reader can open', () => {
    for (const { counts, day, sources } of lastRuns.runs) {
      expect(findingKinds).toEqual(expect.arrayContaining(Object.keys(counts)));
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(sourceAddress(source).href, source).toMatch(/^https:\/\//);
    }
  });
});
