import type { Input } from '../checker/read/read.ts';
import type { Kubectl } from './cluster/kubectl.ts';
import type { CheckFacts } from '../checker/facts.ts';
import type { ExitCode } from './exit-code.ts';

/** One source of a fact: what it is, and its address where it has one. */
export interface FactSource {
  readonly text: string;
  readonly href?: string | undefined;
}

/** A fact as `explain` shows it. */
export interface ExplainedFact {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly FactSource[];
}

/** One finding of a rule, made from an input that the tests hold. */
export interface RuleExample {
  readonly sentence: string;
  readonly diff: string | null;
}

/** What `explain` shows beside the rule itself: facts by id, and examples by the code of the rule. */
export interface Explanations {
  readonly facts: Readonly<Record<string, ExplainedFact>>;
  readonly examples: Readonly<Record<string, RuleExample>>;
}

/** All that the command is given from outside, so that the same code runs from the sources, from the one file and in the tests. */
export interface Host {
  /** What the reader types to start the command; help and messages name it. */
  readonly name: string;
  /** The folder where the reader stands: names of files count from it. */
  readonly from: string;
  /** Today as `2027-01-31`. */
  readonly today: string;
  /** This moment as `2027-01-31T12:00:00Z`, for the reports that say when they were made. */
  readonly now?: string | undefined;
  /** Whether the output is a terminal that takes colour. */
  readonly takesColour: boolean;
  /** The address of the published site, where this copy of the command was built with one. */
  readonly site?: string | undefined;
  readonly facts: CheckFacts;
  readonly explanations: () => Explanations | Promise<Explanations>;
  /** Runs kubectl; left out where the command cannot start programs. */
  readonly kubectl?: Kubectl | undefined;
  /** Asks the reader a question that takes yes; left out where nobody can answer. */
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
  /** Inputs that are read already, in place of files. */
  readonly read?: readonly Input[] | undefined;
  /** How long a named pipe may give nothing, in milliseconds; 10,000 where nobody says. */
  readonly patience?: number | undefined;
  /** The bytes of standard input. Throws as `readFileSync` does. */
  readonly standardInput: () => Uint8Array;
}

/** What the command came to: what it prints, and its exit code. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The command was called in a way that it cannot follow: one sentence that says what to do. */
export class WrongUsage extends Error {}
