import type { CheckOptions, CheckResult } from '../checker/check.ts';
import type { CheckFacts } from '../checker/facts.ts';
import type { Region } from '../checker/finding.ts';
import type { Input } from '../checker/read/read.ts';
import type { checkedPaths } from '../checker/report/json.ts';
import type { ReportFormat } from '../checker/report/index.ts';
import type { WordsByCode } from '../checker/rules/words.ts';
import type { Severity } from '../checker/rules/rule.ts';
import type { Decided } from '../checker/settings/combine.ts';

/** What follows from a check, by the model: the paths, and what would tell the rest. */
export interface Judged {
  readonly result: CheckResult;
  readonly paths: ReturnType<typeof checkedPaths>;
  /** Settings that no input tells and that would change something. */
  readonly open: readonly Decided[];
}

/** What of the facts is only shown: what the rules say, where installers are changed, and what benchmarks call a check. */
export type ShownFacts = Required<Pick<CheckFacts, 'benchmarks' | 'places' | 'words'>>;

/** The other facts, by which the checker reads and finds. They come in its script. */
export type FoundBy = Omit<CheckFacts, keyof ShownFacts>;

/** What is asked of the checker. Which readers there are is known where it runs. */
export interface CheckRequest extends Pick<CheckOptions, 'kubernetes'> {
  readonly inputs: readonly Input[];
  readonly shown: ShownFacts;
}

/** The examples to start from, by name. */
export type Examples = Readonly<Record<string, readonly Input[]>>;

/** What the script of the words brings. */
export interface CheckWords {
  readonly shown: ShownFacts;
  readonly examples: Examples;
}

/** The forms that the page saves a report in. */
export type SavedFormat = Exclude<ReportFormat, 'text'>;

/** What the script of the checker can do. What it answers is plain data, since it may come from a worker. */
export interface Checker {
  /** Checks with the readers that are here: where the result `wantsForms`, those of the rarer forms were not. */
  readonly check: (request: CheckRequest) => CheckResult;
  /** What the script of the rarer forms takes from this one. */
  readonly core: readonly unknown[];
}

/** What the reader wants to see of the findings. */
export interface Filter {
  readonly from: Severity;
  /** Only findings that come with a change. */
  readonly changeable: boolean;
}

export type Jump = (region: Region) => void;

/** What the script of the results can do: it has the model, which the checker needs nothing of but the settings and their defaults. */
export interface CheckView {
  /** Every path under the settings that were found. */
  readonly judge: (result: CheckResult) => Judged['paths'];
  /** The settings that no input tells and that would change something. To find them takes many times as long as the check of a small input. */
  readonly ask: (result: CheckResult) => Judged['open'];
  /** The result in one breath, for the status line. */
  readonly status: (result: CheckResult) => string;
  /** Fills in what a check found. Everything of the reader's goes in as text. */
  readonly findings: (result: CheckResult, page: HTMLElement, filter: Filter, jump: Jump) => void;
  /** Fills in what follows from it: the paths, and what would tell the rest. */
  readonly paths: (judged: Judged, page: HTMLElement) => void;
  /** Draws the links under the settings that were found, and marks what each stands on. */
  readonly draw: (judged: Judged, page: HTMLElement) => void;
  /** The wide drawing as a file of its own. */
  readonly svg: (page: HTMLElement) => string;
  /** A report to save, with what the rules say. */
  readonly report: (format: SavedFormat, result: CheckResult, words: WordsByCode | undefined) => string;
}

/** Where the scripts leave what they can do; that of the rarer forms leaves a function which brings them. */
export const checkerKey = Symbol.for('hub-spoke.checker');
export const checkWordsKey = Symbol.for('hub-spoke.check-words');
export const checkViewKey = Symbol.for('hub-spoke.check-view');
export const checkFormsKey = Symbol.for('hub-spoke.check-forms');
