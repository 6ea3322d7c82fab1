import { judgementData, pathData } from '../../wording/data.ts';
import { judge } from '../../model/judge.ts';
import { paths } from '../../model/path.ts';
import { seatIds, type SeatId } from '../../model/seat/seat.ts';
import type { Answers } from '../../model/answer.ts';
import type { CheckResult } from '../check.ts';
import type { Patch } from '../edit/patch.ts';
import { severities, type Severity } from '../rules/rule.ts';
import { jsonText } from './printable.ts';

/** The version of the report's shape, as `/data/check.schema.json` describes it. A field may be added; none is renamed or removed. */
export const reportVersion = 1;

/** How many findings there are of each severity. */
export const countsOf = ({ findings }: CheckResult): Readonly<Record<Severity, number>> =>
  Object.fromEntries(severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])) as Record<
    Severity,
    number
  >;

/**
 * Every path under the settings that were found: hops, weakest hop and both answers as in `/data/matrix.json`, what each seat can do, and
 * what decides it.
 */
export const checkedPaths = ({ settings, decided }: Pick<CheckResult, 'settings' | 'decided'>) =>
  paths.map((path) => ({
    ...pathData(path),
    ...judgementData(judge(path.id, settings, 'between-active'), settings.kubernetes),
    seats: Object.fromEntries(seatIds.map((seat) => [seat, judge(path.id, settings, seat).endToEnd])) as Record<SeatId, Answers>,
    decidedBy: decided.filter(({ id }) => path.decidedBy.includes(id)),
  }));

/** The report as data; with the patch for all findings where it was made. */
export const reportData = (result: CheckResult, patch?: Patch) => ({
  version: reportVersion,
  kubernetes: result.kubernetes,
  inputs: result.inputs,
  counts: countsOf(result),
  ...(result.omitted ? { omitted: result.omitted } : {}),
  problems: result.problems,
  skipped: result.skipped,
  findings: result.findings,
  accepted: result.accepted ?? [],
  ...(patch ? { patch } : {}),
  settings: result.decided,
  paths: checkedPaths(result),
});

export const jsonReport = (result: CheckResult, { patch }: { readonly patch?: Patch | undefined } = {}): string =>
  jsonText(reportData(result, patch));
