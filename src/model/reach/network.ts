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

/**
 * The parts that hosts play. One host may play several: wherever a control plane host runs a kubelet it is a node too, and then every connection of a
 * node is one of its own. `worker` is a node that runs no API server.
 */
export type HostRole = 'control-plane' | 'worker' | 'node';
