import { describe, expect, it } from 'vitest';
import type { ClusterShape } from '../../../model/reach/cluster-shape.ts';
import { connectionsOf } from '../../../model/reach/reach.ts';
import { rulesOf, type Rule } from '../../../model/reach/rule.ts';
import { settingsOf, shapeOf } from './generated.ts';
import type { DistributionId } from '../../../model/distribution-id.ts';
import { differences, matchesOf, missing, portTables, unasked, type PortRow } from './port-tables.ts';

const compared = [...new Set(portTables.flatMap((table) => table.compared))];
const rulesWith = (distribution: DistributionId, answers: Partial<ClusterShape> = {}): readonly Rule[] => {
  const cluster = { distribution, answers };
  return rulesOf(connectionsOf(settingsOf(cluster), shapeOf(cluster)));
};
const rowsOf = (distribution: DistributionId): readonly (readonly [id: string, row: PortRow])[] =>
  portTables
    .filter((table) => table.compared.includes(distribution))
    .flatMap((table) => table.rows.map((row) => [`${table.id}/${row.id}`, row] as const));

const lacking = (distribution: DistributionId): readonly string[] =>
  rowsOf(distribution).flatMap(([id, row]) =>
    missing(row, rulesWith(distribution, row.only_with)).map((pair) => `${distribution}: ${id} ${pair}`),
  );
/** What the rules of a distribution open that no row asks for. An undecided rule is none: its file says what it depends on. */
const beyond = (distribution: DistributionId): readonly string[] => {
  const rows = rowsOf(distribution).map(([, row]) => row);
  return rulesWith(distribution)
    .filter(({ isNeeded }) => isNeeded === 'yes')
    .flatMap((rule) => unasked(rule, rows).map((text) => `${distribution}: ${text}`));
};
const listed = (one: 'row' | 'rule', several: 'rows' | 'rules'): readonly string[] =>
  differences.flatMap((difference) =>
    [difference[one] ?? [], difference[several] ?? []].flat().flatMap((text) => difference.distributions.map((id) => `${id}: ${text}`)),
  );

describe('the rules and the tables of ports that other projects publish', () => {
  it('differ only where a row that no rule lets through is listed with its reason, and each that is listed still differs', () => {
    expect(compared.flatMap((distribution) => lacking(distribution)).toSorted()).toEqual(listed('row', 'rows').toSorted());
  });

  it('differ only where a rule that no row asks for is listed with its reason, and each that is listed still differs', () => {
    expect(compared.flatMap((distribution) => beyond(distribution)).toSorted()).toEqual(listed('rule', 'rules').toSorted());
  });

  it('has a reason for every difference, and a form for every row', () => {
    expect(differences.filter(({ reason }) => reason.length < 20)).toEqual([]);
    const rows = portTables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(150);
    for (const row of rows) expect(matchesOf(row).length).toBeGreaterThan(0);
  });
});
