import { checkedVerdictOf } from './evidence/not-checked.ts';
import { endsAtBalancer, hopsOf, isTunnelled, type Hop } from './hop.ts';
import type { JudgedHop, PathJudgement } from './judgement.ts';
import { agentVerifiedBy, layersOf, type Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId, VerdictReasonId } from './reason.ts';
import { onUntrustedNetwork, risksOf, safetyOf } from './safety.ts';
import { kubeletIsOpen, speaksToKubelet } from './server-access.ts';
import { ofNoMinor } from './setting/no-minor.ts';
import type { Settings } from './setting/setting.ts';
import { otherwise, unlessIds, type UnlessId } from './unless.ts';
import { isBetter, verdictOf, verdictOfBoth, weakestOf, type Verdict, type VerdictWithReason } from './verdict.ts';

/** Why a path has no hop. Whether that of the agent is there at all hangs on the transport. */
const absenceUnder = ({ transport }: Settings): PathJudgement['absence'] =>
  transport === 'unknown' ? { value: 'unknown', reason: 'transport-unknown' } : { value: 'no', reason: 'path-absent' };

/** Ways around a path that the settings leave open. */
function bypassesOf(path: PathId, settings: Settings): readonly ReasonId[] {
  if (path !== 'apiserver-to-kubelet') return [];
  return [
    ...(settings.readOnlyPort === 'open' ? (['read-only-port-open'] as const) : []),
    ...(kubeletIsOpen(settings) === 'yes' ? (['kubelet-open-to-all'] as const) : []),
  ];
}

/** Why the two ends of a path do not get to talk: one of them refuses the other. */
function failuresOf(path: PathId, settings: Settings): readonly VerdictReasonId[] {
  const selfSigned = settings.kubeletServingCertificate === 'self-signed';
  if (path === 'scraper-to-kubelet')
    return settings.scraperVerification === 'verified' && selfSigned ? ['scraper-refuses-self-signed'] : [];
  if (endsAtBalancer(path, settings)) return path === 'kubelet-to-apiserver' ? ['certificate-ends-at-balancer'] : [];
  const noAgents: readonly VerdictReasonId[] =
    settings.transport === 'konnectivity' && settings.agentReach === 'some-servers' && isTunnelled(path, settings) === 'yes'
      ? ['some-servers-without-agents']
      : [];
  if (!speaksToKubelet(path, settings)) return noAgents;
  const isVerified =
    settings.kubeletCertificateAuthority === 'set' && !(path === 'apiserver-to-kubelet' && settings.skipBackendVerification === 'yes');
  return [
    ...noAgents,
    ...(isVerified && selfSigned ? (['self-signed-refused'] as const) : []),
    ...(settings.kubeletClientCertificate === 'unset' && kubeletIsOpen(settings) === 'no' ? (['no-certificate-to-show'] as const) : []),
  ];
}

/** The verdict of one hop. The agent's connection is sent into from both ends, so it has the word of the direction that is protected less. */
function verdictIn(path: PathId, settings: Settings, hop: Hop, covering: readonly Layer[]): VerdictWithReason {
  const verdict = verdictOf(hop, covering);
  return path === 'agent-to-konnectivity-server' ? verdictOfBoth(verdict, agentVerifiedBy(settings)) : verdict;
}

/** The verdict that sums a path up under some settings. */
function weakestVerdict(path: PathId, settings: Settings): Verdict | undefined {
  const layers = layersOf(path, settings);
  const verdicts = hopsOf(path, settings).map((hop) =>
    verdictIn(
      path,
      settings,
      hop,
      layers.filter((layer) => layer.covers.includes(hop.zone)),
    ),
  );
  return weakestOf(verdicts)?.verdict;
}

/** The conditions of the hops under which the whole path is better than its weakest hop: judged again with each of them fulfilled. */
const unlessOfPath = (path: PathId, settings: Settings, hops: readonly JudgedHop[], weakest: Verdict): readonly UnlessId[] =>
  unlessIds.filter(
    (id) =>
      hops.some(({ unless }) => unless.includes(id)) &&
      otherwise(id, settings).some((fulfilled) => isBetter(weakestVerdict(path, fulfilled) ?? weakest, weakest)),
  );

/**
 * Judges one path, whoever attacks it: the verdict of each hop, and whether the path is protected on the untrusted network and on every network. Pure;
 * never throws. What it stands on is in `facts/judgement-facts.ts`.
 */
export function judgePath(path: PathId, settings: Settings): PathJudgement {
  const layers = layersOf(path, settings);
  // layersOf always ends with the layer that the two ends agreed on.
  const inner = layers.at(-1) as Layer;
  const judged = hopsOf(path, settings).map((hop): JudgedHop => {
    const covering = layers.filter((layer) => layer.covers.includes(hop.zone));
    return { ...hop, layers: covering, ...verdictIn(path, settings, hop, covering) };
  });
  const hops = judged.map((hop): JudgedHop => ({ ...hop, ...checkedVerdictOf(hop, settings.kubernetes) }));
  const risks = risksOf(path, settings, hops, inner);
  const isChecked = hops.every(({ notChecked }) => !notChecked);
  const onUntrusted = safetyOf(onUntrustedNetwork(risks));
  const everywhere = safetyOf(risks);
  const weakest = weakestOf(hops);
  let unless: readonly UnlessId[] | undefined;
  const weakestHop = weakest && {
    from: weakest.from,
    to: weakest.to,
    zone: weakest.zone,
    verdict: weakest.verdict,
    reason: weakest.reason,
    /** Judging again for each condition takes longest, and what judges thousands of clusters for a smallest change never asks. */
    get unless() {
      return (unless ??= unlessOfPath(path, settings, hops, weakest.verdict));
    },
    ...(weakest.notChecked ? { notChecked: weakest.notChecked } : {}),
  };
  return {
    path,
    present: hops.length > 0,
    absence: hops.length > 0 ? undefined : absenceUnder(settings),
    hops,
    layers,
    bypasses: bypassesOf(path, settings),
    failures: failuresOf(path, settings),
    safeOverUntrustedNetwork: onUntrusted.value,
    safeOnEveryNetwork: everywhere.value,
    weakestHop,
    clientIdentity: inner.clientIdentity,
    onUntrustedNetwork: onUntrusted,
    onEveryNetwork: everywhere,
    ...(isChecked ? {} : { checked: judgePath(path, ofNoMinor(settings)) }),
  };
}
