import { reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { portText, type Line, type RuleSet } from './rule-set.ts';

/** What a host lets in beside the connections of the cluster, in a few words for a comment, of printable ASCII without quotes. */
export const hostTraffic = {
  loopback: 'the host to itself',
  icmp: 'ICMP: sizes of packets, and neighbours of IPv6',
  dhcp: 'DHCP: the host keeps its address',
  dhcpv6: 'DHCPv6: the host keeps its address',
  vrrp: 'VRRP between control plane hosts',
  pods: 'pods -> their own host',
  services: 'addresses of Services',
} as const;

/** The comments above what a host lets in from pods, beside what its lines say. */
export function podsComment(set: RuleSet, role: HostRoleId, lines: readonly Line[]): readonly string[] {
  const reserved = reservedFrom(lines).flatMap(({ protocol, ports }) => ports.map((range) => `${protocol} ${portText(range)}`));
  return [
    'Pods reach their own host from their own addresses. It is unknown which ports they use, so every port stays open to them,',
    reserved.length > 0 ? `except those of etcd or what takes its place: ${reserved.join(', ')}.` : 'without an exception.',
    ...(runsPods(set, role) === 'unknown'
      ? ['Undecided: it is unknown whether control plane hosts run pods. If yours run none, remove the rules for pods and Services.']
      : []),
    ...(set.services.length === 0
      ? ['The range of Services is not given, so it has no rule. k3s calls one required with firewalld and with ufw.']
      : []),
  ];
}
