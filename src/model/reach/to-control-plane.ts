import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { draft, port, type ConnectionDraft } from './connection.ts';
import { fromAgent, fromHosts, fromPod, undecided, type WireSource } from './source.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

type Client = Pick<ConnectionDraft, 'id' | 'path' | 'opener' | 'need' | 'duration' | 'facts'>;

/**
 * The connections of a client that uses the published address of the API servers: to the hosts themselves, or to the load balancer before them.
 * Where nobody knows whether there is one, both are let through.
 */
export function toPublishedAddress(
  client: Client,
  sources: readonly WireSource[],
  { loadBalancer }: Settings,
  shape: ClusterShape,
): readonly ConnectionDraft[] {
  const by: readonly UnknownConditionId[] = loadBalancer === 'unknown' ? ['load-balancer'] : [];
  return sources.flatMap((source): readonly ConnectionDraft[] => {
    const common = { ...client, ...undecided(source, by) };
    const direct = draft({ ...common, to: 'control-plane', ports: [port(shape.apiServerPort)] });
    const balanced = draft({ ...common, to: 'balancer', ports: [port(shape.balancerPort)] });
    if (loadBalancer === 'none') return [direct];
    return loadBalancer === 'unknown' ? [direct, balanced] : [balanced];
  });
}

/**
 * The agents of Konnectivity open their connection to the control plane, and the tunnel then works in both directions. Where a load balancer may
 * stand before the servers, the agents may have its address or that of a server.
 */
function agents({ transport, loadBalancer }: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  if (transport !== 'konnectivity' && transport !== 'unknown') return [];
  const by: readonly UnknownConditionId[] = transport === 'unknown' ? ['transport'] : [];
  const ends = {
    none: [{ to: 'control-plane', by }],
    unknown: (['control-plane', 'balancer'] as const).map((to) => ({ to, by: [...by, 'load-balancer'] as const })),
    tcp: [{ to: 'balancer', by }],
    'tls-terminating': [{ to: 'balancer', by }],
  } as const;
  return fromAgent(shape).flatMap((source) =>
    ends[loadBalancer].map(({ to, by: more }) =>
      draft({
        id: 'agent-to-konnectivity-server',
        path: 'agent-to-konnectivity-server',
        opener: 'konnectivity-agent',
        onHostNetwork: shape.agentOnHostNetwork,
        ...undecided(source, more),
        to,
        ports: [port(shape.agentPort)],
        need: 'always',
        duration: 'kept-open',
        facts: ['facts/reachability#agent-to-konnectivity-server', 'obs/K-conn-direction'],
      }),
    ),
  );
}

/** The tunnel of a distribution, whose port only some distributions tell. Every node opens it, to every server of its own address. */
function otherTunnel({ transport }: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  if (transport !== 'other-tunnel') return [];
  return fromHosts('node', shape).map((source) =>
    draft({
      id: 'tunnel-client-to-tunnel-server',
      opener: 'tunnel-client',
      onHostNetwork: 'unknown',
      ...source,
      to: 'control-plane',
      ports: shape.tunnelPort === undefined ? [] : [port(shape.tunnelPort)],
      need: 'always',
      duration: 'kept-open',
      facts: ['facts/distributions#k3s', 'facts/reachability#k3s'],
    }),
  );
}

/**
 * What pods open to the API servers by the Service kubernetes. kube-proxy rewrites its address on the pod’s node, to any API server, so no balancer
 * is on this way. A pod of a control plane host that is sent to the API server of that host keeps its own address and crosses no network, but it
 * does cross a filter of the host itself.
 */
function pods(shape: ClusterShape): readonly ConnectionDraft[] {
  const common = {
    id: 'pod-to-apiserver',
    path: 'pod-to-apiserver',
    opener: 'pod',
    onHostNetwork: 'no',
    to: 'control-plane',
    ports: [port(shape.apiServerPort)],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#pod-to-apiserver'],
  } as const;
  const across = fromPod(shape).map((source) => draft({ ...common, ...source }));
  if (shape.kubeletOnControlPlane === 'no') return across;
  const undecidedBy: readonly UnknownConditionId[] = shape.kubeletOnControlPlane === 'unknown' ? ['kubelet-on-control-plane'] : [];
  return [...across, draft({ ...common, from: 'pods', crossing: 'same-host', undecidedBy })];
}

/** What nodes and pods open towards the control plane. */
export function toControlPlane(settings: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  const nodes = fromHosts('node', shape);
  const client = (
    id: 'kubelet-to-apiserver' | 'kube-proxy-to-apiserver',
    opener: 'kubelet' | 'kube-proxy',
    facts: readonly FactId[],
  ): Client => ({ id, path: id, opener, need: 'always', duration: 'kept-open', facts });
  const join: Client = {
    id: 'join-to-apiserver',
    path: 'kubelet-to-apiserver',
    opener: 'kubeadm-join',
    need: 'at-join',
    duration: 'as-long-as-used',
    facts: ['facts/reachability#bootstrap-discovery'],
  };
  return [
    ...toPublishedAddress(
      client('kubelet-to-apiserver', 'kubelet', ['facts/reachability#kubelet-to-apiserver', 'facts/added#streams-per-connection']),
      nodes,
      settings,
      shape,
    ),
    ...toPublishedAddress(
      client('kube-proxy-to-apiserver', 'kube-proxy', ['facts/reachability#kube-proxy-to-apiserver', 'facts/added#kube-proxy-one-client']),
      nodes,
      settings,
      shape,
    ),
    ...(shape.joinsByKubeadm ? toPublishedAddress(join, nodes, settings, shape) : []),
    ...pods(shape),
    ...agents(settings, shape),
    ...otherTunnel(settings, shape),
  ];
}
