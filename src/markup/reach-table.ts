import type { Connection } from '../model/reach/connection.ts';
import { noRows, reachColumns, reachRows } from '../wording/reach/row.ts';
import { asDataRow, labelsOf } from './data-table.ts';
import { h } from './h.ts';

/** The rows of the connections of one direction; one row says so where there is none. */
export function reachTableRows(connections: readonly Connection[]): readonly Element[] {
  const rows = reachRows(connections).map(({ id, name, from, to, wire, rule, kind }) =>
    h(
      'tr',
      { 'data-kind': kind },
      h('th', { scope: 'row' }, h('a', { href: `#${id}` }, name)),
      ...[from, to, wire, rule].map((text) => h('td', {}, text)),
    ),
  );
  const shown = rows.length > 0 ? rows : [h('tr', {}, h('td', { colspan: reachColumns.length }, noRows))];
  return shown.map((row) => asDataRow(row, rows.length > 0 ? labelsOf(reachColumns) : []));
}
