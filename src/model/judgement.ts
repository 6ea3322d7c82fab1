import type { Answers } from './answer.ts';
import type { Hop } from './hop.ts';
import type { Layer, Tri } from './layer.ts';
import type { PathId } from './path.ts';
import type { FactId, ReasonId } from './reason.ts';
import type { SeatId } from './seat.ts';
import type { Verdict } from './verdict.ts';

/** One hop: its layers (outermost first), its verdict with the reason, and what the seat gets there. */
export interface HopJudgement extends Hop {
  readonly layers: readonly Layer[];
  readonly verdict: Verdict;
  readonly reason: ReasonId;
  readonly answers: Answers;
}

/** What remains of a path once the settings have had their say. */
export interface Judgement {
  readonly path: PathId;
  readonly seat: SeatId;
  /** False when this mode does not have the path; then there are no hops. */
  readonly present: boolean;
  readonly hops: readonly HopJudgement[];
  /** The worst of the hops, and what the seat gets without standing on any of them. */
  readonly endToEnd: Answers;
  /** Weaknesses beside the path: ways around it that the settings leave open. */
  readonly exposures: readonly ReasonId[];
  /** Why nothing gets through at all under these settings, however well it is protected. */
  readonly breaks: readonly ReasonId[];
  readonly safeOverUntrustedNetwork: Tri;
  /** One sentence: safe or not to run over an untrusted network, and why. */
  readonly sentence: string;
  /** Every fact the judgement stands on. */
  readonly facts: readonly FactId[];
}
