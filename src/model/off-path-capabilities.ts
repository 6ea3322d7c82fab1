import { all, answer, weaken, worse, type Answer, type Answers } from './answer.ts';
import { activeAnswers } from './on-hop-capabilities.ts';
import { isTunnelled } from './hop.ts';
import type { Layer } from './layer.ts';
import { pathOf, type PathId } from './path.ts';
import type { SeatId } from './seat/seat.ts';
import { endsAtKubelet, kubeletIsOpen, kubeletServes, posesAsClient, servesAnyone } from './server-access.ts';
import type { Settings } from './setting/setting.ts';
import { seals } from './verdict.ts';

/**
 * Whether another node passes as the kubelet where the API server verifies kubelets. It does with a certificate of the same CA that names the
 * address of that kubelet, because nothing else in it tells kubelets apart. So it depends on who approves the requests for such certificates.
 */
function otherNodesCertificate(path: PathId, settings: Settings): Answer {
  if (!endsAtKubelet(path, settings)) return answer('no', 'agent-carries-sealed');
  switch (settings.servingCertificateApproval) {
    case 'checks-addresses':
      return answer('no', 'approval-checks-addresses');
    case 'unchecked':
      return answer('yes', 'other-nodes-certificate');
    case 'by-hand':
      return answer('unknown', 'approval-by-hand');
    case 'unknown':
      return answer('unknown', 'approval-unknown');
  }
}

/**
 * Whether another node that receives a request can send one of its own to the real server: with the token that the client presents to it, as
 * anyone where the server serves anyone, or with its own certificate where the kubelet allows every caller that it knows.
 */
function relays(path: PathId, settings: Settings, inner: Layer): Answer {
  if (inner.clientIdentity === 'token') return answer('yes', 'token-captured');
  return worse(servesAnyone(path, settings), kubeletServes(path, settings, 'kubelet-allows-all'));
}

/** What another node can do in the way of a connection that does not keep it out, or of which nobody knows whether it does. */
function openToOtherNode(path: PathId, settings: Settings, inner: Layer): Answers {
  const open = activeAnswers(path, settings, [inner], inner);
  const relay = relays(path, settings, inner);
  const relayed = seals(inner) === 'unknown' && relay.value === 'yes' ? answer('unknown', 'protection-unknown') : relay;
  return { ...open, 'read-answer': worse(open['read-answer'], relayed), 'change-request': worse(open['change-request'], relayed) };
}

/**
 * What another node can do when its agent is the one that carries the connection. The tunnel then ends at the attacker, so only the layer that
 * the two ends agreed on still protects (observations T1 to T4).
 */
function carriedByOtherNode(path: PathId, settings: Settings, inner: Layer): Answers {
  const poses = posesAsClient(path, settings, inner);
  const open = openToOtherNode(path, settings, inner);
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
  return posingAsKubelet(path, settings, inner, passes);
}

/**
 * What another node can do with a certificate that passes for the kubelet's. It receives the requests and answers them. To relay them to the
 * real kubelet it needs a kubelet that serves callers without the API server's certificate, or the token that the client presents.
 */
function posingAsKubelet(path: PathId, settings: Settings, inner: Layer, passes: Answer): Answers {
  const relay = relays(path, settings, inner);
  const limited = relay.value === 'no' ? relay : answer(passes.value === 'yes' ? relay.value : 'unknown', passes.reason);
  const poses = posesAsClient(path, settings, inner);
  const captured = inner.clientIdentity === 'token' ? passes : poses;
  return all(passes.value, passes.reason, {
    'read-answer': limited,
    'change-request': limited,
    'impersonate-client': worse(poses, captured),
  });
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
  if (direction === 'nodes-to-control-plane' || direction === 'inside-control-plane')
    return all('no', 'own-credentials-only', { 'impersonate-client': worse(answer('no', 'own-credentials-only'), poses) });
  const tunnelled = isTunnelled(path, settings);
  if (tunnelled === 'yes') {
    if (settings.transport === 'konnectivity') return carriedByOtherNode(path, settings, inner);
    if (settings.transport === 'ssh-tunnel') {
      if (path === 'apiserver-to-kubelet' || path === 'apiserver-to-node')
        return all('no', 'ssh-own-tunnel', { 'impersonate-client': poses });
      const answersOfNode = carriedByOtherNode(path, settings, inner);
      return {
        ...answersOfNode,
        'read-request': answersOfNode['read-request'].value === 'yes' ? answer('yes', 'ssh-random-tunnel') : answersOfNode['read-request'],
      };
    }
  }
  // Direct, or a tunnel whose routing no source describes: it depends on whether that node can stand in the way.
  if (seals(inner) === 'yes') {
    const passes = otherNodesCertificate(path, settings);
    if (passes.value === 'no') return all('no', 'sealed', { 'impersonate-client': poses });
    return posingAsKubelet(path, settings, inner, answer('unknown', 'other-node-position-unknown'));
  }
  const intercepted = weaken(openToOtherNode(path, settings, inner), 'other-node-position-unknown');
  return { ...intercepted, 'impersonate-client': worse(poses, intercepted['impersonate-client']) };
}

function aPod(path: PathId, settings: Settings, inner: Layer): Answers {
  if (path === 'agent-to-konnectivity-server' && settings.agentAuthentication === 'token')
    return all('no', 'not-on-the-path', { 'impersonate-client': answer('no', 'agent-own-token-refused') });
  return all('no', 'not-on-the-path', {
    'impersonate-client': worse(posesAsClient(path, settings, inner), kubeletServes(path, settings, 'kubelet-takes-tokens')),
  });
}

function tokenThief(path: PathId, settings: Settings, inner: Layer): Answers {
  const none = (poses: Answer): Answers => all('no', 'not-on-the-path', { 'impersonate-client': poses });
  if (inner.clientIdentity === 'token') return none(answer('yes', 'token-works'));
  if (endsAtKubelet(path, settings)) {
    if (kubeletIsOpen(settings) === 'yes') return none(answer('yes', 'kubelet-open-to-all'));
    const byToken = worse(answer('unknown', 'token-needs-rbac'), kubeletServes(path, settings, 'kubelet-takes-tokens'));
    return none(worse(byToken, posesAsClient(path, settings, inner)));
  }
  return none(posesAsClient(path, settings, inner));
}

/**
 * What a stolen bootstrap token gets: a client certificate in the name of any node, so that its holder is that node to the API server.
 * Kubelets see one more node then.
 */
function bootstrapToken(path: PathId, settings: Settings, inner: Layer): Answers {
  const impersonates =
    path === 'kubelet-to-apiserver'
      ? answer('yes', 'bootstrap-token-obtains-certificate')
      : worse(posesAsClient(path, settings, inner), kubeletServes(path, settings, 'kubelet-allows-all'));
  return all('no', 'not-on-the-path', { 'impersonate-client': impersonates });
}

/** What an attacker can do whose position is on no hop of the path: on another node, in a pod, or with a stolen token. */
export function answersOffPath(path: PathId, settings: Settings, seat: SeatId, inner: Layer): Answers {
  switch (seat) {
    case 'another-node':
      return anotherNode(path, settings, inner);
    case 'pod':
      return aPod(path, settings, inner);
    case 'token-thief':
      return tokenThief(path, settings, inner);
    case 'bootstrap-token':
      return bootstrapToken(path, settings, inner);
    case 'nobody':
      return all('no', 'nobody-there');
    case 'between-passive':
    case 'between-active':
    case 'node-network-passive':
    case 'node-network-active':
      return all('no', 'not-on-this-hop');
  }
}
