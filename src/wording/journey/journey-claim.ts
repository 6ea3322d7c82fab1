import type { Hop } from '../../model/hop.ts';
import type { HopJudgement } from '../../model/judgement.ts';
import { judge } from '../../model/judge.ts';
import type { ActorId, Claim, Leg } from '../../model/journey/journey.ts';
import type { ClientIdentity, Layer } from '../../model/layer.ts';
import { pathOf } from '../../model/path.ts';
import { gainOf } from './gain.ts';
import { factsOfHop } from '../../model/facts/hop-facts.ts';
import { factsOf } from '../../model/facts/reason-facts.ts';
import type { FactId, ReasonId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { actorName } from './actor.ts';
import { listed } from '../text/list.ts';
import { capital } from '../text/text.ts';
import { networkNames } from '../zone.ts';
import { reasonTexts } from '../reason.ts';

const isCommand = (name: string): boolean => /^(kubectl|kube-proxy|etcd|sshd|konnectivity-server)$/.test(name);
const named = (id: ActorId, article: 'the' | 'The'): string => (isCommand(actorName(id)) ? actorName(id) : `${article} ${actorName(id)}`);
const the = (id: ActorId): string => named(id, 'the');
/** The same at the start of a sentence; a name that is a command keeps its small letter. */
const theFirst = (id: ActorId): string => named(id, 'The');

/** The port column of the model in words. */
const portPhrase = (port: string): string =>
  ({
    any: 'the port in the URL',
    'any other': 'the port in the URL',
    varies: 'a port that varies',
    'target port': 'the pod’s own port, which the Service names as its target',
  })[port] ?? `port ${port}`;

/** Who opens the connection of a hop. What is sent into a tunnel needs none of its own. */
export function dialClaim({ path }: Leg, hop: Hop & Pick<HopJudgement, 'layers'>, from: ActorId): Claim {
  const facts = factsOfHop(path, hop).slice(0, 2);
  const inTunnel = hop.zone === 'between' && hop.layers.some(({ id }) => id === 'tunnel');
  if (inTunnel)
    return {
      text: `No new connection is opened: the request travels in the one that ${the(hop.dialledBy)} opened before on ${portPhrase(hop.port)}.`,
      facts,
    };
  if (hop.zone === 'host') return { text: `${theFirst(from)} opens a Unix socket on the same host.`, facts };
  return { text: `${theFirst(from)} opens a connection to ${the(hop.to)} on ${portPhrase(hop.port)}.`, facts };
}

/** What the components of a tunnel do with a request: what the bytes are is said where they are sent first. */
export const relayClaim = ({ path }: Leg, hop: Hop, from: ActorId): Claim => ({
  text: `${theFirst(from)} passes on the same bytes.`,
  facts: factsOfHop(path, hop).slice(0, 1),
});

/** Reasons of a layer that already say what its client presents. */
const saysIdentity: readonly ReasonId[] = [
  'etcd-mutual-tls',
  'etcd-server-tls',
  'agent-certificate',
  'agent-token',
  'agent-unauthenticated',
  'frontend-mutual-tls',
  'proxy-https-unverified',
];

const identityPhrase = (identity: ClientIdentity, client: ActorId): string =>
  ({
    certificate: `${theFirst(client)} presents a client certificate.`,
    token: `${theFirst(client)} sends a bearer token.`,
    key: `${theFirst(client)} presents an SSH key.`,
    none: `${theFirst(client)} presents no credentials of its own.`,
    unknown: `It is unknown how ${the(client)} authenticates.`,
  })[identity];

function proofOf(leg: Leg, layer: Layer): Claim {
  const [text, facts] = [reasonTexts[layer.reason], factsOf(layer.reason)];
  if (saysIdentity.includes(layer.reason)) return { text, facts };
  if (layer.id === 'end-to-end' && leg.identity)
    return { text: `${text} ${leg.identity.text}`, facts: [...new Set([...facts, ...leg.identity.facts])] };
  const client = layer.id === 'end-to-end' ? (leg.client ?? pathOf(leg.path).client) : 'kube-apiserver';
  return { text: `${text} ${identityPhrase(layer.clientIdentity, client)}`, facts };
}

const passing = {
  tls: ['The TLS session', 'unopened'],
  ssh: ['The SSH session', 'unopened'],
  http: ['The plain HTTP connection', 'as it is'],
  unknown: ['The connection', 'as it is'],
} as const;

/** What the two ends of a path agreed on, at a hop that only carries it. */
function passingClaim({ path }: Leg, inner: Layer): Claim {
  const [what, how] = passing[inner.protocol];
  return {
    text: `${what} between ${the(pathOf(path).client)} and ${the(pathOf(path).server)} passes through ${how}.`,
    facts: ['facts/konnectivity#encryption_per_hop'],
  };
}

/**
 * How each side authenticates on a hop: the layer that the two ends agreed on where it ends, which is the last hop, and what carries it
 * where it is carried.
 */
export const proofClaims = (leg: Leg, hop: HopJudgement, isLast: boolean): readonly Claim[] =>
  hop.layers.map((layer) => (layer.id === 'end-to-end' && !isLast ? passingClaim(leg, layer) : proofOf(leg, layer)));

/** What an attacker on the networks of a hop gains, as the model answers for the four positions on a network. */
export function wireClaims(leg: Leg, hop: HopJudgement, index: number, settings: Settings): readonly Claim[] {
  if (hop.zone === 'host')
    return [
      {
        text: 'The request never leaves the host. The socket adds no encryption, so the permissions of its file protect it.',
        facts: factsOf('same-host'),
      },
    ];
  const found = new Map<string, { places: string[]; facts: FactId[] }>();
  for (const zone of ['between', 'node-network'] as const) {
    if (!hop.crosses.includes(zone)) continue;
    const [eavesdropper, attacker] = (['passive', 'active'] as const).map(
      (reach) => judge(leg.path, settings, `${zone}-${reach}`).hops[index]?.answers,
    );
    if (!eavesdropper || !attacker) continue;
    const said = [
      gainOf('an eavesdropper', eavesdropper, 'learns nothing'),
      gainOf('a man in the middle', attacker, 'can neither read nor forge anything'),
    ];
    const text = [`${said.map(({ clause }) => clause).join(', and ')}.`, ...said.flatMap(({ doubt }) => doubt ?? [])].join(' ');
    const facts = [eavesdropper, attacker].flatMap((answers) => factsOf(answers['read-request'].reason).slice(0, 1));
    const same = found.get(text) ?? { places: [], facts };
    same.places.push(`on ${networkNames[zone]}`);
    found.set(text, same);
  }
  if (found.size === 0) return [{ text: 'The request stays on the control plane network.', facts: factsOfHop(leg.path, hop).slice(0, 1) }];
  return [...found].map(([text, { places, facts }]) => ({
    text: `${leg.client === 'kubectl' ? 'On the way' : capital(listed(places))}, ${text}`,
    facts: [...new Set(facts)],
  }));
}
