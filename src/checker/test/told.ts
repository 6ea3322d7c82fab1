import { expect } from 'vitest';
import { judge } from '../../model/judge.ts';
import { pathIds } from '../../model/path.ts';
import { settingIds } from '../../model/setting/setting.ts';
import { check, type CheckResult } from '../check.ts';
import type { Told } from '../corpus/traps/trap.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { factsForTests } from './facts.ts';
import { inputsOf } from './inputs.ts';

/** A check as the tests run it, with the rarer forms. */
export const checked = (inputs: readonly Input[], kubernetes?: string): CheckResult =>
  check(inputs, { facts: factsForTests, forms: moreForms, kubernetes });

/** The verdicts of the hops of each path, in words: `-` for a path that these settings do not use. The reports show the same verdicts. */
export const verdictsOf = ({ settings }: CheckResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pathIds.map((id) => [
      id,
      judge(id, settings, 'between-active')
        .hops.map(({ verdict }) => verdict)
        .join(' ') || '-',
    ]),
  );

/** Holds an input against what it has to come to: the settings and verdicts that are named, and every finding. */
export function expectTold({ files, settings = {}, verdicts = {}, findings }: Told, kubernetes?: string): void {
  const result = checked(inputsOf(files), kubernetes);
  const picked = (all: Readonly<Record<string, string>>, wanted: object) =>
    Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]));
  expect({
    settings: picked(Object.fromEntries(settingIds.map((id) => [id, result.settings[id]])), settings),
    verdicts: picked(verdictsOf(result), verdicts),
    findings: result.findings.map(({ severity, code }) => `${severity} ${code}`),
  }).toEqual({ settings, verdicts, findings });
}
