import type { KubectlOutcome } from './kubectl-cases.ts';

/** A kubectl that was run. */
export interface RecordedProgram {
  /** As it says it, with its `v`. */
  readonly version: string;
  /** Of its file. */
  readonly sha256: string;
  /** The package of npm that it is of, with its version. */
  readonly package?: string;
}

/** What some versions did alike in one case. */
export interface RecordedOutcome extends KubectlOutcome {
  readonly id: string;
  readonly versions: readonly string[];
  /** Whether it got the answer of the server, or of the kubelet behind it. */
  readonly answered: boolean;
  /** What it asked the server to upgrade to; `null` where it asked for no session, or did not come so far. */
  readonly upgrade: string | null;
  /** Whether every connection went through what the case has it go through. */
  readonly carried: boolean;
  /** The last line that it printed where it was not answered, without what changes from run to run. */
  readonly message: string | null;
}

/** The file `recorded-kubectl.json`. */
export interface RecordedKubectl {
  /** The day of the run, as 2026-11-30. */
  readonly date: string;
  readonly programs: readonly RecordedProgram[];
  readonly outcomes: readonly RecordedOutcome[];
}
