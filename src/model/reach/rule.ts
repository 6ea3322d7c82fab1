import { type Connection, type ConnectionId, type PortRange, type WireProtocol } from './connection.ts';
import type { NetworkId } from './network.ts';
import { reachDirections, type ReachDirection } from './reach-direction.ts';
import { conditionsOf, type UnknownConditionId } from './unknown-condition.ts';

/** What a rule may match. VRRP goes to a multicast address that no router forwards, so no rule between networks is about it. */
export type RuleProtocol = Exclude<WireProtocol, 'vrrp'>;

/** A connection that a rule between two networks lets through. */
type Writable = Connection & { readonly to: NetworkId; readonly protocol: RuleProtocol };

/** One rule of a firewall that lets the listed networks through, and drops everything else. Answers need none in a stateful firewall. */
export interface Rule {
  readonly from: NetworkId;
  readonly to: NetworkId;
  readonly protocol: RuleProtocol;
  /** Sorted, without overlaps. Empty for protocols without ports, which are all of `any`, `ip-in-ip` and `esp`. */
  readonly ports: readonly PortRange[];
  /** The connections that need it. Without one of them the rule would not be there. */
  readonly connections: readonly ConnectionId[];
  /**
   * `unknown` if no connection is known to need it. Such a rule is written all the same, as one that allows, under a comment that says what would let
   * the reader remove it (`undecidedBy`): what may be needed is neither closed nor opened without a word.
   */
  readonly isNeeded: Connection['isNeeded'];
  /** What is unknown of the cluster, so that nobody can say whether the rule is needed. Empty where `isNeeded` is `yes`. */
  readonly undecidedBy: readonly UnknownConditionId[];
}

/** The connections of a cluster, by direction. */
type Connections = Readonly<Record<ReachDirection, readonly Connection[]>>;

/** What two rules have to have in common to be the same rule. */
const ruleKey = ({ from, to, protocol, ports }: Pick<Rule, 'from' | 'to' | 'protocol' | 'ports'>): string =>
  [from, to, protocol, ports.map((range) => `${String(range.from)}-${String(range.to)}`).join(',')].join('|');

const portless: readonly WireProtocol[] = ['any', 'ip-in-ip', 'esp'];

/** Whether a rule can be written of a connection: its ports are named, or its protocol has none. */
const isNamed = ({ ports, protocol }: Pick<Connection, 'ports' | 'protocol'>): boolean => ports.length > 0 || portless.includes(protocol);

/** The connections of every direction that cross a network and have no rule, because nobody has named their ports. */
export const unnamedOf = (connections: Connections): readonly Connection[] =>
  reachDirections
    .flatMap((direction) => connections[direction])
    .filter((connection) => connection.crossing === 'crosses' && !isNamed(connection));

const crosses = (connection: Connection): connection is Writable => connection.crossing === 'crosses' && isNamed(connection);
const reachesOwnHost = (connection: Connection): connection is Writable =>
  connection.crossing === 'same-host' && connection.from === 'pods' && isNamed(connection);

/**
 * The rules that these connections need, each once, in the order of the table. Connections that travel inside of another, stay on their host or
 * cannot be opened have none, and neither has one whose ports nobody has named.
 */
export const rulesOf = (connections: Connections): readonly Rule[] => merged(connections, crosses);

/**
 * The rules of a filter of the hosts themselves: those between hosts, and those of pods that reach a process of their own host, which no router sees.
 * A pod does not get the address of its node for that.
 */
export const hostRulesOf = (connections: Connections): readonly Rule[] =>
  merged(connections, (connection): connection is Writable => crosses(connection) || reachesOwnHost(connection));

function merged(connections: Connections, isWritable: (connection: Connection) => connection is Writable): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const connection of reachDirections.flatMap((direction) => connections[direction]).filter(isWritable)) {
    const { from, to, protocol, id, isNeeded, undecidedBy } = connection;
    const ports = connection.ports.toSorted((one, other) => one.from - other.from);
    const key = ruleKey({ from, to, protocol, ports });
    const found = rules.get(key);
    const isDecided = isNeeded === 'yes' || found?.isNeeded === 'yes';
    rules.set(key, {
      from,
      to,
      protocol,
      ports,
      connections: [...new Set([...(found?.connections ?? []), id])],
      isNeeded: isDecided ? 'yes' : 'unknown',
      undecidedBy: isDecided ? [] : conditionsOf(found?.undecidedBy ?? [], undecidedBy),
    });
  }
  return withoutCovered([...rules.values()]);
}

const contains = (wide: Rule, { ports }: Rule): boolean =>
  ports.length > 0 && ports.every((range) => wide.ports.some(({ from, to }) => from <= range.from && range.to <= to));

/**
 * Takes out each rule that a needed one between the same networks covers, and hands its connections to that one: an `any` rule covers all, and a
 * wider one those that are undecided, since removing them would close nothing.
 */
function withoutCovered(rules: readonly Rule[]): readonly Rule[] {
  const covers = (wide: Rule, rule: Rule): boolean =>
    wide !== rule &&
    wide.isNeeded === 'yes' &&
    wide.from === rule.from &&
    wide.to === rule.to &&
    (wide.protocol === 'any' || (rule.isNeeded === 'unknown' && wide.protocol === rule.protocol && contains(wide, rule)));
  return rules
    .filter((rule) => !rules.some((wide) => covers(wide, rule)))
    .map((wide) => ({
      ...wide,
      connections: [...new Set([wide, ...rules.filter((rule) => covers(wide, rule))].flatMap(({ connections }) => connections))],
    }));
}

/** What changes between two sets of rules. Of a rule that stays, only the connections that are new or gone are named. */
export type RuleDifference = ReturnType<typeof differenceOf>;

/**
 * Which rules of `before` go away, and which of `after` come, by the connections that need them: a rule that is kept only because another connection
 * happened to have the same networks and ports comes all the same, and who had removed that one has to add it.
 */
export function differenceOf(before: readonly Rule[], after: readonly Rule[]) {
  const had = new Map(before.map((rule) => [ruleKey(rule), rule]));
  const has = new Map(after.map((rule) => [ruleKey(rule), rule]));
  const beside = (rule: Rule, others: ReadonlyMap<string, Rule>): Rule => {
    const known = others.get(ruleKey(rule))?.connections ?? [];
    return { ...rule, connections: rule.connections.filter((id) => !known.includes(id)) };
  };
  return {
    // Rules that come, and rules that were there for other connections only. `connections` are the new ones
    added: after.map((rule) => beside(rule, had)).filter(({ connections }) => connections.length > 0),
    // Rules that go away, since no connection needs them any more
    removed: before.filter((rule) => !has.has(ruleKey(rule))),
    // Rules that a connection needs no more, and another one does. `connections` are those that are gone
    released: before
      .filter((rule) => has.has(ruleKey(rule)))
      .map((rule) => beside(rule, has))
      .filter(({ connections }) => connections.length > 0),
  };
}
