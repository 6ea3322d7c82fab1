import { isTunnelled } from '../hop.ts';
import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { port, type Connection, type ConnectionId, type OpenerId } from './connection.ts';
import { fromNode, fromPod, wayFromControlPlane, wayFromNode, type WayToPod, type WireSource } from './source.ts';

/** What the API server opens towards nodes and pods, by the path of the model. */
interface Target {
  readonly path: PathId & ConnectionId;
  /** The same target, opened by the end of a tunnel. */
  readonly behindTunnel: ConnectionId;
  readonly ports: readonly number[];
  /** Nodes have their own addresses; the way to pods depends on the network of the pods. */
  readonly isPod: boolean;
  readonly onHostNetwork: boolean;
  readonly need: Connection['need'];
  readonly duration: Connection['duration'];
  readonly fact: FactId;
}

function targetsOf({ webhookReference }: Settings, shape: ClusterShape): readonly Target[] {
  const pod = { isPod: true, onHostNetwork: false, need: 'on-use', duration: 'as-long-as-used' } as const;
  const extension = { ...pod, onHostNetwork: shape.extensionsOnHostNetwork };
  const webhook: Target = {
    path: 'apiserver-to-webhook',
    behindTunnel: 'tunnel-end-to-webhook',
    ports: shape.webhookPorts,
    ...extension,
    fact: 'facts/reachability#apiserver-to-webhook',
  };
  return [
    {
      path: 'apiserver-to-kubelet',
      behindTunnel: 'tunnel-end-to-kubelet',
      ports: [shape.kubeletPort],
      isPod: false,
      onHostNetwork: true,
      need: 'on-use',
      duration: 'as-long-as-used',
      fact: 'facts/reachability#apiserver-to-kubelet',
    },
    {
      path: 'apiserver-to-node',
      behindTunnel: 'tunnel-end-to-node',
      ports: shape.nodeProxyPorts,
      isPod: false,
      onHostNetwork: true,
      need: 'on-use',
      duration: 'as-long-as-used',
      fact: 'facts/reachability#apiserver-to-node',
    },
    {
      path: 'apiserver-to-pod',
      behindTunnel: 'tunnel-end-to-pod',
      ports: shape.proxiedPodPorts,
      ...pod,
      fact: 'facts/reachability#apiserver-to-pod',
    },
    {
      path: 'apiserver-to-service',
      behindTunnel: 'tunnel-end-to-service',
      ports: shape.proxiedPodPorts,
      ...pod,
      fact: 'facts/reachability#apiserver-to-service',
    },
    ...(webhookReference === 'url' ? [] : [webhook]),
    {
      path: 'apiserver-to-extension-apiserver',
      behindTunnel: 'tunnel-end-to-extension-apiserver',
      ports: shape.extensionPorts,
      ...extension,
      need: 'always',
      fact: 'facts/reachability#apiserver-to-extension-apiserver',
    },
  ];
}

/** Unknown if one of the two is. */
const both = (one: Connection['isNeeded'], other: Connection['isNeeded']): Connection['isNeeded'] => (one === 'yes' ? other : 'unknown');

/** The connection of the API server to a target without a tunnel. `isNeeded` is unknown where a tunnel may carry it. */
function direct(target: Target, shape: ClusterShape, isNeeded: Connection['isNeeded']): Connection {
  const way: WayToPod = target.isPod
    ? wayFromControlPlane(shape, target.onHostNetwork)
    : { to: 'nodes', crossing: 'crosses', isNeeded: 'yes' };
  return {
    id: target.path,
    path: target.path,
    opener: 'kube-apiserver',
    onHostNetwork: 'yes',
    from: 'control-plane',
    to: way.to,
    protocol: 'tcp',
    ports: target.ports.map(port),
    crossing: way.crossing,
    ...(way.crossing === 'inside' ? { inside: 'pod-network' } : {}),
    translation: target.isPod ? 'service' : 'none',
    need: target.need,
    duration: target.duration,
    isNeeded: both(isNeeded, way.isNeeded),
    facts: [target.fact],
  };
}

/** The tunnel that carries the API server's connections, by the transport. */
const tunnels = {
  'ssh-tunnel': { carrier: 'apiserver-to-sshd', end: 'sshd', fact: 'facts/ssh-tunnels#behaviour_when_it_existed' },
  konnectivity: { carrier: 'agent-to-konnectivity-server', end: 'konnectivity-agent', fact: 'facts/reachability#konnectivity' },
  'other-tunnel': { carrier: 'tunnel-client-to-tunnel-server', end: 'tunnel-client', fact: 'facts/cluster-network#k3s-tunnel-scope' },
} as const satisfies Partial<Record<Settings['transport'], { carrier: ConnectionId; end: OpenerId; fact: FactId }>>;

/**
 * The two connections of a target behind a tunnel: the one inside of the tunnel, and the one that the tunnel's end opens. The tunnels of k3s and
 * RKE2 end on the very node whose kubelet is wanted, and so did an SSH tunnel first (facts/ssh-tunnels, facts/cluster-network#k3s-tunnel-scope).
 */
function behind(target: Target, settings: Settings, shape: ClusterShape, transport: keyof typeof tunnels): readonly Connection[] {
  const { carrier, end } = tunnels[transport];
  const inside: Connection = {
    ...direct(target, shape, 'yes'),
    crossing: 'inside',
    inside: carrier,
    isNeeded: 'yes',
    translation: 'tunnel',
  };
  const way: WayToPod = target.isPod ? wayFromNode(shape, target.onHostNetwork) : { to: 'nodes', crossing: 'crosses', isNeeded: 'yes' };
  const isAgent = transport === 'konnectivity';
  const sources: readonly WireSource[] =
    isAgent && shape.agentOnHostNetwork !== 'yes' && way.to === 'nodes'
      ? fromPod(shape.agentOnHostNetwork === 'no' ? shape : { ...shape, podsMasqueraded: 'unknown' })
      : isAgent && shape.agentOnHostNetwork !== 'yes'
        ? [{ from: 'pods', translation: 'none', isNeeded: shape.agentOnHostNetwork === 'no' ? 'yes' : 'unknown' }]
        : fromNode;
  const endsAtTarget =
    (transport === 'ssh-tunnel' && !target.isPod) ||
    (transport === 'other-tunnel' && target.path === 'apiserver-to-kubelet' && settings.tunnelScope === 'kubelet-and-streams');
  const onwardKnown: Connection['isNeeded'] = transport === 'other-tunnel' ? 'unknown' : 'yes';
  return [
    inside,
    ...sources.map(({ from, translation, isNeeded }): Connection => ({
      id: target.behindTunnel,
      path: target.path,
      opener: end,
      onHostNetwork: isAgent ? shape.agentOnHostNetwork : 'yes',
      from,
      to: way.to,
      protocol: 'tcp',
      ports: target.ports.map(port),
      crossing: endsAtTarget ? 'same-host' : way.crossing,
      ...(way.crossing === 'inside' ? { inside: 'pod-network' } : {}),
      translation,
      need: target.need,
      duration: target.duration,
      isNeeded: endsAtTarget ? 'yes' : both(onwardKnown, both(isNeeded, way.isNeeded)),
      facts: [target.fact, 'facts/konnectivity#encryption_per_hop'],
    })),
  ];
}

/** The tunnel that the API servers open themselves: SSH to every node. */
const sshTunnel: Connection = {
  id: 'apiserver-to-sshd',
  opener: 'kube-apiserver',
  onHostNetwork: 'yes',
  from: 'control-plane',
  to: 'nodes',
  protocol: 'tcp',
  ports: [port(22)],
  crossing: 'crosses',
  translation: 'none',
  need: 'always',
  duration: 'kept-open',
  isNeeded: 'yes',
  facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'facts/added#ssh-tunnel-per-node'],
};

/** A webhook that is given by URL: it may be anywhere, and the API server connects to it by egress type `controlplane`. */
function webhookByUrl(settings: Settings): readonly Connection[] {
  if (settings.webhookReference === 'service') return [];
  const tunnelled = isTunnelled('apiserver-to-webhook', { ...settings, webhookReference: 'url' });
  return [
    {
      id: 'apiserver-to-webhook',
      path: 'apiserver-to-webhook',
      opener: 'kube-apiserver',
      onHostNetwork: 'yes',
      from: 'control-plane',
      to: 'webhook-hosts',
      protocol: 'tcp',
      ports: [port(443)],
      crossing: 'crosses',
      translation: 'none',
      need: 'on-use',
      duration: 'as-long-as-used',
      isNeeded: settings.webhookReference === 'url' && tunnelled === 'no' ? 'yes' : 'unknown',
      facts: ['facts/reachability#apiserver-to-webhook-url'],
    },
  ];
}

/** What the control plane opens towards nodes and pods, by itself or through the end of a tunnel. */
export function toNodes(settings: Settings, shape: ClusterShape): readonly Connection[] {
  const { transport } = settings;
  const connections = targetsOf(settings, shape).flatMap((target) => {
    const tunnelled = isTunnelled(target.path, settings);
    if (tunnelled === 'yes' && transport in tunnels) return behind(target, settings, shape, transport as keyof typeof tunnels);
    return [direct(target, shape, tunnelled === 'no' ? 'yes' : 'unknown')];
  });
  return [...(transport === 'ssh-tunnel' ? [sshTunnel] : []), ...connections, ...webhookByUrl(settings)];
}
