import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../model/reach/rule.ts';
import { ruleSetOf, type RuleSet } from '../rule-set.ts';
import { families } from './cluster-lab.ts';
import { ruleSetOfCluster, takenFile } from './generated.ts';
import { distributions } from '../../../facts/distribution/distribution.ts';
import type { DistributionId } from '../../../model/distribution-id.ts';
import { clusters, notPlayed, scenarios, stepsOf, type Cluster } from './must-work.ts';
import { portTables, missing, unasked, type PortRow } from './port-tables.ts';
import { isLetThrough, onWire } from './wire.ts';

/** The steps of the table that do not come out as wanted on a router with these rules. */
const wrong = (cluster: Cluster, { lines }: RuleSet): readonly string[] =>
  scenarios
    .filter(({ where }) => where !== 'host')
    .flatMap((scenario) => stepsOf(scenario, cluster))
    .flatMap((step) => {
      const wire = onWire(step, cluster);
      const isWanted = step.scenario.wanted === 'connects';
      return families
        .filter((family) => wire !== undefined && isLetThrough(wire, family, lines) !== isWanted)
        .map((family) => `${step.scenario.id}: ${step.from} → ${step.to} ${String(step.port)} IPv${String(family)}`);
    });

const rowsOf = ({ distribution }: Cluster): readonly PortRow[] =>
  portTables.filter((table) => table.compared.includes(distribution)).flatMap((table) => table.rows);
/** What the cited tables say against rules: rows that lack one, and rules that no row asks for. */
function against(cluster: Cluster, rules: readonly Rule[]): readonly string[] {
  const rows = rowsOf(cluster);
  return [
    ...rows.flatMap((row) => missing(row, rules).map((pair) => `${row.id} ${pair}`)),
    ...rules.filter(({ isNeeded }) => isNeeded === 'yes').flatMap((rule) => unasked(rule, rows)),
  ];
}
/** Whether the table or a cited one says something else of changed rules than of those that are generated. */
function isNoticed(cluster: Cluster, set: RuleSet, rules: readonly Rule[]): boolean {
  const before = new Set([...wrong(cluster, set), ...against(cluster, set.rules)]);
  const changed = ruleSetOf(rules, set.addresses);
  const after = [...wrong(cluster, changed), ...against(cluster, rules)];
  return after.length !== before.size || after.some((line) => !before.has(line));
}
const inShort = ({ from, to, protocol, ports }: Rule): string =>
  `${from} → ${to} ${protocol} ${ports.map((range) => (range.from === range.to ? String(range.from) : `${String(range.from)}-${String(range.to)}`)).join(', ')}`.trim();

describe.each(clusters)('of $id', (cluster) => {
  const set = ruleSetOfCluster(cluster);
  const needed = set.rules.filter(({ isNeeded }) => isNeeded === 'yes');

  it('every step of the table comes out as wanted', () => {
    expect(wrong(cluster, ruleSetOfCluster(cluster))).toEqual([]);
  });

  it('every needed rule that is deleted is found, but for those that are listed', () => {
    const unnoticed = needed.filter(
      (rule) =>
        !isNoticed(
          cluster,
          set,
          set.rules.filter((other) => other !== rule),
        ),
    );
    expect(unnoticed.map(inShort)).toEqual((cluster.unplayed ?? []).map(({ rule }) => rule));
  });

  it('every needed rule whose ends are swapped is found', () => {
    const swappable = needed.filter(({ from, to }) => from !== to && !set.rules.some((other) => other.from === to && other.to === from));
    const unnoticed = swappable.filter((rule) => {
      const rules = set.rules.map((other): Rule => (other === rule ? { ...rule, from: rule.to, to: rule.from } : other));
      return !isNoticed(cluster, set, rules);
    });
    expect(swappable.length).toBeGreaterThan(0);
    expect(unnoticed.map(inShort)).toEqual([]);
  });

  it('a rule that opens etcd, the kubelet, an unlisted port or SSH is found', () => {
    const opened = (from: Rule['from'], to: Rule['to'], port: number): Rule => ({
      from,
      to,
      protocol: 'tcp',
      ports: [{ from: port, to: port }],
      connections: [],
      isNeeded: 'yes',
      undecidedBy: [],
    });
    const faults = [
      opened('nodes', 'control-plane', 5999),
      opened('clients', 'control-plane', cluster.ports['api'] ?? cluster.ports['balanced-api'] ?? 0),
      opened('clients', 'nodes', 10250),
      opened('clients', 'nodes', 22),
      ...('etcd-client' in cluster.ports ? [opened('nodes', 'control-plane', 2379)] : []),
    ];
    expect(faults.filter((rule) => !isNoticed(cluster, set, [...set.rules, rule])).map(inShort)).toEqual([]);
  });
});

it('every distribution is played, is listed with the reason why it is not, or is offered no file', () => {
  const played = new Set(clusters.map(({ distribution }) => distribution));
  const listed = new Set(notPlayed.map(({ distribution }) => distribution));
  const rest = distributions.filter(({ id }) => !played.has(id));
  const isOffered = (id: DistributionId): boolean => {
    try {
      takenFile('nftables', ruleSetOfCluster({ distribution: id, answers: {} }), 'node');
      return true;
    } catch {
      return false;
    }
  };
  expect(played.size).toBeGreaterThanOrEqual(14);
  expect(
    rest
      .filter(({ id }) => isOffered(id))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...listed].toSorted());
});
