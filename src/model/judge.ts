import { all, answer, capabilities, worst, type Answer } from './answer.ts';
import { answersOffPath } from './answers-off-path.ts';
import { answersOnHop } from './answers-on-hop.ts';
import { hopsOf } from './hop.ts';
import type { HopJudgement, Judgement } from './judgement.ts';
import { layersOf, type Layer, type Tri } from './layer.ts';
import { pathOf, type PathId } from './path.ts';
import { reasonOf, type FactId, type ReasonId } from './reason.ts';
import { safety } from './safety.ts';
import type { SeatId } from './seat.ts';
import { kubeletIsOpen, speaksToKubelet } from './server-access.ts';
import type { Settings } from './setting.ts';
import { verdictOf } from './verdict.ts';

/** Ways around a path that the settings leave open. */
function exposuresOf(path: PathId, settings: Settings): readonly ReasonId[] {
  if (path !== 'apiserver-to-kubelet') return [];
  return [
    ...(settings.readOnlyPort === 'open' ? (['read-only-port-open'] as const) : []),
    ...(kubeletIsOpen(settings) === 'yes' ? (['kubelet-open-to-all'] as const) : []),
  ];
}

/** Why the API server and the kubelet do not get to talk: one of them refuses the other. */
function breaksOf(path: PathId, settings: Settings): readonly ReasonId[] {
  if (!speaksToKubelet(path, settings)) return [];
  const isChecked =
    settings.kubeletCertificateAuthority === 'set' && !(path === 'apiserver-to-kubelet' && settings.skipBackendVerification === 'yes');
  return [
    ...(isChecked && settings.kubeletServingCertificate === 'self-signed' ? (['self-signed-refused'] as const) : []),
    ...(settings.kubeletClientCertificate === 'unset' && kubeletIsOpen(settings) === 'no' ? (['no-certificate-to-show'] as const) : []),
  ];
}

const openings: Record<Tri, string> = {
  yes: 'Safe across a hostile network.',
  no: 'Not safe across a hostile network.',
  unknown: 'Not known to be safe across a hostile network.',
};

/** What the sentence must not leave out: a hop past the tunnel that is weaker than the network between. */
function beyond(hops: readonly HopJudgement[], said: ReasonId): readonly string[] {
  const last = hops.find((hop) => hop.zone === 'node-network');
  if (!last || last.verdict === 'authenticated' || last.reason === said) return [];
  return [`The node network is another matter: ${last.verdict} there. ${reasonOf(last.reason).text}`];
}

/**
 * Judges one path for one seat: the verdict of each hop, what the seat can do there and end to end, and whether the path is
 * safe over an untrusted network. Pure; never throws. Rules and their sources: design §2, `reason.ts`.
 */
export function judge(path: PathId, settings: Settings, seat: SeatId): Judgement {
  const layers = layersOf(path, settings);
  // layersOf always ends with the layer that the two ends agreed on.
  const inner = layers.at(-1) as Layer;
  const hops = hopsOf(path, settings).map((hop): HopJudgement => {
    const covering = layers.filter((layer) => layer.covers.includes(hop.zone));
    return { ...hop, layers: covering, ...verdictOf(hop, covering), answers: answersOnHop(path, settings, seat, hop, covering, inner) };
  });
  const present = hops.length > 0;
  // Whether the agent's path is there at all hangs on the transport.
  const absent: Answer = settings.transport === 'unknown' ? answer('unknown', 'transport-unknown') : answer('no', 'path-absent');
  const endToEnd = present
    ? worst(
        hops.map((hop) => hop.answers),
        answersOffPath(path, settings, seat, inner),
      )
    : all(absent.value, absent.reason);
  const exposures = exposuresOf(path, settings);
  const breaks = breaksOf(path, settings);
  const safe = safety(path, settings, hops, inner);
  const reasons = [
    ...layers.map((layer) => layer.reason),
    ...hops.map((hop) => hop.reason),
    ...capabilities.map((capability) => endToEnd[capability].reason),
    ...exposures,
    ...breaks,
  ];
  const facts = new Set<FactId>([
    ...pathOf(path).facts,
    ...hops.flatMap((hop) => hop.facts),
    ...reasons.flatMap((reason) => reasonOf(reason).facts),
  ]);
  return {
    path,
    seat,
    present,
    hops,
    endToEnd,
    exposures,
    breaks,
    safeOverUntrustedNetwork: safe.value,
    sentence: present
      ? [
          openings[safe.value],
          reasonOf(safe.reason).text,
          ...beyond(hops, safe.reason),
          ...breaks.map((reason) => reasonOf(reason).text),
        ].join(' ')
      : reasonOf(absent.reason).text,
    facts: [...facts],
  };
}
