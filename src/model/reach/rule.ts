import type { Connection, ConnectionId, PortRange, WireProtocol } from './connection.ts';
import type { NetworkId } from './network.ts';
import { reachDirections, type ReachDirection } from './reach-direction.ts';

/** What a rule may match. VRRP goes to a multicast address that no router forwards, so no rule between networks is about it. */
export type RuleProtocol = Exclude<WireProtocol, 'vrrp'>;

/** A connection that a rule between two networks lets through. */
type Writable = Connection & { readonly to: NetworkId; readonly protocol: RuleProtocol };

/** One rule of a firewall that lets the listed networks through, and drops everything else. Answers need none in a stateful firewall. */
export interface Rule {
  readonly from: NetworkId;
  readonly to: NetworkId;
  readonly protocol: RuleProtocol;
  /** Sorted, without overlaps. Empty for protocols without ports. */
  readonly ports: readonly PortRange[];
  /** The connections that need it. Without one of them the rule would not be there. */
  readonly connections: readonly ConnectionId[];
  /** `unknown` if no connection is known to need it. Such a rule is proposed, and is not among those that are loaded. */
  readonly isNeeded: Connection['isNeeded'];
}

/** What two rules have to have in common to be the same rule. */
export const ruleKey = ({ from, to, protocol, ports }: Pick<Rule, 'from' | 'to' | 'protocol' | 'ports'>): string =>
  [from, to, protocol, ports.map((range) => `${String(range.from)}-${String(range.to)}`).join(',')].join('|');

/** Whether a rule can be written: the connection crosses, and its ports are named, or its protocol has none. */
const isWritable = (connection: Connection): connection is Writable => {
  const { crossing, ports, protocol, isNeeded } = connection;
  return crossing === 'crosses' && hasMatch(protocol, ports, isNeeded);
};
const hasMatch = (protocol: WireProtocol, ports: readonly PortRange[], isNeeded: Connection['isNeeded']): boolean =>
  ports.length > 0 || protocol === 'ip-in-ip' || protocol === 'esp' || (protocol === 'any' && isNeeded === 'yes');

/**
 * The rules that these connections need, each once, in the order of the table. Connections that travel inside of another, stay on their host or
 * cannot be opened have none, and neither has one whose ports nobody has named.
 */
export function rulesOf(connections: Readonly<Record<ReachDirection, readonly Connection[]>>): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const connection of reachDirections.flatMap((direction) => connections[direction]).filter(isWritable)) {
    const { from, to, protocol, id, isNeeded } = connection;
    const ports = connection.ports.toSorted((one, other) => one.from - other.from);
    const key = ruleKey({ from, to, protocol, ports });
    const found = rules.get(key);
    rules.set(key, {
      from,
      to,
      protocol,
      ports,
      connections: [...new Set([...(found?.connections ?? []), id])],
      isNeeded: found?.isNeeded === 'yes' ? 'yes' : isNeeded,
    });
  }
  return withoutCovered([...rules.values()]);
}

/** Takes out each rule that an `any` rule between the same networks covers, and hands its connections to that one. */
function withoutCovered(rules: readonly Rule[]): readonly Rule[] {
  const covers = (wide: Rule, rule: Rule): boolean =>
    wide !== rule && wide.protocol === 'any' && wide.isNeeded === 'yes' && wide.from === rule.from && wide.to === rule.to;
  return rules
    .filter((rule) => !rules.some((wide) => covers(wide, rule)))
    .map((wide) => ({
      ...wide,
      connections: [...new Set([wide, ...rules.filter((rule) => covers(wide, rule))].flatMap(({ connections }) => connections))],
    }));
}

/** What changes between two sets of rules. */
export interface RuleDifference {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  readonly kept: readonly Rule[];
}

/** Which rules of `before` go away, and which of `after` come. */
export function differenceOf(before: readonly Rule[], after: readonly Rule[]): RuleDifference {
  const had = new Set(before.map(ruleKey));
  const has = new Set(after.map(ruleKey));
  return {
    added: after.filter((rule) => !had.has(ruleKey(rule))),
    removed: before.filter((rule) => !has.has(ruleKey(rule))),
    kept: after.filter((rule) => had.has(ruleKey(rule))),
  };
}
