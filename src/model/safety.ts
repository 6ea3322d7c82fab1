import { capabilities, type Answers } from './answer.ts';
import { activeAnswers } from './answers-on-hop.ts';
import type { HopJudgement } from './judgement.ts';
import type { Layer, Tri } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId } from './reason.ts';
import type { Settings } from './setting.ts';

/** Reasons to pass for a client that are the link's own: what crosses it gives the client away, or the link asks for nothing. */
const givenAway: readonly ReasonId[] = ['token-captured', 'agent-unauthenticated', 'agent-authentication-unknown'];

/** What a link gives away by itself. That a server takes any caller is not the link's doing. */
function givesAway(answers: Answers): Tri {
  const values = capabilities
    .filter((capability) => capability !== 'impersonate-client' || givenAway.includes(answers[capability].reason))
    .map((capability) => answers[capability].value);
  return values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no';
}

/** Whether a path is protected on some networks, and the reason that decides. */
export interface Safety {
  readonly value: Tri;
  readonly reason: ReasonId;
  /** The hop that decides; none where no hop is asked about. */
  readonly hop: HopJudgement | undefined;
}

/** What someone gets who can change the traffic of these hops: the first hop that gives something away decides. */
export function safetyOf(path: PathId, settings: Settings, crossing: readonly HopJudgement[], inner: Layer): Safety {
  const judged = crossing.map((hop) => ({ hop, away: givesAway(activeAnswers(path, settings, hop.layers, inner)) }));
  const found = judged.find(({ away }) => away === 'yes') ?? judged.find(({ away }) => away === 'unknown') ?? judged[0];
  if (!found) return { value: 'unknown', reason: 'path-absent', hop: undefined };
  return { value: found.away === 'yes' ? 'no' : found.away === 'no' ? 'yes' : 'unknown', reason: found.hop.reason, hop: found.hop };
}

/** The hops on the untrusted network. A path that stays inside the control plane or among nodes is judged as if it crossed. */
export const onUntrustedNetwork = (hops: readonly HopJudgement[]): readonly HopJudgement[] =>
  hops.filter((hop) => hop.zone === 'between' || hops.length === 1);

/** The hops on any network: all but those that never leave one machine. */
export const onAnyNetwork = (hops: readonly HopJudgement[]): readonly HopJudgement[] => hops.filter((hop) => hop.zone !== 'host');
