import { compareMinors } from '../../model/setting/minor.ts';
import { isDrift, type Finding, type FindingKind } from './finding.ts';
import { countsOf, type Run } from './report.ts';

/** A run that was recorded: what was read, when, and what it came to. */
export interface RecordedRun {
  readonly of: Run['of'];
  readonly minor?: string;
  readonly day: string;
  readonly sources: readonly string[];
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  /** What somebody has to look at. */
  readonly drift: readonly Finding[];
}

/** The file `last-run.json`: the last run of each kind and minor. */
export interface LastRuns {
  readonly version: 1;
  readonly runs: readonly RecordedRun[];
}

const keyOf = ({ of, minor }: Pick<Run, 'of' | 'minor'>): string => `${of} ${minor ?? ''}`;
const order = ['claims', 'planned features', 'feature gates'];

/** The record with the runs of a day put in, each in place of an earlier one of its kind and minor. */
export function recorded(before: LastRuns, runs: readonly Run[], day: string): LastRuns {
  const runByKey = new Map(before.runs.map((run) => [keyOf(run), run]));
  for (const { findings, ...run } of runs)
    runByKey.set(keyOf(run), { ...run, day, counts: countsOf(findings), drift: findings.filter(({ kind }) => isDrift(kind)) });
  const sorted = [...runByKey.values()].sort(
    (a, b) => order.indexOf(a.of) - order.indexOf(b.of) || compareMinors(a.minor ?? '1.0', b.minor ?? '1.0'),
  );
  return { version: 1, runs: sorted };
}

/** The run that was recorded last; of those of one day, the one of the newest minor. */
export const lastRun = ({ runs }: LastRuns): RecordedRun | undefined =>
  runs
    .filter(({ of }) => of === 'claims')
    .sort((a, b) => a.day.localeCompare(b.day) || compareMinors(a.minor ?? '1.0', b.minor ?? '1.0'))
    .at(-1);
