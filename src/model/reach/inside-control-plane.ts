import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { draft, port, type ConnectionDraft, type PortRange } from './connection.ts';
import { undecided } from './source.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

/** What API servers and etcd members open to each other. etcd of a provider is no part of the reader's network, so it has no row. */
function etcd({ etcd: where, etcdPorts }: ClusterShape): readonly ConnectionDraft[] {
  if (where === 'provider' || where === 'none') return [];
  if (where === 'unknown')
    return [...etcdAt('stacked', etcdPorts), ...etcdAt('external', etcdPorts)].map((draft) => undecided(draft, ['etcd-place']));
  return etcdAt(where, etcdPorts);
}

function etcdAt(where: 'stacked' | 'external', ports: readonly PortRange[]): readonly ConnectionDraft[] {
  const external = where === 'external';
  const members = external ? 'etcd' : 'control-plane';
  return [
    draft({
      id: 'apiserver-to-etcd',
      path: 'apiserver-to-etcd',
      opener: 'kube-apiserver',
      from: 'control-plane',
      to: members,
      ports: [port(2379)],
      crossing: external ? 'crosses' : 'same-host',
      need: 'always',
      duration: 'unknown',
      facts: ['facts/reachability#apiserver-to-etcd'],
    }),
    draft({
      id: 'etcd-peers',
      opener: 'etcd',
      from: members,
      to: members,
      // Members listen to each other on 2380; kubeadm join and health checks come to 2379 from other hosts.
      ports,
      need: 'always',
      duration: 'unknown',
      facts: ['facts/reachability#etcd-peers'],
    }),
  ];
}

/** The load balancer before the API servers connects to them, and to the servers of Konnectivity, for clients and for its own health checks. */
function balancer({ loadBalancer, transport }: Settings, { apiServerPort, agentPort }: ClusterShape): readonly ConnectionDraft[] {
  if (loadBalancer === 'none') return [];
  const by: readonly UnknownConditionId[] = loadBalancer === 'unknown' ? ['load-balancer'] : [];
  const row = {
    opener: 'load-balancer',
    onHostNetwork: 'unknown',
    from: 'balancer',
    to: 'control-plane',
    need: 'always',
    duration: 'unknown',
  } as const;
  const toApiServer = draft({
    ...row,
    id: 'balancer-to-apiserver',
    ports: [port(apiServerPort)],
    undecidedBy: by,
    facts: ['facts/reachability#balancer-health', 'facts/reachability#kubelet-to-apiserver'],
  });
  if (transport !== 'konnectivity' && transport !== 'unknown') return [toApiServer];
  const toServer = draft({
    ...row,
    id: 'balancer-to-konnectivity-server',
    path: 'agent-to-konnectivity-server',
    ports: [port(agentPort)],
    undecidedBy: [...(transport === 'unknown' ? (['transport'] as const) : []), ...by],
    facts: ['facts/reachability#agent-to-konnectivity-server'],
  });
  return [toApiServer, toServer];
}

/** What stays on the control plane's side. */
export function insideControlPlane(settings: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  const { componentsStayOnHost: isLocal, apiServerPort } = shape;
  const toApiServer = {
    path: 'control-plane-to-apiserver',
    from: 'control-plane',
    to: 'control-plane',
    ports: [port(apiServerPort)],
  } as const;
  const components = draft({
    id: 'control-plane-to-apiserver',
    ...toApiServer,
    opener: 'kube-controller-manager',
    crossing: isLocal ? 'same-host' : 'crosses',
    need: 'always',
    duration: 'kept-open',
    undecidedBy: isLocal ? [] : ['components-on-host'],
    facts: ['facts/reachability#control-plane-to-apiserver'],
  });
  const peers = draft({
    id: 'apiserver-peers',
    ...toApiServer,
    opener: 'kube-apiserver',
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#apiserver-peers'],
  });
  return [
    ...balancer(settings, shape),
    ...etcd(shape),
    ...(shape.etcd === 'provider' ? [] : [components]),
    ...(shape.apiServersArePeers ? [peers] : []),
  ];
}
