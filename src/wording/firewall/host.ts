/** What a host is to its cluster, in running text. */
export const hostRoleNames = {
  'control-plane': 'a control plane host',
  node: 'a node',
  'control-plane-node': 'a host that is control plane and worker',
  etcd: 'an etcd host',
  balancer: 'the load balancer',
} as const;

/** What a host lets in beside the connections of the cluster, in a few words for a comment, of printable ASCII without quotes. */
export const hostTraffic = {
  loopback: 'the host to itself',
  icmp: 'ICMP: sizes of packets, and neighbours of IPv6',
  dhcp: 'DHCP: the host keeps its address',
  dhcpv6: 'DHCPv6: the host keeps its address',
  vrrp: 'VRRP between control plane hosts',
  pods: 'pods -> their own host',
  services: 'addresses of Services',
  openBefore: 'connections from before the load; a new one begins with SYN',
} as const;

/** What a router lets through because it is for no network of the cluster, in the same few words. */
export const notForCluster = 'not for the cluster';

/** Why pods reach every port of their own host but the reserved ones, in lines of a comment. */
export const podsReachHost = (reserved: readonly string[]): readonly string[] => [
  'Pods reach their own host from their own addresses. It is unknown which ports they use, so every port stays open to them,',
  reserved.length > 0 ? `except those of etcd or what takes its place: ${reserved.join(', ')}.` : 'without an exception.',
];
export const podsUndecided =
  'Undecided: it is unknown whether control plane hosts run pods. If yours run none, remove the rules for pods and Services.';
export const noServices = 'The range of Services is not given, so it has no rule. k3s calls one required with firewalld and with ufw.';
