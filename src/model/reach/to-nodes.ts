import { isTunnelled } from '../hop.ts';
import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { draft, port, type Connection, type ConnectionDraft, type ConnectionId, type OpenerId } from './connection.ts';
import { agentToPod, fromAgent, fromHosts, undecided, waysFromControlPlane, waysFromNode, waysToNodes, type WireSource } from './source.ts';
import { conditionsOf, type UnknownConditionId } from './unknown-condition.ts';

/** What the API server opens towards nodes and pods, by the path of the model. */
interface Target {
  readonly path: PathId & ConnectionId;
  /** The same target, opened by the end of a tunnel. */
  readonly behindTunnel: ConnectionId;
  readonly ports: readonly number[];
  /** A pod is reached by a Service, and an SSH tunnel ends on a node. */
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

/** The connections of the API server to a target without a tunnel. `by` is what is unknown so that a tunnel may carry them. */
const direct = (target: Target, shape: ClusterShape, by: readonly UnknownConditionId[]): readonly ConnectionDraft[] =>
  waysFromControlPlane(shape, target.onHostNetwork).map((way) =>
    draft({
      id: target.path,
      path: target.path,
      opener: 'kube-apiserver',
      from: 'control-plane',
      ...way,
      ports: target.ports.map(port),
      need: target.need,
      duration: target.duration,
      undecidedBy: conditionsOf(by, way.undecidedBy),
      facts: [target.fact],
    }),
  );

/** The tunnel that carries the API server's connections, by the transport. */
const tunnels = {
  'ssh-tunnel': { carrier: 'apiserver-to-sshd', end: 'sshd', fact: 'facts/ssh-tunnels#behaviour_when_it_existed' },
  konnectivity: { carrier: 'agent-to-konnectivity-server', end: 'konnectivity-agent', fact: 'facts/reachability#konnectivity' },
  'other-tunnel': { carrier: 'tunnel-client-to-tunnel-server', end: 'tunnel-client', fact: 'facts/cluster-network#k3s-tunnel-scope' },
} as const satisfies Partial<Record<Settings['transport'], { carrier: ConnectionId; end: OpenerId; fact: FactId }>>;

/**
 * The connections of a target behind a tunnel: those inside of the tunnel, and those that the tunnel's end opens. An agent of Konnectivity may be
 * asked for any node. The tunnels of k3s and RKE2 end on the very node whose kubelet is wanted, and so did an SSH tunnel first (facts/ssh-tunnels,
 * facts/cluster-network#k3s-tunnel-scope).
 */
function behind(target: Target, settings: Settings, shape: ClusterShape, transport: keyof typeof tunnels): readonly ConnectionDraft[] {
  const { carrier, end } = tunnels[transport];
  const inside = direct(target, shape, [])
    .slice(0, 1)
    .map((each): ConnectionDraft => ({ ...each, crossing: 'inside', inside: carrier, undecidedBy: [] }));
  const isAgent = transport === 'konnectivity';
  const sourcesTo = (to: Connection['to']): readonly WireSource[] =>
    isAgent ? (to === 'pods' ? agentToPod(shape) : fromAgent(shape)) : fromHosts('node', shape);
  const endsAtTarget =
    (transport === 'ssh-tunnel' && !target.isPod) ||
    (transport === 'other-tunnel' && target.path === 'apiserver-to-kubelet' && settings.tunnelScope === 'kubelet-and-streams');
  const onward = waysFromNode(shape, target.onHostNetwork).flatMap((way) =>
    sourcesTo(way.to).map((source) =>
      draft({
        id: target.behindTunnel,
        path: target.path,
        opener: end,
        onHostNetwork: isAgent ? shape.agentOnHostNetwork : 'yes',
        from: source.from,
        ...(endsAtTarget ? { to: way.to, crossing: 'same-host' } : way),
        ports: target.ports.map(port),
        need: target.need,
        duration: target.duration,
        undecidedBy: endsAtTarget
          ? []
          : conditionsOf(source.undecidedBy, way.undecidedBy, transport === 'other-tunnel' ? ['tunnel-onward'] : []),
        facts: [target.fact, 'facts/konnectivity#encryption_per_hop'],
      }),
    ),
  );
  // The end of such a tunnel stays on its host whatever host that is, so that one row says it.
  return [...inside, ...(endsAtTarget ? onward.slice(0, 1) : onward)];
}

/** The tunnels that the API servers open themselves: SSH to every node. */
const sshTunnels = (shape: ClusterShape): readonly ConnectionDraft[] =>
  waysToNodes(shape).map((way) =>
    draft({
      id: 'apiserver-to-sshd',
      opener: 'kube-apiserver',
      from: 'control-plane',
      ...way,
      ports: [port(22)],
      need: 'always',
      duration: 'kept-open',
      facts: ['facts/ssh-tunnels#behaviour_when_it_existed', 'facts/added#ssh-tunnel-per-node'],
    }),
  );

/** A webhook that is given by URL: it may be anywhere, and the API server connects to it by egress type `controlplane`. */
function webhookByUrl(settings: Settings): readonly ConnectionDraft[] {
  if (settings.webhookReference === 'service') return [];
  const tunnelled = isTunnelled('apiserver-to-webhook', { ...settings, webhookReference: 'url' });
  return [
    draft({
      id: 'apiserver-to-webhook',
      path: 'apiserver-to-webhook',
      opener: 'kube-apiserver',
      from: 'control-plane',
      to: 'webhook-hosts',
      ports: [port(443)],
      need: 'on-use',
      duration: 'as-long-as-used',
      undecidedBy: conditionsOf(settings.webhookReference === 'url' ? [] : ['webhook-reference'], tunnelled === 'no' ? [] : ['transport']),
      facts: ['facts/reachability#apiserver-to-webhook-url'],
    }),
  ];
}

/** What the control plane opens towards nodes and pods, by itself or through the end of a tunnel. */
export function toNodes(settings: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  const { transport } = settings;
  const connections = targetsOf(settings, shape).flatMap((target) => {
    // A webhook is a target here as a Service; by its URL it is another connection. Ports of a node proxy are never the kubelet's here.
    const tunnelled = isTunnelled(target.path, { ...settings, webhookReference: 'service', nodeProxyPort: 'other' });
    const known = target.path !== 'apiserver-to-webhook' || settings.webhookReference !== 'unknown';
    const drafts =
      tunnelled === 'yes'
        ? behind(target, settings, shape, transport as keyof typeof tunnels)
        : direct(target, shape, tunnelled === 'no' ? [] : ['transport']);
    return known ? drafts : drafts.map((draft) => undecided(draft, ['webhook-reference']));
  });
  return [...(transport === 'ssh-tunnel' ? sshTunnels(shape) : []), ...connections, ...webhookByUrl(settings)];
}
