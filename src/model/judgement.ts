import type { Answers } from './answer.ts';
import type { NotChecked } from './evidence/shown.ts';
import type { Hop } from './hop.ts';
import type { ClientIdentity, Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId, VerdictReasonId } from './reason.ts';
import type { SeatId } from './seat/seat.ts';
import type { UnlessId } from './unless.ts';
import type { VerdictWithReason } from './verdict.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** The weakest hop of a path: where it is, its verdict and the reason that decides. */
export interface WeakestHop extends Pick<JudgedHop, 'from' | 'to' | 'zone' | 'verdict' | 'reason' | 'notChecked'> {
  /** What no source mentions and what would make the whole path better than this verdict. */
  readonly unless: readonly UnlessId[];
}

/** One hop: its layers (outermost first), and its verdict with the reason and conditions. */
export interface JudgedHop extends Hop, VerdictWithReason {
  readonly layers: readonly Layer[];
  /** Where the verdict was not checked for the minor that the settings are judged for: what it is in the nearest minors that were checked. */
  readonly notChecked?: NotChecked;
}

/** One hop, and what the attacker can do there. */
export interface HopJudgement extends JudgedHop {
  readonly answers: Answers;
}

/** Whether a path is protected on the networks that were asked about, and why. */
export interface Safety {
  readonly value: YesNoUnknown;
  readonly reason: VerdictReasonId;
  /** The hop that decides; undefined where the path has no hop on these networks. */
  readonly hop: JudgedHop | undefined;
}

/** What `judgePath` answers for one path under some settings, whoever attacks it. */
export interface PathJudgement {
  readonly path: PathId;
  /** False where these settings do not have the path, such as that of an agent without Konnectivity; then there are no hops. */
  readonly present: boolean;
  /** Of a path that is not present: what is known of that, and why. */
  readonly absence: { readonly value: 'no' | 'unknown'; readonly reason: VerdictReasonId } | undefined;
  readonly hops: readonly JudgedHop[];
  /** What protects the path, outermost first. There is at least one, because the last is what the two ends agreed on. */
  readonly layers: readonly Layer[];
  /** Ways around the path that the settings leave open, such as the read-only port of the kubelet. They change no verdict of a hop. */
  readonly bypasses: readonly ReasonId[];
  /** Why nothing gets through under these settings, because one end refuses the other, or why only some requests do (`isPartial`). */
  readonly failures: readonly VerdictReasonId[];
  /** Whether the path is protected on the untrusted network between the control plane and the nodes. Says nothing of the node network. */
  readonly safeOverUntrustedNetwork: YesNoUnknown;
  /** Whether the path is protected on every network that it crosses; unknown for a path that is not used. */
  readonly safeOnEveryNetwork: YesNoUnknown;
  /** The hop that sums the path up, wherever one word has to; none for a path that is not used. */
  readonly weakestHop: WeakestHop | undefined;
  /** How the server knows the client: by what the client presents inside of every tunnel. It is no part of the verdict. */
  readonly clientIdentity: ClientIdentity;
  /** Why `safeOverUntrustedNetwork` and `safeOnEveryNetwork` are what they are: the hop that decides, and its reason. */
  readonly onUntrustedNetwork: Safety;
  readonly onEveryNetwork: Safety;
  /** Where a hop was not checked for the minor that the settings are judged for: the judgement in the minors that were. */
  readonly checked?: PathJudgement;
}

/** What `judge` answers for one path, under some settings, and for an attacker in one position. */
export interface Judgement extends PathJudgement {
  readonly seat: SeatId;
  readonly hops: readonly HopJudgement[];
  /**
   * What the attacker can do to the path as a whole. For each capability, it is the worst answer of all hops and of what the attacker can do
   * without being on a hop (`off-path-capabilities.ts`).
   */
  readonly endToEnd: Answers;
  readonly checked?: Judgement;
}
