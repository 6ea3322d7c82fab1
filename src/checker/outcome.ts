import type { CheckResult } from './check.ts';
import { atLeast, type Severity } from './rules/rule.ts';

/** What a check comes to, as the command's exit code: 0 clean, 1 findings at or above the level, 2 something could not be read. */
export const exitCodeOf = ({ problems, findings }: CheckResult, failOn: Severity): 0 | 1 | 2 =>
  problems.length > 0 ? 2 : findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
