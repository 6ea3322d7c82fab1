import type { Connection, PortRange, WireProtocol } from '../../model/reach/connection.ts';
import type { ReachDirection } from '../../model/reach/reach.ts';
import type { Rule } from '../../model/reach/rule.ts';
import { listed, together } from '../text/list.ts';
import { connectionNames } from './connection-name.ts';
import { placeNames } from './network.ts';

/** The heading of each part of the table, and what belongs to it. */
export const directionWords: Readonly<Record<ReachDirection, { readonly name: string; readonly says: string }>> = {
  'to-control-plane': {
    name: 'From nodes and pods to the control plane',
    says: 'Nodes and pods open these connections. Allow them inbound to the control plane.',
  },
  'to-nodes': {
    name: 'From the control plane to nodes and pods',
    says: 'The API server opens these connections, or the end of a tunnel opens them for it. Allow them inbound to the nodes.',
  },
  'inside-control-plane': {
    name: 'Inside the control plane',
    says: 'These connections stay between the hosts of the control plane, its load balancer and etcd.',
  },
  'between-nodes': {
    name: 'Between nodes, and from outside to nodes',
    says: 'Most of these are outside this site’s security verdicts, but your firewall still sees them.',
  },
  'from-admin': {
    name: 'From administrators',
    says: 'These connections come from hosts that are no part of the cluster. Without them a set that drops everything else locks you out.',
  },
  'to-outside': {
    name: 'From nodes and pods to servers outside of the cluster',
    says: 'No rule is written for these. If you filter what leaves your hosts or your pods, they need yours.',
  },
};

/** What a rule is called that lets everything through. */
export const anyProtocol = 'any protocol';

const protocolNames: Readonly<Record<WireProtocol, string>> = {
  tcp: 'TCP',
  udp: 'UDP',
  'tcp+udp': 'TCP and UDP',
  'ip-in-ip': 'IP protocol 4 (IP-in-IP)',
  esp: 'IP protocol 50 (ESP)',
  vrrp: 'IP protocol 112 (VRRP)',
  any: anyProtocol,
};
const rangeText = ({ from, to }: PortRange): string => (from === to ? String(from) : `${String(from)}–${String(to)}`);

/** What a packet filter sees: "TCP 10250", "UDP 8472", "IP protocol 4 (IP-in-IP)". */
export function wireText({ protocol, ports }: Pick<Connection, 'protocol' | 'ports'>): string {
  if (ports.length > 0) return `${protocolNames[protocol]} ${ports.map(rangeText).join(', ')}`;
  return protocol === 'tcp' || protocol === 'udp' ? `${protocolNames[protocol]}, no port named` : protocolNames[protocol];
}

/** What a firewall has to do with a connection, in a few words. */
function ruleText({ crossing, inside, isNeeded, ports, protocol }: Connection): string {
  if (crossing === 'unreachable') return 'cannot be opened, because the control plane is not part of the network of the pods';
  if (crossing === 'outside') return 'none here, because only you know these servers';
  if (crossing === 'not-forwarded') return 'none here, because no router forwards packets to this address';
  if (crossing === 'same-host') return 'none, because it does not leave its host';
  if (crossing === 'inside' && inside) return `none, because it travels inside of “${connectionNames[inside]}”`;
  if (ports.length === 0 && (protocol === 'tcp' || protocol === 'udp')) return 'none yet: add its ports in the form';
  return isNeeded === 'yes' ? 'one rule' : 'one rule, although it is unknown whether it is needed';
}

/** One row of the table, ready to be shown. */
interface ReachRow {
  readonly id: Connection['id'];
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly wire: string;
  readonly rule: string;
  /** `rule`, `none` or `unknown`, for the look of the row. */
  readonly kind: 'rule' | 'none' | 'unknown';
}

const kindOf = ({ crossing, isNeeded, ports, protocol }: Connection): ReachRow['kind'] => {
  if (crossing !== 'crosses' || (ports.length === 0 && (protocol === 'tcp' || protocol === 'udp'))) return 'none';
  return isNeeded === 'yes' ? 'rule' : 'unknown';
};

/** Rows that differ in one field only as one, with a list in that field. */
const joinedBy = (rows: readonly ReachRow[], field: 'from' | 'to'): readonly ReachRow[] =>
  together(rows, (row) => JSON.stringify({ ...row, [field]: '' })).map((group) => ({
    ...group[0],
    [field]: listed([...new Set(group.map((row) => row[field]))]),
  }));

/** The rows of one part of the table. Connections that differ in nothing that a row shows but in one of their ends are one row. */
export function reachRows(connections: readonly Connection[]): readonly ReachRow[] {
  const rows = connections.map((connection): ReachRow => {
    const { id, from, to } = connection;
    return {
      id,
      name: connectionNames[id],
      from: placeNames[from],
      to: placeNames[to],
      wire: wireText(connection),
      rule: ruleText(connection),
      kind: kindOf(connection),
    };
  });
  return joinedBy(joinedBy(rows, 'to'), 'from');
}

/** One rule in words, for the lists of what a mode adds and takes away. */
export const ruleSentence = (rule: Rule): string =>
  `${placeNames[rule.from]} → ${placeNames[rule.to]}, ${wireText(rule)}, for ${listed(rule.connections.map((id) => connectionNames[id]))}${rule.isNeeded === 'unknown' ? ' (it is unknown whether you need it)' : ''}`;

/** What stands in place of rows where a direction has none, which is so inside of a control plane that a provider runs. */
export const noRows = 'None of these connections is on your network, because a provider runs the control plane.';

/** The columns of the connections of one direction. A rule says itself what it is. */
export const reachColumns = ['Connection', 'From', 'To', 'On the wire', ['Rule', '']] as const;
