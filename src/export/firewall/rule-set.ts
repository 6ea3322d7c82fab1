import { networkIds, networkOf, type NetworkId } from '../../model/reach/network.ts';
import type { ConnectionId, PortRange } from '../../model/reach/connection.ts';
import type { AgentPolicy } from '../../model/reach/agent-policy.ts';
import type { Rule, RuleProtocol } from '../../model/reach/rule.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { listed } from '../../wording/text/list.ts';
import { prefixesFrom, type Prefix } from './prefix.ts';

/** The addresses of each network, as the reader gave them. */
export type Addresses = Readonly<Partial<Record<NetworkId, readonly Prefix[]>>>;

/** Reads the fields of a form, and returns the sentences on what is wrong by network. */
export function addressesFrom(fields: Readonly<Record<NetworkId, string>>): {
  readonly addresses: Addresses;
  readonly problems: Readonly<Record<NetworkId, readonly string[]>>;
} {
  const read = networkIds.map((id) => [id, prefixesFrom(fields[id])] as const);
  const problems = Object.fromEntries(read.map(([id, { problems: sentences }]) => [id, sentences])) as Record<NetworkId, readonly string[]>;
  return { addresses: Object.fromEntries(read.map(([id, { prefixes }]) => [id, prefixes])), problems };
}

/** One rule for one family of addresses: what every notation says in its own words. */
export interface Line {
  /** Unique within a set, of letters, digits and hyphens, and never longer than 60 characters. */
  readonly name: string;
  readonly from: NetworkId;
  readonly to: NetworkId;
  readonly family: 4 | 6;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly protocol: RuleProtocol;
  readonly ports: readonly PortRange[];
  readonly connections: readonly ConnectionId[];
  /** What needs it, at most 120 characters, of printable ASCII without quotes. */
  readonly comment: string;
}

/** What a set of rules became with these addresses. */
export interface RuleSet {
  readonly lines: readonly Line[];
  /** Rules that a setting which is not known may need: they are named, and not written. */
  readonly proposed: readonly Rule[];
  /** Networks that a rule needs and that have no addresses, so that its rules could not be written. */
  readonly withoutAddresses: readonly NetworkId[];
  /** What policies for pods let in from the agents of Konnectivity, which no rule between hosts is about. */
  readonly agentPolicies: readonly AgentPolicy[];
}

const families = [4, 6] as const;
const textOf = (prefixes: readonly Prefix[] | undefined, family: 4 | 6): readonly string[] =>
  (prefixes ?? []).filter((prefix) => prefix.family === family).map(({ text }) => text);

/** A range of ports as most notations write it: "10250", "2379-2380". */
export const portText = ({ from, to }: PortRange, between = '-'): string =>
  from === to ? String(from) : `${String(from)}${between}${String(to)}`;

/** What a rule lets through, in a few words for a comment: `kubelet -> API server, kube-proxy -> API server`. */
function commentOf({ connections }: Rule): string {
  const text = connections
    .map((id) => connectionNames[id])
    .join(', ')
    .replaceAll('→', '->');
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
}

function nameOf({ from, to, protocol, ports }: Rule, family: 4 | 6): string {
  const tail = ports.length > 0 ? `-${ports.map((range) => portText(range)).join('-')}` : '';
  return `${from}-to-${to}-${protocol.replace('+', '-')}${tail}`.slice(0, 57) + `-v${String(family)}`;
}

/** Writes rules for the addresses. A rule that both families have addresses for becomes two lines; IP-in-IP is for IPv4 only. */
export function ruleSetOf(rules: readonly Rule[], addresses: Addresses, agentPolicies: readonly AgentPolicy[] = []): RuleSet {
  const needed = rules.filter(({ isNeeded }) => isNeeded === 'yes');
  const lines = families.flatMap((family) =>
    needed.flatMap((rule): readonly Line[] => {
      const sources = textOf(addresses[rule.from], family);
      const destinations = textOf(addresses[rule.to], family);
      if (sources.length === 0 || destinations.length === 0 || (rule.protocol === 'ip-in-ip' && family === 6)) return [];
      const { from, to, protocol, ports, connections } = rule;
      return [
        { name: nameOf(rule, family), from, to, family, sources, destinations, protocol, ports, connections, comment: commentOf(rule) },
      ];
    }),
  );
  const named = new Set(needed.flatMap(({ from, to }) => [from, to]));
  return {
    lines,
    proposed: rules.filter(({ isNeeded }) => isNeeded === 'unknown'),
    withoutAddresses: [...named].filter((id) => (addresses[id] ?? []).length === 0),
    agentPolicies,
  };
}

/** The head of every file of rules: what it lets through, and what it does not. */
export function headOf({ lines, proposed, withoutAddresses }: RuleSet): readonly string[] {
  const missing = withoutAddresses.map((id) => networkOf(id).name);
  return [
    'These rules let the connections between the hosts of a Kubernetes cluster through, and nothing else.',
    `${lines.length === 1 ? 'There is 1 rule' : `There are ${String(lines.length)} rules`}. Answers travel on the connection that was opened, so they need none.`,
    'Add what you need beside them before you load this, for example your own SSH access, DNS and time.',
    ...(missing.length > 0 ? [`No rule was written for these networks, because they have no addresses here: ${listed(missing)}.`] : []),
    ...proposed.map(
      ({ from, to, protocol, ports, connections }) =>
        `It is unknown whether you need this one: ${networkOf(from).name} to ${networkOf(to).name}, ${protocol}${ports.length > 0 ? ` ${ports.map((range) => portText(range)).join(', ')}` : ''} (${connections.map((id) => connectionNames[id]).join(', ')}).`,
    ),
  ];
}

/** The protocols of a line that have to be written one by one: `tcp+udp` is two. */
export const protocolsOf = ({ protocol }: Line): readonly Exclude<RuleProtocol, 'tcp+udp'>[] =>
  protocol === 'tcp+udp' ? ['tcp', 'udp'] : [protocol];

/** The lines as comments of a notation. */
export const commented = (lines: readonly string[], mark = '#'): readonly string[] => lines.map((line) => `${mark} ${line}`);
