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

/** Whether someone who can change traffic between gets nothing from the path. A path inside the control plane is judged as if it crossed. */
export function safety(path: PathId, settings: Settings, hops: readonly HopJudgement[], inner: Layer): { value: Tri; reason: ReasonId } {
  const crossing = hops.filter((hop) => hop.zone === 'between' || (hops.length === 1 && hop.zone === 'control-plane'));
  const judged = crossing.map((hop) => ({ hop, away: givesAway(activeAnswers(path, settings, hop.layers, inner)) }));
  const found = judged.find(({ away }) => away === 'yes') ?? judged.find(({ away }) => away === 'unknown') ?? judged[0];
  if (!found) return { value: 'unknown', reason: 'path-absent' };
  return { value: found.away === 'yes' ? 'no' : found.away === 'no' ? 'yes' : 'unknown', reason: found.hop.reason };
}
