import type { PathId } from '../../model/path.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../read/reading.ts';
import type { Severity } from '../rules/rule.ts';
import type { Day } from './day.ts';

/** Who accepted a finding: the configuration of a team, a comment at the place itself, or the baseline that was written once. */
export type AcceptedBy = 'configuration' | 'comment' | 'baseline';

/** What a team decided about findings of one code: where it holds, why, and until when. */
export interface Acceptance {
  readonly by: AcceptedBy;
  readonly code: string;
  /** Globs over the names of files, one of which has to match; none means every file. */
  readonly files?: readonly string[] | undefined;
  /** The name of the one file that is meant, as it is written. */
  readonly exactly?: string | undefined;
  readonly path?: PathId | undefined;
  /** A node: a folder or file of the path that is called like it. */
  readonly node?: string | undefined;
  /** The lines of `file` that it is about, first and last; a comment has them. */
  readonly lines?: readonly [first: number, last: number] | undefined;
  /** The fingerprint of the one finding that is meant; an entry of a baseline has it. */
  readonly fingerprint?: string | undefined;
  readonly reason: string;
  /** The last day on which it holds; a baseline has none. */
  readonly until: Day | undefined;
  /** Where it is written, for reports. */
  readonly file: string;
  readonly line: number;
}

/** A finding that was accepted, with who said so. Plain data. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly by: AcceptedBy;
  readonly reason: string;
  readonly until: Day | null;
  /** Where the acceptance is written. */
  readonly file: string;
  readonly line: number;
}

/** All that a team says about findings. */
export interface TeamRules {
  readonly acceptances: readonly Acceptance[];
  readonly severities: Readonly<Record<string, Severity>>;
}

/** Something read, or what is wrong with it. Where there is a problem, nothing of the text counts. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const noTeamRules: TeamRules = { acceptances: [], severities: {} };
