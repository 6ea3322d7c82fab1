import { expect, it } from 'vitest';
import type { Connection, PortRange } from './connection.ts';
import { reachDirections } from './reach.ts';
import { differenceOf, rulesOf, type Rule } from './rule.ts';

const range = (from: number, to = from): PortRange => ({ from, to });
/** A connection from nodes to the control plane that is needed, but for what is said. */
const connection = (id: Connection['id'], ports: readonly PortRange[], other: Partial<Connection> = {}): Connection => ({
  id,
  opener: 'host-program',
  onHostNetwork: 'yes',
  from: 'nodes',
  to: 'control-plane',
  protocol: 'tcp',
  ports,
  crossing: 'crosses',
  need: 'always',
  duration: 'unknown',
  isNeeded: 'yes',
  undecidedBy: [],
  facts: [],
  ...other,
});
const maybe = { isNeeded: 'unknown', undecidedBy: ['transport'] } as const;
const rules = (...connections: readonly Connection[]): readonly Rule[] =>
  rulesOf({
    ...(Object.fromEntries(reachDirections.map((direction) => [direction, []])) as unknown as Record<(typeof reachDirections)[number], []>),
    'to-control-plane': connections,
  });
const inShort = (...connections: readonly Connection[]): readonly string[] =>
  rules(...connections).map(
    ({ ports, connections: ids, isNeeded }) => `${ports.map(({ from, to }) => `${from}-${to}`).join()} ${ids.join()} ${isNeeded}`,
  );

it('an undecided rule goes into a needed one exactly if that has each of its ports, of the same protocol, between the same networks', () => {
  const wide = connection('pod-network', [range(10, 20), range(30)]);
  const covered = (ports: readonly PortRange[], other: Partial<Connection> = {}) =>
    rules(wide, connection('node-ports', ports, { ...maybe, ...other })).length === 1;
  expect([covered([range(10)]), covered([range(20)]), covered([range(12, 15), range(30)]), covered([range(10, 20)])]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    covered([range(9)]),
    covered([range(21)]),
    covered([range(15, 21)]),
    covered([range(9, 12)]),
    covered([range(12), range(31)]),
  ]).toEqual([false, false, false, false, false]);
  expect([
    covered([range(12)], { protocol: 'udp' }),
    covered([range(12)], { to: 'nodes' }),
    covered([range(12)], { from: 'pods' }),
  ]).toEqual([false, false, false]);
  // One that is needed stays, since it says what is open, and so does one that has no ports.
  expect(covered([range(12)], { isNeeded: 'yes', undecidedBy: [] })).toBe(false);
  expect(
    rules(connection('pod-network', [range(1)], { protocol: 'esp' }), connection('node-ports', [], { ...maybe, protocol: 'esp' })),
  ).toHaveLength(2);
  expect(inShort(wide, connection('node-ports', [range(12)], maybe))).toEqual(['10-20,30-30 pod-network,node-ports yes']);
});

it('a needed rule for any port takes in every other one between its networks, and an undecided one takes in none', () => {
  const any = connection('open-among-nodes', [], { protocol: 'any' });
  const others = [connection('pod-network', [range(5)], { protocol: 'udp' }), connection('node-ports', [range(6)], maybe)];
  expect(inShort(any, ...others)).toEqual([' open-among-nodes,pod-network,node-ports yes']);
  expect(rules({ ...any, ...maybe }, ...others)).toHaveLength(3);
});

it('connections with the same networks and ports are one rule, which is needed if one of them is and undecided by what each is', () => {
  const [first, other] = [
    connection('pod-network', [range(7), range(5)], maybe),
    connection('node-ports', [range(5), range(7)], { ...maybe, undecidedBy: ['etcd-place'] }),
  ];
  expect(rules(first, other)).toMatchObject([
    { connections: ['pod-network', 'node-ports'], isNeeded: 'unknown', undecidedBy: ['transport', 'etcd-place'] },
  ]);
  for (const both of [
    [first, { ...other, isNeeded: 'yes', undecidedBy: [] } as const],
    [{ ...first, isNeeded: 'yes', undecidedBy: [] } as const, other],
  ])
    expect(rules(...both)).toMatchObject([{ isNeeded: 'yes', undecidedBy: [], ports: [range(5), range(7)] }]);
});

it('differenceOf() names of a rule that stays only the connections that are new or gone, and a rule that goes as a whole', () => {
  const [api, kubelet] = [[range(6443)], [range(10250)]];
  const before = rules(connection('pod-network', api), connection('node-ports', api), connection('etcd-peers', kubelet));
  const after = rules(connection('node-ports', api), connection('etcd-metrics', api));
  const { added, removed, released } = differenceOf(before, after);
  const named = (list: readonly Rule[]) => list.map(({ ports, connections }) => `${ports[0]?.from}: ${connections.join()}`);
  expect([named(added), named(removed), named(released)]).toEqual([['6443: etcd-metrics'], ['10250: etcd-peers'], ['6443: pod-network']]);
  expect(differenceOf(before, before)).toEqual({ added: [], removed: [], released: [] });
  expect(named(differenceOf([], before).added)).toEqual(['6443: pod-network,node-ports', '10250: etcd-peers']);
});
