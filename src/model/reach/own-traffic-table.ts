import type { FactId } from '../reason.ts';
import { port, type Connection, type ConnectionId, type PortRange } from './connection.ts';
import type { HostRole } from './network.ts';
import type { ReachDirection } from './reach-direction.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

/** Who opens what only some distribution has: hosts by their role, pods with the addresses that they may have outside, and administrators. */
export type Opener = HostRole | 'pod' | 'admin';
export type Target = HostRole | 'pods' | 'balancer' | 'vrrp-group';

/** One connection that only some distribution has. */
interface OwnTraffic {
  readonly connection: ConnectionId;
  readonly direction: ReachDirection;
  /** Every pair that it is opened between. */
  readonly ways: readonly (readonly [from: Opener, to: Target])[];
  readonly protocol: 'tcp' | 'udp' | 'tcp+udp' | 'vrrp';
  readonly ports: readonly PortRange[];
  /** True where clients come by the load balancer before the API servers, if there is one, and it passes them on. */
  readonly isBalanced?: boolean;
  readonly need: Connection['need'];
  readonly duration: Connection['duration'];
  readonly undecidedBy?: UnknownConditionId;
  readonly facts: readonly FactId[];
}

/** What most rows have: a connection that is always needed, and of which no source says how long it lasts. */
const usual = { protocol: 'tcp', need: 'always', duration: 'unknown' } as const;
const toServers = { ...usual, direction: 'to-control-plane', ways: [['node', 'control-plane']] } as const;
const fromWorkersAndPods = {
  ...toServers,
  ways: [
    ['worker', 'control-plane'],
    ['pod', 'control-plane'],
  ],
} as const;
const toWorkers = { ...usual, direction: 'to-nodes', ways: [['control-plane', 'worker']] } as const;
const amongServers = { ...usual, direction: 'inside-control-plane', ways: [['control-plane', 'control-plane']] } as const;
const amongNodes = { ...usual, direction: 'between-nodes', ways: [['node', 'node']] } as const;
const atJoin = { need: 'at-join', duration: 'as-long-as-used' } as const;
const range = (from: number, to: number): PortRange => ({ from, to });

const table = {
  'k3s-supervisor': {
    ...toServers,
    connection: 'node-to-supervisor',
    ports: [port(6443)],
    isBalanced: true,
    facts: ['facts/reachability#node-to-supervisor', 'facts/reachability#k3s'],
  },
  'k3s-embedded-registry': {
    ...amongNodes,
    connection: 'embedded-registry',
    ports: [port(5001), port(6443)],
    need: 'on-use',
    facts: ['facts/reachability#embedded-registry'],
  },
  'rke2-supervisor': {
    ...toServers,
    connection: 'node-to-supervisor',
    ports: [port(9345)],
    isBalanced: true,
    facts: ['facts/reachability#node-to-supervisor', 'facts/reachability#rke2'],
  },
  'rke2-etcd-metrics': {
    ...amongServers,
    connection: 'etcd-metrics',
    ports: [port(2381)],
    need: 'on-use',
    facts: ['facts/reachability#etcd-metrics'],
  },
  'k0s-join-api': {
    ...amongServers,
    connection: 'controller-to-join-api',
    ports: [port(9443)],
    isBalanced: true,
    ...atJoin,
    facts: ['facts/reachability#controller-to-join-api'],
  },
  'k0s-keepalived': {
    ...amongServers,
    ways: [['control-plane', 'vrrp-group']],
    protocol: 'vrrp',
    connection: 'keepalived-peers',
    ports: [],
    facts: ['facts/reachability#keepalived-peers'],
  },
  'talos-apid': {
    ...toWorkers,
    connection: 'control-plane-to-apid',
    ways: [['control-plane', 'node']],
    ports: [port(50000)],
    need: 'on-use',
    facts: ['facts/reachability#control-plane-to-apid', 'facts/reachability#talos'],
  },
  'talos-trustd': {
    ...toServers,
    connection: 'node-to-trustd',
    ports: [port(50001)],
    facts: ['facts/reachability#node-to-trustd', 'facts/reachability#talos'],
  },
  'microk8s-cluster-agent': {
    ...toServers,
    connection: 'node-to-cluster-agent',
    ports: [port(25000)],
    ...atJoin,
    facts: ['facts/reachability#node-to-cluster-agent'],
  },
  'microk8s-dqlite': {
    ...amongServers,
    connection: 'dqlite-peers',
    ports: [port(19001)],
    facts: ['facts/reachability#dqlite-peers'],
  },
  'kops-controller': {
    ...toServers,
    ways: [['worker', 'control-plane']],
    connection: 'node-to-kops-controller',
    ports: [port(3988)],
    isBalanced: true,
    ...atJoin,
    facts: ['facts/reachability#kops'],
  },
  'kops-challenge': {
    ...toWorkers,
    connection: 'kops-controller-to-node',
    ports: [port(3987)],
    ...atJoin,
    undecidedBy: 'kops-cloud',
    facts: ['facts/reachability#kops'],
  },
  'kops-etcd-manager': {
    ...amongServers,
    connection: 'etcd-manager-peers',
    ports: [range(3994, 3997)],
    facts: ['facts/reachability#kops'],
  },
  'kops-more-etcd': {
    ...amongServers,
    connection: 'kops-more-etcd-peers',
    ports: [port(2382), port(2383), range(4003, 4006)],
    need: 'on-use',
    undecidedBy: 'kops-more-etcd',
    facts: ['facts/reachability#kops'],
  },
  'openshift-machine-config': {
    ...toServers,
    connection: 'node-to-machine-config-server',
    ports: [port(22623)],
    isBalanced: true,
    ...atJoin,
    facts: ['facts/reachability#openshift'],
  },
  'openshift-host-services': {
    ...amongNodes,
    connection: 'openshift-host-services',
    ports: [port(1936), range(9000, 9999)],
    facts: ['facts/reachability#openshift'],
  },
  'openshift-node-ports': {
    ...amongNodes,
    connection: 'openshift-node-ports',
    protocol: 'tcp+udp',
    ports: [range(30000, 32767)],
    need: 'on-use',
    facts: ['facts/reachability#openshift'],
  },
  'canonical-k8sd': {
    ...amongNodes,
    connection: 'k8sd-peers',
    ports: [port(6400)],
    facts: ['facts/reachability#canonical-k8s'],
  },
  'canonical-dqlite': {
    ...amongServers,
    connection: 'k8s-dqlite-peers',
    ports: [port(9000)],
    undecidedBy: 'canonical-datastore',
    facts: ['facts/reachability#canonical-k8s'],
  },
  'oke-workers': {
    ...fromWorkersAndPods,
    connection: 'worker-to-oke-endpoint',
    ports: [port(12250)],
    facts: ['facts/reachability#oke'],
  },
  'oke-endpoint': {
    ...toWorkers,
    connection: 'oke-endpoint-to-worker',
    ports: [port(12250)],
    undecidedBy: 'oke-lists-differ',
    facts: ['facts/reachability#oke'],
  },
  'oke-endpoint-peers': {
    ...amongServers,
    connection: 'oke-endpoint-peers',
    ports: [port(6443)],
    facts: ['facts/reachability#oke'],
  },
  'gardener-apiserver-proxy': {
    ...fromWorkersAndPods,
    connection: 'node-to-gardener-proxy',
    ports: [port(8443)],
    facts: ['facts/reachability#gardener'],
  },
  'gardener-vpn-8132': {
    ...fromWorkersAndPods,
    connection: 'gardener-vpn',
    ports: [port(8132)],
    undecidedBy: 'gardener-version',
    facts: ['facts/reachability#gardener'],
  },
  'harvester-address': {
    ...toServers,
    ways: [['node', 'balancer']],
    connection: 'node-to-harvester-address',
    ports: [port(443), port(6443), port(9345)],
    facts: ['facts/reachability#harvester'],
  },
  'harvester-control-plane': {
    ...amongServers,
    connection: 'harvester-control-plane',
    ports: [port(2112), port(10257), port(10259)],
    need: 'on-use',
    facts: ['facts/reachability#harvester'],
  },
  'harvester-hosts': {
    ...amongNodes,
    connection: 'harvester-hosts',
    ports: [port(3260), port(9091), port(9099), port(10250)],
    facts: ['facts/reachability#harvester'],
  },
  'eks-dns': {
    ...toWorkers,
    connection: 'eks-control-plane-to-dns',
    ways: [
      ['control-plane', 'worker'],
      ['control-plane', 'pods'],
    ],
    protocol: 'tcp+udp',
    ports: [port(53)],
    duration: 'as-long-as-used',
    facts: ['facts/reachability#eks'],
  },
  'gke-control-plane-rule': {
    ...toWorkers,
    connection: 'gke-control-plane-to-node',
    ports: [port(443), port(10250)],
    need: 'on-use',
    undecidedBy: 'gke-own-rule',
    facts: ['facts/reachability#gke-private'],
  },
  'talos-talosctl': {
    ...usual,
    connection: 'admin-to-apid',
    direction: 'from-admin',
    // The rules of Talos itself open apid of workers to the cluster only: control plane hosts pass a request on.
    ways: [['admin', 'control-plane']],
    ports: [port(50000)],
    need: 'on-use',
    facts: ['facts/reachability#talos'],
  },
  'openshift-kubelets': {
    ...amongNodes,
    ways: [
      ['node', 'node'],
      ['pod', 'node'],
    ],
    connection: 'openshift-host-services',
    ports: [range(10250, 10259)],
    facts: ['facts/reachability#openshift'],
  },
  'openshift-host-udp': {
    ...amongNodes,
    connection: 'openshift-host-services',
    protocol: 'udp',
    ports: [port(4789), range(9000, 9999)],
    facts: ['facts/reachability#openshift'],
  },
  'oke-worker-health': {
    ...toServers,
    connection: 'worker-to-oke-endpoint',
    ways: [['worker', 'control-plane']],
    ports: [port(10250)],
    undecidedBy: 'oke-lists-differ',
    facts: ['facts/reachability#oke'],
  },
  'rke2-node-ports': {
    ...amongNodes,
    connection: 'rke2-node-ports',
    ports: [range(30000, 32767)],
    need: 'on-use',
    facts: ['facts/reachability#rke2'],
  },
} satisfies Record<string, OwnTraffic>;

/**
 * What a distribution opens between its hosts beside Kubernetes (facts/reachability#distribution_connections). A cluster may have several. Ids
 * are values of the address, so never renamed.
 */
export type OwnTrafficId = keyof typeof table;
export const ownTrafficIds = /* @__PURE__ */ Object.keys(table) as readonly OwnTrafficId[];

/** The connection of a row. */
export const ownTrafficOf = (id: OwnTrafficId): OwnTraffic => table[id];
