import type { CheckOptions, CheckResult } from '../checker/check.ts';
import type { Benchmark, Region } from '../checker/finding.ts';
import type { Input } from '../checker/read/read.ts';
import type { checkedPaths } from '../checker/report/json.ts';
import type { PathSum } from '../checker/report/path-words.ts';
import type { ReportFormat } from '../checker/report/index.ts';
import type { WordsByCode } from '../checker/rules/words.ts';
import type { Severity } from '../checker/rules/rule.ts';
import type { Decided } from '../checker/settings/combine.ts';
import type { Origin } from '../checker/settings/origin.ts';

/** A check as the page shows it. Plain data: it may come from a worker. */
export interface Checked {
  readonly result: CheckResult;
  readonly paths: ReturnType<typeof checkedPaths>;
  /** Settings that no input tells and that would change something. */
  readonly open: readonly Decided[];
}

/** What is asked of the checker. */
export interface CheckRequest extends CheckOptions {
  readonly inputs: readonly Input[];
}

/** The forms that the page saves a report in. */
export type SavedFormat = Exclude<ReportFormat, 'text'>;

/** What the script of the checker can do; the only one that holds any of `src/checker` and of `yaml`. */
export interface Checker {
  readonly check: (request: CheckRequest) => Checked;
  /** A report to save, with what the rules say. */
  readonly report: (format: SavedFormat, result: CheckResult, words: WordsByCode | undefined) => string;
  /** The result in one breath, for the status line. */
  readonly status: (result: CheckResult) => string;
  readonly atLeast: (severity: Severity, level: Severity) => boolean;
  readonly originWords: (origin: Origin) => string;
  /** Whether a path is protected on the untrusted network, and on every network that it crosses. */
  readonly answerWords: (path: PathSum) => string;
  readonly benchmarkWords: (benchmark: Benchmark) => string;
}

/** What the reader wants to see of the findings. */
export interface Filter {
  readonly from: Severity;
  /** Only findings that come with a change. */
  readonly changeable: boolean;
}

/** What the script of the results can do. */
export interface CheckView {
  /** Fills the result with what a check found. Everything of the reader's goes in as text. */
  readonly show: (checker: Checker, checked: Checked, page: HTMLElement, filter: Filter, jump: (region: Region) => void) => void;
  /** Draws the links under the settings that were found, and marks what each stands on. */
  readonly draw: (page: HTMLElement, checked: Checked) => void;
  /** The wide drawing as a file of its own. */
  readonly svg: (page: HTMLElement) => string;
}

/** Where the two scripts leave what they can do. */
export const checkerKey = Symbol.for('hub-spoke.checker');
export const checkViewKey = Symbol.for('hub-spoke.check-view');
