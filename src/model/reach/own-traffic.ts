import type { FactId } from '../reason.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { port, type Connection, type ConnectionId, type PortRange } from './connection.ts';
import type { NetworkId, PlaceId } from './network.ts';
import type { OwnTrafficId } from './own-traffic-id.ts';
import type { ReachDirection } from './reach-direction.ts';

/** One connection that only some distribution has. */
interface OwnTraffic {
  readonly connection: ConnectionId;
  readonly direction: ReachDirection;
  /** Every pair of networks that it is opened between. */
  readonly ways: readonly (readonly [from: NetworkId, to: PlaceId])[];
  readonly protocol: 'tcp' | 'vrrp';
  readonly ports: readonly PortRange[];
  readonly need: Connection['need'];
  readonly duration: Connection['duration'];
  readonly facts: readonly FactId[];
}

const toServers = { direction: 'to-control-plane', ways: [['nodes', 'control-plane']], protocol: 'tcp' } as const;
const amongServers = { direction: 'inside-control-plane', ways: [['control-plane', 'control-plane']], protocol: 'tcp' } as const;

const table: Readonly<Record<OwnTrafficId, OwnTraffic>> = {
  'k3s-supervisor': {
    ...toServers,
    connection: 'node-to-supervisor',
    ports: [port(6443)],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#node-to-supervisor'],
  },
  'k3s-embedded-registry': {
    connection: 'embedded-registry',
    direction: 'between-nodes',
    ways: [
      ['nodes', 'nodes'],
      ['nodes', 'control-plane'],
      ['control-plane', 'nodes'],
      ['control-plane', 'control-plane'],
    ],
    protocol: 'tcp',
    ports: [port(5001), port(6443)],
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#embedded-registry'],
  },
  'rke2-supervisor': {
    ...toServers,
    ways: [
      ['nodes', 'control-plane'],
      ['control-plane', 'control-plane'],
    ],
    connection: 'node-to-supervisor',
    ports: [port(9345)],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#node-to-supervisor'],
  },
  'rke2-etcd-metrics': {
    ...amongServers,
    connection: 'etcd-metrics',
    ports: [port(2381)],
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#etcd-metrics'],
  },
  'k0s-join-api': {
    ...amongServers,
    connection: 'controller-to-join-api',
    ports: [port(9443)],
    need: 'at-join',
    duration: 'as-long-as-used',
    facts: ['facts/reachability#controller-to-join-api'],
  },
  'k0s-keepalived': {
    ...amongServers,
    ways: [['control-plane', 'vrrp-group']],
    protocol: 'vrrp',
    connection: 'keepalived-peers',
    ports: [],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#keepalived-peers'],
  },
  'talos-apid': {
    connection: 'control-plane-to-apid',
    direction: 'to-nodes',
    ways: [
      ['control-plane', 'nodes'],
      ['control-plane', 'control-plane'],
    ],
    protocol: 'tcp',
    ports: [port(50000)],
    need: 'on-use',
    duration: 'unknown',
    facts: ['facts/reachability#control-plane-to-apid'],
  },
  'talos-trustd': {
    ...toServers,
    connection: 'node-to-trustd',
    ports: [port(50001)],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#node-to-trustd'],
  },
  'microk8s-cluster-agent': {
    ...toServers,
    ways: [
      ['nodes', 'control-plane'],
      ['control-plane', 'control-plane'],
    ],
    connection: 'node-to-cluster-agent',
    ports: [port(25000)],
    need: 'at-join',
    duration: 'as-long-as-used',
    facts: ['facts/reachability#node-to-cluster-agent'],
  },
  'microk8s-dqlite': {
    ...amongServers,
    connection: 'dqlite-peers',
    ports: [port(19001)],
    need: 'always',
    duration: 'unknown',
    facts: ['facts/reachability#dqlite-peers'],
  },
};

/** What the distribution of a cluster opens beside Kubernetes, in one direction of the table. VRRP goes to a group that no router forwards to. */
export const ownTraffic = ({ ownTraffic: ids }: ClusterShape, direction: ReachDirection): readonly Connection[] =>
  ids
    .map((id) => table[id])
    .filter((each) => each.direction === direction)
    .flatMap(({ connection, ways, protocol, ports, need, duration, facts }) =>
      ways.map(([from, to]): Connection => ({
        id: connection,
        opener: 'host-program',
        onHostNetwork: 'yes',
        from,
        to,
        protocol,
        ports,
        crossing: protocol === 'vrrp' ? 'not-forwarded' : 'crosses',
        translation: 'none',
        need,
        duration,
        isNeeded: 'yes',
        facts,
      })),
    );
