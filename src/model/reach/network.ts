/**
 * The networks that a rule of a firewall is written for, by the addresses of those that are on them. Ids are keys of the address and of the
 * published data, so never renamed. A firewall sees addresses only: a pod on the host network has the address of its node.
 */
export const networkIds = ['control-plane', 'nodes', 'pods', 'etcd', 'balancer', 'webhook-hosts', 'probes', 'clients', 'admin'] as const;
export type NetworkId = (typeof networkIds)[number];

/** Where connections lead that no rule here is written for, because they leave the cluster or because no router forwards them. */
type OutsideId = 'resolvers' | 'metadata-service' | 'vrrp-group';

/** Where a connection leads. */
export type PlaceId = NetworkId | OutsideId;

/** One network: its name in running text, and whose addresses it holds. */
interface Network {
  readonly id: NetworkId;
  readonly name: string;
  /** Completes the sentence "These are …". */
  readonly holds: string;
}

const table: Record<NetworkId, Omit<Network, 'id'>> = {
  'control-plane': { name: 'control plane hosts', holds: 'the addresses of the hosts that run an API server' },
  nodes: { name: 'nodes', holds: 'the addresses that the nodes report, which pods on the host network share' },
  pods: { name: 'pods', holds: 'the addresses that the network plugin gives to pods' },
  etcd: { name: 'etcd hosts', holds: 'the addresses of the etcd members, if etcd has hosts of its own' },
  balancer: {
    name: 'load balancer',
    holds: 'the addresses of the load balancer in front of the API servers, both those that it listens on and those that it connects from',
  },
  'webhook-hosts': { name: 'webhooks elsewhere', holds: 'the addresses of webhooks that are given by URL' },
  probes: { name: 'health checks', holds: 'the addresses from which a cloud’s load balancer for Services checks the nodes' },
  clients: { name: 'clients of Services', holds: 'the addresses that may use NodePorts' },
  admin: { name: 'administrators', holds: 'the addresses from which administrators use kubectl and SSH' },
};

/** Every network, in the order of the form. */
export const networks: readonly Network[] = networkIds.map((id) => ({ id, ...table[id] }));

/** The network with this id. */
export const networkOf = (id: NetworkId): Network => ({ id, ...table[id] });

const outsideNames: Readonly<Record<OutsideId, string>> = {
  resolvers: 'DNS servers of the hosts',
  'metadata-service': 'metadata service of the cloud, 169.254.169.254',
  'vrrp-group': 'multicast address 224.0.0.18',
};

/** The name of a place in running text. */
export const placeName = (id: PlaceId): string => (id in outsideNames ? outsideNames[id as OutsideId] : table[id as NetworkId].name);
