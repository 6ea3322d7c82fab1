import type { CheckResult } from '../checker/check.ts';
import type { FailOn } from '../checker/accepted/configuration.ts';
import { atLeast } from '../checker/rules/rule.ts';

/** What the command ends with. Published: a pipeline tells these apart, so none is given another meaning. */
export const exitCodes = {
  /** Nothing is at or above the level, and every expectation is met. */
  clean: 0,
  /** A finding is at or above the level, or an expectation is not met. */
  findings: 1,
  /** An option, the configuration or the baseline is wrong; nothing was checked. */
  usage: 2,
  /** An input could not be read; the others were checked. */
  unread: 3,
  /** The command itself failed: there is no result. */
  internal: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a check comes to. An input that was not read weighs more than a finding, because what it holds is not known. */
export function exitCodeOf({ problems, findings }: Pick<CheckResult, 'problems' | 'findings'>, failOn: FailOn): ExitCode {
  if (problems.length > 0) return exitCodes.unread;
  const fails = failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn));
  return fails ? exitCodes.findings : exitCodes.clean;
}
