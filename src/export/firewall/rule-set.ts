import { networkIds, type NetworkId } from '../../model/reach/network.ts';
import type { PortRange } from '../../model/reach/connection.ts';
import type { AgentPolicy } from '../../model/reach/agent-policy.ts';
import type { Rule, RuleProtocol } from '../../model/reach/rule.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { overlapsIn } from './overlap.ts';
import { prefixesFrom, type Prefix } from './prefix.ts';

/** The addresses of each network, as the reader gave them. */
type Addresses = Readonly<Partial<Record<NetworkId, readonly Prefix[]>>>;

/** A field of addresses: one for each network, and the range that Services have their addresses from, which no rule between networks is about. */
export const addressFieldIds = [...networkIds, 'services'] as const;
export type AddressFieldId = (typeof addressFieldIds)[number];

/** What the fields of a form say. */
export interface ReadAddresses {
  readonly addresses: Addresses;
  readonly services: readonly Prefix[];
  /** Sentences on what is wrong, by field. A file is not written while there is one, because it would shut out what the mistake was meant for. */
  readonly problems: Readonly<Record<AddressFieldId, readonly string[]>>;
}

/** Reads the fields of a form. One that is not there is empty. */
export function addressesFrom(fields: Readonly<Partial<Record<AddressFieldId, string>>>): ReadAddresses {
  const read = addressFieldIds.map((id) => [id, prefixesFrom(fields[id] ?? '')] as const);
  const prefixes = Object.fromEntries(read.map(([id, { prefixes: found }]) => [id, found])) as Record<AddressFieldId, readonly Prefix[]>;
  const { services, ...addresses } = prefixes;
  return {
    addresses,
    services,
    problems: Object.fromEntries(read.map(([id, { problems }]) => [id, problems])) as ReadAddresses['problems'],
  };
}

/** One rule for one family of addresses: what every notation says in its own words. */
export interface Line extends Omit<Rule, 'isNeeded'> {
  /** Unique within a set, of letters, digits and hyphens, and never longer than 60 characters. */
  readonly name: string;
  readonly family: 4 | 6;
  /** Empty if it lets everybody in, which `isFromAnyone` says. */
  readonly sources: readonly string[];
  /** Empty if the reader gave none of this family. A host that filters for itself needs none. */
  readonly destinations: readonly string[];
  /** True for what administrators use, while nobody said where they are: a file that closes it would shut its own reader out. */
  readonly isFromAnyone: boolean;
  /** What needs it, at most 120 characters, of printable ASCII without quotes. */
  readonly comment: string;
}

/** What a set of rules became with these addresses. */
export interface RuleSet {
  /** Every rule between hosts, those that are undecided included. */
  readonly lines: readonly Line[];
  /** The same for a host that filters for itself, with what pods open to their own host, which no router sees. */
  readonly hostLines: readonly Line[];
  /** The rules as they came, for what is said of a rule that has no line for want of addresses. */
  readonly rules: readonly Rule[];
  readonly hostRules: readonly Rule[];
  readonly addresses: Addresses;
  /** The range that Services have their addresses from. */
  readonly services: readonly Prefix[];
  /** Sentences on networks that share addresses. */
  readonly overlaps: readonly string[];
  /** What policies for pods let in from the agents of Konnectivity, which no rule between hosts is about. */
  readonly agentPolicies: readonly AgentPolicy[];
  /** Whether control plane hosts run a kubelet, and so pods. */
  readonly kubeletOnControlPlane: YesNoUnknown;
  /** Whether control plane hosts send VRRP to each other, which no router forwards and which a host has to let in. */
  readonly hasVrrp: boolean;
  /** False for a distribution of which no list of ports was found, so that no file is offered. */
  readonly arePortsRead: boolean;
  /** True while the addresses are those of an example, with which nobody may load a file. */
  readonly isExample: boolean;
}

export const families = [4, 6] as const;
const textOf = (prefixes: readonly Prefix[] | undefined, family: 4 | 6): readonly string[] =>
  (prefixes ?? []).filter((prefix) => prefix.family === family).map(({ text }) => text);

const isGiven = (addresses: Addresses, family: 4 | 6): boolean => networkIds.some((id) => textOf(addresses[id], family).length > 0);

/** A range of ports as most notations write it: "10250", "2379-2380". */
export const portText = ({ from, to }: PortRange, between = '-'): string =>
  from === to ? String(from) : `${String(from)}${between}${String(to)}`;

/** Ports for as many rules as they need: a rule of iptables and of ufw holds fifteen at most, and a range counts as two. */
export const portLists = (ports: readonly PortRange[]): readonly string[] =>
  Array.from({ length: Math.ceil(ports.length / 7) }, (_, index) =>
    ports
      .slice(index * 7, (index + 1) * 7)
      .map((range) => portText(range, ':'))
      .join(','),
  );

/** What a rule lets through, in a few words for a comment: `kubelet -> API server, kube-proxy -> API server`. */
function commentOf({ connections }: Pick<Rule, 'connections'>): string {
  const text = connections
    .map((id) => connectionNames[id])
    .join(', ')
    .replaceAll('→', '->');
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
}

function nameOf({ from, to, protocol, ports }: Rule, family: 4 | 6): string {
  const tail = ports.length > 0 ? `-${ports.map((range) => portText(range)).join('-')}` : '';
  return `${from}-to-${to}-${protocol.replace('+', '-')}${tail}`.slice(0, 54) + `-v${String(family)}`;
}

/** Gives a name that is there already a number, which happens where two are cut off. */
const withOwnNames = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => {
    const before = lines.slice(0, index).filter(({ name }) => name === line.name).length;
    return before === 0 ? line : { ...line, name: `${line.name}-${String(before + 1)}` };
  });

const linesOf = (rules: readonly Rule[], addresses: Addresses): readonly Line[] =>
  families.flatMap((family) =>
    rules.flatMap((rule): readonly Line[] => {
      const sources = textOf(addresses[rule.from], family);
      const destinations = textOf(addresses[rule.to], family);
      const isFromAnyone = rule.from === 'admin' && (addresses.admin ?? []).length === 0 && isGiven(addresses, family);
      if ((sources.length === 0 && !isFromAnyone) || (rule.protocol === 'ip-in-ip' && family === 6)) return [];
      const { from, to, protocol, ports, connections, undecidedBy } = rule;
      return [
        {
          ...{ name: nameOf(rule, family), from, to, family, sources, destinations, isFromAnyone, protocol, ports, connections },
          undecidedBy,
          comment: commentOf(rule),
        },
      ];
    }),
  );

/**
 * Writes rules for the addresses. A rule that both families have addresses for becomes two lines; IP-in-IP is for IPv4 only. A rule without a source
 * of a family has no line, except what administrators use: where nobody said where they are, it stays open for everybody.
 */
export const ruleSetOf = (
  rules: readonly Rule[],
  addresses: Addresses,
  {
    hostRules = rules,
    agentPolicies = [],
    services = [],
    kubeletOnControlPlane = 'unknown',
    hasVrrp = false,
    arePortsRead = true,
    isExample = false,
  }: Partial<
    Pick<RuleSet, 'hostRules' | 'agentPolicies' | 'services' | 'kubeletOnControlPlane' | 'hasVrrp' | 'arePortsRead' | 'isExample'>
  > = {},
): RuleSet => ({
  lines: withOwnNames(linesOf(rules, addresses)),
  hostLines: withOwnNames(linesOf(hostRules, addresses)),
  rules,
  hostRules,
  addresses,
  services,
  overlaps: overlapsIn(networkIds.map((id) => ({ name: placeNames[id], prefixes: addresses[id] ?? [] }))),
  agentPolicies,
  kubeletOnControlPlane,
  hasVrrp,
  arePortsRead,
  isExample,
});

/**
 * The networks that rules name, and `more`, that have no addresses, so that those rules are not written. Administrators are none, because their access
 * stays open then.
 */
export function withoutAddresses(
  { rules, addresses }: Pick<RuleSet, 'rules' | 'addresses'>,
  ends: readonly ('from' | 'to')[] = ['from', 'to'],
  more: readonly NetworkId[] = [],
): readonly NetworkId[] {
  const named = new Set([...rules.flatMap((rule) => ends.map((end) => rule[end])), ...more]);
  return networkIds.filter((id) => named.has(id) && id !== 'admin' && (addresses[id] ?? []).length === 0);
}

/** The lines that both ends have addresses for: what a firewall between networks is told. */
export const linesBetween = ({ lines }: RuleSet): readonly Line[] => lines.filter(({ destinations }) => destinations.length > 0);

/** Those of them that let in only networks that somebody named: a table and the groups of a cloud have none for administrators without addresses. */
export const linesOfNamed = (set: RuleSet): readonly Line[] => linesBetween(set).filter(({ isFromAnyone }) => !isFromAnyone);

/** The addresses of a family in one network. */
export const addressesOf = ({ addresses }: RuleSet, network: NetworkId, family: 4 | 6): readonly string[] =>
  textOf(addresses[network], family);

/** The range of Services in a family. */
export const servicesOf = ({ services }: RuleSet, family: 4 | 6): readonly string[] => textOf(services, family);

/** The networks that belong to a cluster: what a router closes. The others are outside of it, and their own affair. */
export const clusterNetworks = ['control-plane', 'nodes', 'pods', 'etcd', 'balancer'] as const satisfies readonly NetworkId[];

/** The families that the reader gave addresses of. A file leaves the other one alone. */
export const familiesOf = ({ addresses }: RuleSet): readonly (4 | 6)[] => families.filter((family) => isGiven(addresses, family));

/** The protocols of a line that have to be written one by one: `tcp+udp` is two. */
export const protocolsOf = ({ protocol }: Line): readonly Exclude<RuleProtocol, 'tcp+udp'>[] =>
  protocol === 'tcp+udp' ? ['tcp', 'udp'] : [protocol];
