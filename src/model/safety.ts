import { capabilities, type Answers } from './answer.ts';
import { activeAnswers } from './on-hop-capabilities.ts';
import type { JudgedHop, Safety } from './judgement.ts';
import type { Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId } from './reason.ts';
import type { Settings } from './setting/setting.ts';
import { any, type YesNoUnknown } from './yes-no-unknown.ts';

/**
 * The reasons why an attacker can impersonate the client that are faults of the connection itself: it shows a token that works elsewhere, or
 * its server may ask the client for nothing.
 */
const givenAway: readonly ReasonId[] = ['token-captured', 'agent-unauthenticated', 'agent-authentication-unknown'];

/**
 * Whether a connection lets an attacker do anything. That its server takes any caller does not count, because the connection can be well
 * protected all the same.
 */
function givesAway(answers: Answers): YesNoUnknown {
  const counting = capabilities.filter((each) => each !== 'impersonate-client' || givenAway.includes(answers[each].reason));
  return any(counting.map((each) => answers[each].value));
}

/** A hop on a network, and whether someone who can change its traffic gets something there. */
interface Risk {
  readonly hop: JudgedHop;
  readonly away: YesNoUnknown;
}

/** What each hop gives away to someone who can change its traffic. A hop that never leaves one machine is on no network. */
export const risksOf = (path: PathId, settings: Settings, hops: readonly JudgedHop[], inner: Layer): readonly Risk[] =>
  hops
    .filter(({ zone }) => zone !== 'host')
    .map((hop) => ({ hop, away: isUnchecked(hop) ? 'unknown' : givesAway(activeAnswers(path, settings, hop.layers, inner)) }));

/** Whether a hop was not checked for the minor of the settings, and is unknown for that reason. One that is known to be unsafe elsewhere stays so. */
const isUnchecked = ({ notChecked, verdict }: JudgedHop): boolean => notChecked !== undefined && verdict === 'unknown';

/** The risks on the untrusted network. A path that stays inside the control plane or among nodes is judged as if it crossed. */
export const onUntrustedNetwork = (risks: readonly Risk[]): readonly Risk[] =>
  risks.filter(({ hop }) => hop.zone === 'between' || risks.length === 1);

/**
 * Whether a path is protected on some hops. The first hop that gives something away decides, otherwise the first hop of which that is
 * unknown, otherwise the first one.
 */
export function safetyOf(risks: readonly Risk[]): Safety {
  const found = risks.find(({ away }) => away === 'yes') ?? risks.find(({ away }) => away === 'unknown') ?? risks[0];
  if (!found) return { value: 'unknown', reason: 'path-absent', hop: undefined };
  return { value: found.away === 'yes' ? 'no' : found.away === 'no' ? 'yes' : 'unknown', reason: found.hop.reason, hop: found.hop };
}
