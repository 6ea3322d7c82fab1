import type { Answers } from './answer.ts';
import type { Hop } from './hop.ts';
import type { ClientIdentity, Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { FactId, ReasonId } from './reason.ts';
import type { SeatId } from './seat/seat.ts';
import type { Verdict } from './verdict.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** The weakest hop of a path: where it is, its verdict and the reason that decides. */
export type WeakestHop = Pick<HopJudgement, 'from' | 'to' | 'zone' | 'verdict' | 'reason'>;

/** One hop: its layers (outermost first), its verdict with the reason, and what the attacker gets there. */
export interface HopJudgement extends Hop {
  readonly layers: readonly Layer[];
  readonly verdict: Verdict;
  readonly reason: ReasonId;
  readonly answers: Answers;
}

/** Whether a path is protected on some networks, and the reason that decides. */
export interface Safety {
  readonly value: YesNoUnknown;
  readonly reason: ReasonId;
  /** The hop that decides; none where no hop is asked about. */
  readonly hop: HopJudgement | undefined;
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
  readonly bypasses: readonly ReasonId[];
  /** Why nothing gets through under these settings, however well it is protected, or only some requests do (`partial` reasons). */
  readonly failures: readonly ReasonId[];
  /** Whether the path is protected on the untrusted network between the control plane and the nodes. Says nothing of the node network. */
  readonly safeOverUntrustedNetwork: YesNoUnknown;
  /** Whether the path is protected on every network that it crosses; unknown for a path that is not used. */
  readonly safeOnEveryNetwork: YesNoUnknown;
  /** The hop that sums the path up, wherever one word has to; none for a path that is not used. */
  readonly weakestHop: WeakestHop | undefined;
  /** How the server knows the client: by what the client presents inside of every tunnel. It is no part of the verdict. */
  readonly clientIdentity: ClientIdentity;
  /** What decides the first of these answers, and what decides the second: the hop, and the reason. */
  readonly onUntrustedNetwork: Safety;
  readonly onEveryNetwork: Safety;
  /** Every fact the judgement stands on. */
  readonly facts: readonly FactId[];
}
