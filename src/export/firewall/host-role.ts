import type { ConnectionId, PortRange } from '../../model/reach/connection.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import type { Line, RuleSet } from './rule-set.ts';

/** What a host is to its cluster, for a file that filters what comes in to one host. Ids are in names of files, so never renamed. */
export const hostRoleIds = ['control-plane', 'node', 'control-plane-node', 'etcd', 'balancer'] as const;
export type HostRoleId = (typeof hostRoleIds)[number];

/** The networks whose rules a host of each role has. A control plane host that takes pods of users has the rules of both. */
export const networksOfRole: Readonly<Record<HostRoleId, readonly NetworkId[]>> = {
  'control-plane': ['control-plane'],
  node: ['nodes'],
  'control-plane-node': ['control-plane', 'nodes'],
  etcd: ['etcd'],
  balancer: ['balancer'],
};

/** Whether a host of the role runs pods, which then reach the host from addresses of pods. */
export const runsPods = ({ kubeletOnControlPlane }: RuleSet, role: HostRoleId): YesNoUnknown =>
  role === 'control-plane' ? kubeletOnControlPlane : role === 'node' || role === 'control-plane-node' ? 'yes' : 'no';

/** Whether a host of the role gets VRRP from others, which no rule between networks is about. */
export const hasVrrp = (set: RuleSet, role: HostRoleId): boolean => set.hasVrrp && networksOfRole[role].includes('control-plane');

/** What two lines have in common that are one for a host with several roles. */
const keyOf = ({ from, family, protocol, ports }: Line): string => JSON.stringify([from, family, protocol, ports]);

/**
 * The lines of a host, each once. Every host that a reader loads a file on is one that they log in to, so it has the line for SSH if any host has: no
 * connection of the cluster is about SSH to a load balancer.
 */
export function linesOfHost(set: RuleSet, role: HostRoleId): readonly Line[] {
  const networks = networksOfRole[role];
  const linesOfRole = set.hostLines.filter(({ to }) => networks.includes(to));
  const ssh = linesOfRole.some(({ connections }) => connections.includes('admin-to-ssh'))
    ? []
    : set.hostLines.filter(({ connections }) => connections.includes('admin-to-ssh'));
  const lines = new Map<string, Line>();
  for (const line of [...linesOfRole, ...ssh]) {
    const found = lines.get(keyOf(line));
    // A rule that one role needs for certain is decided.
    if (!found || (found.undecidedBy.length > 0 && line.undecidedBy.length === 0)) lines.set(keyOf(line), line);
  }
  return [...lines.values()];
}

/** What replicates the objects of a cluster, which no pod has a part in: whoever writes there owns the cluster. */
const stores: readonly ConnectionId[] = [
  'apiserver-to-etcd',
  'etcd-peers',
  'etcd-manager-peers',
  'kops-more-etcd-peers',
  'dqlite-peers',
  'k8s-dqlite-peers',
];

/** What stays closed to pods on a host that lets pods in on every other port: the TCP ports of etcd and of what takes its place. */
export function reservedFrom(lines: readonly Line[]): readonly PortRange[] {
  const ports = lines
    .filter(({ connections }) => connections.some((id) => stores.includes(id)))
    .flatMap((line) => line.ports)
    .toSorted((one, other) => one.from - other.from);
  const once = [...new Map(ports.map((range) => [`${String(range.from)}-${String(range.to)}`, range])).values()];
  // A range that another holds is refused by a set of a filter.
  return once.filter((inner) => !once.some((outer) => outer !== inner && outer.from <= inner.from && inner.to <= outer.to));
}

/** Whether any rule is about hosts of the role, so that there is something to write. */
export const isInCluster = ({ hostRules }: RuleSet, role: HostRoleId): boolean =>
  networksOfRole[role].some((id) => hostRules.some(({ to }) => to === id));
