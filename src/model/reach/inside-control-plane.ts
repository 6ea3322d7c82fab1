import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { port, type Connection, type PortRange } from './connection.ts';

const withinHost = { onHostNetwork: 'yes', translation: 'none', protocol: 'tcp', isNeeded: 'yes' } as const;

/** What API servers and etcd members open to each other. etcd of a provider is no part of the reader's network, so it has no row. */
function etcd({ etcd: where, etcdPorts }: ClusterShape): readonly Connection[] {
  if (where === 'provider' || where === 'none') return [];
  if (where === 'unknown') return [...etcdAt('stacked', etcdPorts), ...etcdAt('external', etcdPorts)].map(asUnknown);
  return etcdAt(where, etcdPorts);
}

const asUnknown = (connection: Connection): Connection => ({ ...connection, isNeeded: 'unknown' });

function etcdAt(where: 'stacked' | 'external', ports: PortRange): readonly Connection[] {
  const external = where === 'external';
  const members = external ? 'etcd' : 'control-plane';
  return [
    {
      id: 'apiserver-to-etcd',
      path: 'apiserver-to-etcd',
      opener: 'kube-apiserver',
      ...withinHost,
      from: 'control-plane',
      to: members,
      ports: [port(2379)],
      crossing: external ? 'crosses' : 'same-host',
      need: 'always',
      duration: 'unknown',
      facts: ['facts/reachability#apiserver-to-etcd'],
    },
    {
      id: 'etcd-peers',
      opener: 'etcd',
      ...withinHost,
      from: members,
      to: members,
      // Members listen to each other on 2380; kubeadm join and health checks come to 2379 from other hosts.
      ports: [ports],
      crossing: 'crosses',
      need: 'always',
      duration: 'unknown',
      facts: ['facts/reachability#etcd-peers'],
    },
  ];
}

/** The load balancer before the API servers connects to them, for clients and for its own health checks. */
function balancer({ loadBalancer }: Settings, { apiServerPort }: ClusterShape): readonly Connection[] {
  if (loadBalancer === 'none') return [];
  return [
    {
      id: 'balancer-to-apiserver',
      opener: 'load-balancer',
      ...withinHost,
      onHostNetwork: 'unknown',
      from: 'balancer',
      to: 'control-plane',
      translation: 'balancer',
      ports: [port(apiServerPort)],
      crossing: 'crosses',
      need: 'always',
      duration: 'unknown',
      isNeeded: loadBalancer === 'unknown' ? 'unknown' : 'yes',
      facts: ['facts/reachability#balancer-health', 'facts/reachability#kubelet-to-apiserver'],
    },
  ];
}

/** What stays on the control plane's side. */
export function insideControlPlane(settings: Settings, shape: ClusterShape): readonly Connection[] {
  return [
    ...balancer(settings, shape),
    ...etcd(shape),
    ...(shape.etcd === 'provider'
      ? []
      : [
          {
            id: 'control-plane-to-apiserver',
            path: 'control-plane-to-apiserver',
            opener: 'kube-controller-manager',
            ...withinHost,
            from: 'control-plane',
            to: 'control-plane',
            ports: [port(shape.apiServerPort)],
            crossing: shape.componentsStayOnHost ? 'same-host' : 'crosses',
            need: 'always',
            duration: 'kept-open',
            isNeeded: shape.componentsStayOnHost ? 'yes' : 'unknown',
            facts: ['facts/reachability#control-plane-to-apiserver'],
          } satisfies Connection,
        ]),
    ...(shape.apiServersArePeers
      ? [
          {
            id: 'apiserver-peers',
            path: 'control-plane-to-apiserver',
            opener: 'kube-apiserver',
            ...withinHost,
            from: 'control-plane',
            to: 'control-plane',
            ports: [port(shape.apiServerPort)],
            crossing: 'crosses',
            need: 'on-use',
            duration: 'unknown',
            facts: ['facts/reachability#apiserver-peers'],
          } satisfies Connection,
        ]
      : []),
  ];
}
