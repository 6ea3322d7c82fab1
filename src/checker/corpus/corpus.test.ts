import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { pathIds } from '../../model/path.ts';
import { clientSettings } from '../../model/setting/client-setting.ts';
import { settingIds, type SettingId } from '../../model/setting/setting.ts';
import { check, type CheckResult } from '../check.ts';
import { checkedPaths } from '../report/json.ts';
import type { Decided } from '../settings/combine.ts';
import { factsForTests } from '../test/facts.ts';
import { nothingKnown, type Case } from './case.ts';
import { corpus } from './index.ts';
import { moreForms } from '../read/more-forms.ts';

const run = ({ files, kubernetes }: Case): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );

/** Where a thing is, as the cases write it: the file only where there are several. */
const place = (one: { file: string; line: number; column: number }, several: boolean): string =>
  `${several ? `${one.file}:` : ''}${one.line}:${one.column}`;

function originOf({ origin }: Decided, several: boolean): string {
  if (origin.kind === 'stated') return place(origin, several);
  if (origin.kind === 'default') return origin.of.startsWith('Kubernetes') ? 'default' : origin.of;
  return origin.kind === 'distribution' ? origin.of : origin.kind;
}

/** A client that does as the others is told with them. */
const isOfOneClient = (id: SettingId): boolean => (Object.values(clientSettings) as SettingId[]).includes(id);

const chosenByRequest = { skipBackendVerification: 'no @ request', nodeProxyPort: 'other @ request', proxyScheme: 'http @ request' };

describe('the golden corpus', () => {
  it('has at least forty inputs, each of another name', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  const results = corpus.map((one) => ({ one, several: Object.keys(one.files).length > 1, result: run(one) }));
  type Row = (typeof results)[number];
  const each = (holds: (row: Row) => void) => () => everyRow(results, ({ one }) => one.name, holds);

  it(
    'each has the settings that it was given, each with its origin, and no other',
    each(({ one, several, result }) => {
      const found = Object.fromEntries(result.decided.map((decided) => [decided.id, `${decided.value} @ ${originOf(decided, several)}`]));
      const expected: Readonly<Record<string, string | undefined>> = {
        ...Object.fromEntries(settingIds.filter((id) => !isOfOneClient(id)).map((id) => [id, 'unknown @ unknown'])),
        ...chosenByRequest,
        ...one.settings,
      };
      expect(found).toEqual(expected);
    }),
  );

  it(
    'each has the verdicts that follow',
    each(({ one, result }) => {
      const found = Object.fromEntries(
        checkedPaths(result).map(({ id, hops }) => [id, hops.map(({ verdict }) => verdict).join(' ') || '-']),
      );
      expect(Object.keys(found)).toEqual([...pathIds]);
      expect(found).toEqual({ ...nothingKnown, ...one.verdicts });
    }),
  );

  it(
    'each has the findings that it should, at their places, and no other',
    each(({ one, several, result }) => {
      expect(result.findings.map(({ severity, code, region }) => `${severity} ${code} ${place(region, several)}`)).toEqual(one.findings);
    }),
  );

  it(
    'each says what it could not read and what it skipped',
    each(({ one, several, result }) => {
      expect(result.problems.map((problem) => `${place(problem, several)} ${problem.sentence}`)).toEqual(one.problems ?? []);
      expect(result.skipped.map(({ line, what }) => `${line} ${what}`)).toEqual(one.skipped ?? []);
    }),
  );

  it(
    'each is judged as the version that was asked for or named',
    each(({ one, result }) => {
      expect(result.kubernetes.minor).toBe(one.judgedAs ?? checkedMinor);
    }),
  );
});
