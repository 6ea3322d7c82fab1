import { capabilities, type Answers } from './answer.ts';
import { activeAnswers } from './on-hop-capabilities.ts';
import type { HopJudgement, Safety } from './judgement.ts';
import type { Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId } from './reason.ts';
import type { Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** Reasons to pass for a client that are the link's own: what crosses it gives the client away, or the link asks for nothing. */
const givenAway: readonly ReasonId[] = ['token-captured', 'agent-unauthenticated', 'agent-authentication-unknown'];

/** What a link gives away by itself. That a server takes any caller is not the link's doing. */
function givesAway(answers: Answers): YesNoUnknown {
  const values = capabilities
    .filter((capability) => capability !== 'impersonate-client' || givenAway.includes(answers[capability].reason))
    .map((capability) => answers[capability].value);
  return values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no';
}

/** A hop on a network, and whether someone who can change its traffic gets something there. */
export interface Risk {
  readonly hop: HopJudgement;
  readonly away: YesNoUnknown;
}

/** What each hop gives away to someone who can change its traffic. A hop that never leaves one machine is on no network. */
export const risksOf = (path: PathId, settings: Settings, hops: readonly HopJudgement[], inner: Layer): readonly Risk[] =>
  hops.filter(({ zone }) => zone !== 'host').map((hop) => ({ hop, away: givesAway(activeAnswers(path, settings, hop.layers, inner)) }));

/** The risks on the untrusted network. A path that stays inside the control plane or among nodes is judged as if it crossed. */
export const onUntrustedNetwork = (risks: readonly Risk[]): readonly Risk[] =>
  risks.filter(({ hop }) => hop.zone === 'between' || risks.length === 1);

/** Whether some hops give nothing away: the first that does decides, then the first of which it is unknown. */
export function safetyOf(risks: readonly Risk[]): Safety {
  const found = risks.find(({ away }) => away === 'yes') ?? risks.find(({ away }) => away === 'unknown') ?? risks[0];
  if (!found) return { value: 'unknown', reason: 'path-absent', hop: undefined };
  return { value: found.away === 'yes' ? 'no' : found.away === 'no' ? 'yes' : 'unknown', reason: found.hop.reason, hop: found.hop };
}
