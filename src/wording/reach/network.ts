import type { NetworkId, PlaceId } from '../../model/reach/network.ts';

/** The range of Services is no network of a rule: no packet has an address of it on the wire. Some filters of a host need it all the same. */
type ServicesId = 'services';

/** What a place is called in running text. */
export const placeNames: Readonly<Record<PlaceId | ServicesId, string>> = {
  'control-plane': 'control plane hosts',
  nodes: 'nodes',
  pods: 'pods',
  etcd: 'etcd hosts',
  balancer: 'load balancer',
  'webhook-hosts': 'webhooks elsewhere',
  probes: 'health checks',
  clients: 'clients of Services',
  admin: 'administrators',
  services: 'Services',
  resolvers: 'DNS servers of the hosts',
  'metadata-service': 'metadata service of the cloud, 169.254.169.254',
  'vrrp-group': 'multicast address 224.0.0.18',
};

/** Whose addresses a network holds; completes the sentence "These are …". */
export const networkHolds: Readonly<Record<NetworkId | ServicesId, string>> = {
  'control-plane': 'the addresses of the hosts that run an API server',
  nodes: 'the addresses that the nodes report, which pods on the host network share',
  pods: 'the addresses that the network plugin gives to pods',
  etcd: 'the addresses of the etcd members, if etcd has hosts of its own',
  balancer: 'the addresses of the load balancer in front of the API servers, both those that it listens on and those that it connects from',
  'webhook-hosts': 'the addresses of webhooks that are given by URL',
  probes: 'the addresses from which a cloud’s load balancer for Services checks the nodes',
  clients: 'the addresses that may use NodePorts',
  admin: 'the addresses from which administrators use kubectl and SSH',
  services: 'the range that Services have their addresses from, --service-cluster-ip-range',
};
