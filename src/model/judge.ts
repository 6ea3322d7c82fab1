import { hopsOf, isTunnelled, type Hop } from './hop.ts';
import { layersOf, type Layer, type Tri } from './layer.ts';
import { pathOf, type PathId } from './path.ts';
import { reasonOf, type FactId, type ReasonId } from './reason.ts';
import { seatOf, type SeatId } from './seat.ts';
import type { Settings } from './setting.ts';
import { seals, strongest, verdictOf, type Verdict } from './verdict.ts';

/**
 * What a seat may be able to do. Reading the request covers the request line, the exec command and its standard input; reading the
 * answer means the genuine one; changing the request means that the true server acts on it; changing the answer that the client
 * believes it. Posing as the client means getting the true server to act as if the client had asked.
 */
export const capabilities = [
  'read-request',
  'read-answer',
  'change-request',
  'change-answer',
  'impersonate-server',
  'impersonate-client',
] as const;
export type Capability = (typeof capabilities)[number];

/** One answer, and why. */
export interface Answer {
  readonly value: Tri;
  readonly reason: ReasonId;
}
export type Answers = Readonly<Record<Capability, Answer>>;

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

const answer = (value: Tri, reason: ReasonId): Answer => ({ value, reason });

/** The same answer to every question, with exceptions. */
const all = (value: Tri, reason: ReasonId, except: Partial<Answers> = {}): Answers => ({
  ...(Object.fromEntries(capabilities.map((capability) => [capability, answer(value, reason)])) as Record<Capability, Answer>),
  ...except,
});

const severity: Record<Tri, number> = { no: 0, unknown: 1, yes: 2 };
/** Reasons that only say that the seat is elsewhere: any reason from a hop it does stand on tells more. */
const elsewhere: readonly ReasonId[] = ['not-on-this-hop', 'not-on-the-path', 'nobody-there'];
const weight = ({ value, reason }: Answer): number => severity[value] * 2 + (elsewhere.includes(reason) ? 0 : 1);
const worse = (a: Answer, b: Answer): Answer => (weight(b) > weight(a) ? b : a);
const worst = (list: readonly Answers[], none: Answers): Answers =>
  list.reduce(
    (sum, next) =>
      Object.fromEntries(capabilities.map((capability) => [capability, worse(sum[capability], next[capability])])) as unknown as Answers,
    none,
  );

/** Yes stays yes only if the protection is known to be missing. */
const weaken = (answers: Answers, reason: ReasonId): Answers =>
  Object.fromEntries(
    capabilities.map((capability) => [capability, answers[capability].value === 'yes' ? answer('unknown', reason) : answers[capability]]),
  ) as unknown as Answers;

const speaksToKubelet = (path: PathId, settings: Settings): boolean =>
  path === 'apiserver-to-kubelet' || (path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet');

/** Whether the kubelet serves a caller that shows nothing: anonymous on, and an authorizer that allows everything. */
function kubeletIsOpen({ kubeletAnonymous: anonymous, kubeletAuthorization: authorization }: Settings): Tri {
  if (anonymous === 'off' || authorization === 'Webhook') return 'no';
  return anonymous === 'on' && authorization === 'AlwaysAllow' ? 'yes' : 'unknown';
}

/** Whether the true server would serve an impostor that holds none of the client's secrets. */
function servesAnyone(path: PathId, settings: Settings): Answer {
  if (speaksToKubelet(path, settings)) {
    const open = kubeletIsOpen(settings);
    if (open === 'yes') return answer('yes', 'server-is-open');
    if (open === 'unknown') return answer('unknown', 'server-openness-unknown');
    return answer('no', settings.kubeletClientCertificate === 'set' ? 'certificate-not-replayable' : 'server-refuses-anonymous');
  }
  switch (path) {
    case 'apiserver-to-node':
      return settings.nodeProxyPort === 'unknown' ? answer('unknown', 'node-port-unknown') : answer('yes', 'relay-without-identity');
    case 'apiserver-to-pod':
    case 'apiserver-to-service':
    case 'apiserver-to-webhook':
      return answer('yes', 'relay-without-identity');
    case 'apiserver-to-extension-apiserver':
      if (settings.extensionAuthentication === 'open') return answer('yes', 'server-is-open');
      return settings.extensionAuthentication === 'unknown'
        ? answer('unknown', 'server-openness-unknown')
        : answer('no', 'certificate-not-replayable');
    case 'agent-to-konnectivity-server':
      if (settings.agentAuthentication === 'none') return answer('yes', 'agent-unauthenticated');
      return settings.agentAuthentication === 'unknown'
        ? answer('unknown', 'agent-authentication-unknown')
        : answer('no', 'certificate-not-replayable');
    case 'apiserver-to-etcd':
      if (settings.etcdTransport === 'unknown') return answer('unknown', 'etcd-unknown');
      return settings.etcdTransport === 'mutual-tls' ? answer('no', 'certificate-not-replayable') : answer('unknown', 'etcd-reach-unknown');
    default:
      return answer('no', 'server-refuses-anonymous');
  }
}

/** Whether someone who can dial the true server can pass for the client without touching this connection. */
function posesAsClient(path: PathId, settings: Settings, inner: Layer): Answer {
  const open = servesAnyone(path, settings);
  if (open.value === 'yes')
    return answer(
      'yes',
      speaksToKubelet(path, settings)
        ? 'kubelet-open-to-all'
        : open.reason === 'relay-without-identity'
          ? 'no-client-identity'
          : open.reason,
    );
  if (open.value === 'unknown') return open;
  return answer(
    'no',
    inner.clientIdentity === 'key'
      ? 'key-held-by-client'
      : inner.clientIdentity === 'certificate' || inner.clientIdentity === 'token'
        ? 'certificate-held-by-client'
        : 'server-refuses-anonymous',
  );
}

/** What someone gets who can change the bytes of these layers: the innermost is the one the two ends agreed on. */
function activeAnswers(path: PathId, settings: Settings, covering: readonly Layer[], inner: Layer): Answers {
  const poses = posesAsClient(path, settings, inner);
  const sealed = strongest(covering, seals);
  if (sealed === 'yes') return all('no', 'sealed', { 'impersonate-client': poses });
  const captured = inner.clientIdentity === 'token';
  // Clear bytes inside a cipher are as open as the tunnel is; clear bytes outside of one are open to all.
  const tunnel = inner.encrypted === 'no' ? covering.find((layer) => layer.encrypted !== 'no')?.reason : undefined;
  const clear = inner.encrypted === 'no';
  const relay = captured
    ? answer('yes', 'token-captured')
    : clear
      ? answer('yes', tunnel ?? 'cleartext-changeable')
      : servesAnyone(path, settings);
  const open: Answers = {
    'read-request': answer('yes', tunnel ?? (clear ? 'cleartext-readable' : 'impostor-is-accepted')),
    'read-answer': clear ? answer('yes', tunnel ?? 'cleartext-readable') : relay,
    'change-request': relay,
    'change-answer': answer('yes', tunnel ?? (clear ? 'cleartext-changeable' : 'impostor-answers')),
    'impersonate-server': answer('yes', tunnel ?? (clear ? 'cleartext-changeable' : 'impostor-is-accepted')),
    'impersonate-client': captured ? answer('yes', 'token-captured') : poses,
  };
  return sealed === 'unknown'
    ? {
        ...weaken(open, 'protection-unknown'),
        'impersonate-client': worse(poses, answer(captured ? 'unknown' : 'no', 'protection-unknown')),
      }
    : open;
}

function passiveAnswers(covering: readonly Layer[], inner: Layer): Answers {
  const ciphered = strongest(covering, (layer) => layer.encrypted);
  if (ciphered === 'yes') return all('no', 'passive-sees-ciphertext');
  const read = ciphered === 'unknown' ? answer('unknown', 'protection-unknown') : answer('yes', 'cleartext-readable');
  return all('no', 'passive-only-listens', {
    'read-request': read,
    'read-answer': read,
    'impersonate-client': inner.clientIdentity === 'token' ? answer(read.value, 'token-captured') : answer('no', 'passive-only-listens'),
  });
}

/** What a network seat gets on one hop. */
function answersOnHop(path: PathId, settings: Settings, seatId: SeatId, hop: Hop, covering: readonly Layer[], inner: Layer): Answers {
  const seat = seatOf(seatId);
  if (!seat.zone) return all('no', seat.reach === 'none' ? 'nobody-there' : 'not-on-the-path');
  if (!hop.crosses.includes(seat.zone)) return all('no', 'not-on-this-hop');
  return seat.reach === 'listens' ? passiveAnswers(covering, inner) : activeAnswers(path, settings, covering, inner);
}

/** A node that holds another node's address in its certificate passes the kubelet check: only the address is compared. */
function otherNodesCertificate(path: PathId, settings: Settings): Answer {
  if (!speaksToKubelet(path, settings)) return answer('no', 'agent-carries-sealed');
  switch (settings.servingCertificateApproval) {
    case 'checks-addresses':
      return answer('no', 'approval-checks-addresses');
    case 'unchecked':
      return answer('yes', 'other-nodes-certificate');
    case 'unknown':
      return answer('unknown', 'approval-unknown');
  }
}

/** The far end of a tunnel in the hands of another node: only what the two ends agreed on still protects (observations T1 to T4). */
function carriedByOtherNode(path: PathId, settings: Settings, inner: Layer): Answers {
  const poses = posesAsClient(path, settings, inner);
  const open = activeAnswers(path, settings, [inner], inner);
  if (seals(inner) !== 'yes') {
    const carries = inner.encrypted === 'no' ? 'agent-carries-others' : 'agent-carries-unverified';
    const named = (a: Answer): Answer => (a.value === 'yes' ? answer('yes', carries) : a);
    return {
      ...open,
      'read-request': named(open['read-request']),
      'change-answer': named(open['change-answer']),
      'impersonate-server': named(open['impersonate-server']),
    };
  }
  const passes = otherNodesCertificate(path, settings);
  if (passes.value === 'no') return all('no', 'agent-carries-sealed', { 'impersonate-server': passes, 'impersonate-client': poses });
  return posingAsKubelet(path, settings, passes, poses);
}

/** What a certificate gets that passes for the kubelet's: the true kubelet still decides whom it serves. */
function posingAsKubelet(path: PathId, settings: Settings, passes: Answer, poses: Answer): Answers {
  const relay = servesAnyone(path, settings);
  const limited = relay.value === 'no' ? relay : answer(passes.value === 'yes' ? relay.value : 'unknown', passes.reason);
  return all(passes.value, passes.reason, { 'read-answer': limited, 'change-request': limited, 'impersonate-client': poses });
}

/** Whether the kubelet acts for somebody whose own credential it accepts: only authorization stands in the way then. */
function kubeletServes(path: PathId, settings: Settings, reason: ReasonId): Answer {
  if (!speaksToKubelet(path, settings) || settings.kubeletAuthorization === 'Webhook') return answer('no', 'own-credentials-only');
  return settings.kubeletAuthorization === 'AlwaysAllow' ? answer('yes', reason) : answer('unknown', 'server-openness-unknown');
}

function anotherNode(path: PathId, settings: Settings, inner: Layer): Answers {
  const answers = inTheWayFromAnotherNode(path, settings, inner);
  return { ...answers, 'impersonate-client': worse(answers['impersonate-client'], kubeletServes(path, settings, 'kubelet-allows-all')) };
}

function inTheWayFromAnotherNode(path: PathId, settings: Settings, inner: Layer): Answers {
  const poses = posesAsClient(path, settings, inner);
  const { direction } = pathOf(path);
  if (path === 'agent-to-konnectivity-server')
    return all('no', 'own-credentials-only', { 'impersonate-client': answer('yes', 'agent-id-self-declared') });
  if (direction !== 'control-plane-to-nodes')
    return all('no', 'own-credentials-only', { 'impersonate-client': worse(answer('no', 'own-credentials-only'), poses) });
  const tunnelled = isTunnelled(path, settings);
  if (tunnelled === 'yes') {
    if (settings.transport === 'konnectivity') return carriedByOtherNode(path, settings, inner);
    if (settings.transport === 'ssh-tunnel') {
      if (path === 'apiserver-to-kubelet' || path === 'apiserver-to-node')
        return all('no', 'ssh-own-tunnel', { 'impersonate-client': poses });
      const carried = carriedByOtherNode(path, settings, inner);
      return {
        ...carried,
        'read-request': carried['read-request'].value === 'yes' ? answer('yes', 'ssh-random-tunnel') : carried['read-request'],
      };
    }
  }
  // Direct, or a tunnel whose routing no source describes: it depends on whether that node can stand in the way.
  if (seals(inner) === 'yes') {
    const passes = otherNodesCertificate(path, settings);
    if (passes.value === 'no') return all('no', 'sealed', { 'impersonate-client': poses });
    return posingAsKubelet(path, settings, answer('unknown', 'other-node-position-unknown'), poses);
  }
  return { ...weaken(activeAnswers(path, settings, [inner], inner), 'other-node-position-unknown'), 'impersonate-client': poses };
}

function aPod(path: PathId, settings: Settings, inner: Layer): Answers {
  if (pathOf(path).direction === 'inside-control-plane')
    return all('no', 'not-on-the-path', { 'impersonate-client': posesAsClient(path, settings, inner) });
  if (path === 'agent-to-konnectivity-server' && settings.agentAuthentication === 'token')
    return all('no', 'not-on-the-path', { 'impersonate-client': answer('no', 'agent-own-token-refused') });
  return all('no', 'not-on-the-path', {
    'impersonate-client': worse(posesAsClient(path, settings, inner), kubeletServes(path, settings, 'kubelet-takes-tokens')),
  });
}

function tokenThief(path: PathId, settings: Settings, inner: Layer): Answers {
  const none = (poses: Answer): Answers => all('no', 'not-on-the-path', { 'impersonate-client': poses });
  if (inner.clientIdentity === 'token') return none(answer('yes', 'token-works'));
  if (speaksToKubelet(path, settings)) {
    if (kubeletIsOpen(settings) === 'yes') return none(answer('yes', 'kubelet-open-to-all'));
    return none(worse(answer('unknown', 'token-needs-rbac'), kubeletServes(path, settings, 'kubelet-takes-tokens')));
  }
  return none(posesAsClient(path, settings, inner));
}

/** What a seat gets that stands on no hop of its own. */
function answersOffPath(path: PathId, settings: Settings, seat: SeatId, inner: Layer): Answers {
  switch (seat) {
    case 'another-node':
      return anotherNode(path, settings, inner);
    case 'pod':
      return aPod(path, settings, inner);
    case 'token-thief':
      return tokenThief(path, settings, inner);
    case 'nobody':
      return all('no', 'nobody-there');
    default:
      return all('no', 'not-on-this-hop');
  }
}

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
function safety(path: PathId, settings: Settings, hops: readonly HopJudgement[], inner: Layer): { value: Tri; reason: ReasonId } {
  const crossing = hops.filter((hop) => hop.zone === 'between' || (hops.length === 1 && hop.zone === 'control-plane'));
  const judged = crossing.map((hop) => ({ hop, away: givesAway(activeAnswers(path, settings, hop.layers, inner)) }));
  const found = judged.find(({ away }) => away === 'yes') ?? judged.find(({ away }) => away === 'unknown') ?? judged[0];
  if (!found) return { value: 'unknown', reason: 'path-absent' };
  return { value: found.away === 'yes' ? 'no' : found.away === 'no' ? 'yes' : 'unknown', reason: found.hop.reason };
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
