import type { TeamRules } from '../../../checker/accepted/acceptance.ts';
import type { Day } from '../../../checker/accepted/day.ts';
import type { CheckOptions, CheckResult } from '../../../checker/check.ts';
import type { CheckFacts } from '../../../checker/facts.ts';
import type { Patch } from '../../../checker/edit/patch.ts';
import type { Together } from '../../../checker/edit/together.ts';
import type { Region } from '../../../checker/finding.ts';
import type { Input } from '../../../checker/read/read.ts';
import type { Problem } from '../../../checker/read/reading.ts';
import type { checkedPaths } from '../../../checker/report/json.ts';
import type { ReportFormat } from '../../../checker/report/index.ts';
import type { DescribedRule, Severity } from '../../../checker/rules/rule.ts';
import type { Decided } from '../../../checker/settings/combine.ts';
import type { unpack } from './unpack.ts';

/** What follows from a check, by the model: the paths, and what would tell the rest. */
export interface Judged {
  readonly result: CheckResult;
  readonly paths: ReturnType<typeof checkedPaths>;
  /** Settings that no input tells and that would change something. */
  readonly open: readonly Decided[];
}

/** What of the facts is only shown: where installers are changed, and what benchmarks and catalogues of controls call a check. */
type ShownFacts = Required<Pick<CheckFacts, 'benchmarks' | 'controls' | 'places'>>;

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
  /** Every rule, for the reports. */
  readonly rules: readonly DescribedRule[];
}

/** What a team says of its findings, taken off the inputs, and the inputs that are left to check. */
export interface Team {
  readonly inputs: readonly Input[];
  readonly rules: TeamRules;
  /** The version that its configuration names. */
  readonly kubernetes: string | undefined;
  /** What is wrong with its configuration. */
  readonly problems: readonly Problem[];
}

/** A check with the rules of the team and the day of the page. Plain data. */
export interface TeamCheck {
  readonly request: CheckRequest;
  readonly team: Team;
  readonly today: Day;
}

/** One patch for all findings, and the same as a file. Plain data. */
export interface PatchFile {
  readonly patch: Patch;
  readonly text: string;
}

/** What the script that follows a check can do. */
export interface FollowUp {
  /** What a team says in the file that was opened with the others. */
  readonly team: (inputs: readonly Input[]) => Team;
  /** The result under the rules of the team and the comments in the inputs. */
  readonly finish: (result: CheckResult, asked: TeamCheck) => CheckResult;
  /** For each finding its change with what has to be changed before it; nothing for one whose change stands alone. */
  readonly together: (result: CheckResult, asked: TeamCheck) => readonly (Together | undefined)[];
  /** Takes folders and zips apart, by how the page reads the bytes of a file. */
  readonly unpack: typeof unpack;
  /** One patch for all findings that can be changed together. It makes up to six checks. */
  readonly patch: (asked: TeamCheck) => PatchFile;
}

/** What the worker of large inputs is told: the address of another script, a check, or a check to make one patch of. */
export type WorkerMessage = string | CheckRequest | { readonly patchOf: TeamCheck };

/** What a check found, as it is shown. */
export interface Shown {
  readonly result: CheckResult;
  /** As many as the result has findings. */
  readonly together: readonly (Together | undefined)[];
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
  /** Whether the inputs decide a path, or a rule finds something. */
  readonly decides: (result: CheckResult) => boolean;
  /** The result in one breath, for the status line. */
  readonly status: (result: CheckResult) => string;
  /** Fills in what a check found, and what became of each input. Everything of the reader's goes in as text. */
  readonly findings: (shown: Shown, page: HTMLElement, filter: Filter, jump: Jump) => void;
  /** Fills in what follows from it: the paths, what would tell the rest, and the address that explores it. */
  readonly paths: (judged: Judged, page: HTMLElement) => void;
  /** Fills in the patch for all findings. */
  readonly patch: (file: PatchFile, page: HTMLElement) => void;
  /** Draws the links under the settings that were found, and marks what each stands on. */
  readonly draw: (judged: Judged, page: HTMLElement) => void;
  /** The wide drawing as a file of its own. */
  readonly svg: (page: HTMLElement) => string;
  /** A report to save. */
  readonly report: (format: SavedFormat, result: CheckResult, rules: readonly DescribedRule[]) => string;
}

/** Where the scripts leave what they can do; those that take from the checker's leave a function which brings it. */
export const checkerKey = Symbol.for('hub-spoke.checker');
export const checkWordsKey = Symbol.for('hub-spoke.check-words');
export const checkViewKey = Symbol.for('hub-spoke.check-view');
export const checkFormsKey = Symbol.for('hub-spoke.check-forms');
export const followUpKey = Symbol.for('hub-spoke.check-follow-up');
