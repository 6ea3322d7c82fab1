import { h } from './h.ts';

/** The heading of a column, or the heading and the label of its cells in a card; an empty label where a cell needs none. */
export type Column = string | readonly [heading: string, label: string];

/** The heading of a column and the label of its cells; neither of a column that is not there. */
const textsOf = (column: Column = ''): readonly [heading: string, label: string] =>
  typeof column === 'string' ? [column, column] : column;

/** The head of a table: the headings of its columns. */
export const headOf = (owner: Document, columns: readonly Column[]): HTMLElement =>
  h(owner, 'thead', {}, h(owner, 'tr', {}, ...columns.map((column) => h(owner, 'th', { scope: 'col' }, textsOf(column)[0]))));

const roles: Readonly<Record<string, string>> = { table: 'table', tr: 'row', td: 'cell' };
const roleOf = (element: Element): string =>
  roles[element.localName] ??
  (element.localName !== 'th' ? 'rowgroup' : element.getAttribute('scope') === 'col' ? 'columnheader' : 'rowheader');

/** Gives one row of a table its roles, and its cells the labels of their columns. */
export function asDataRow<R extends Element>(row: R, columns: readonly Column[]): R {
  row.setAttribute('role', 'row');
  [...row.children].forEach((cell, at) => {
    const [, label] = textsOf(columns[at]);
    const role = roleOf(cell);
    cell.setAttribute('role', role);
    if (label && role === 'cell') cell.setAttribute('data-name', label);
  });
  return row;
}

/**
 * Spells out the roles of a table, which a browser forgets where a narrow window lays the rows out as cards, and writes into each cell of its
 * rows what a card calls it. `src/parts/data-table.css` has the layout.
 */
export function asDataTable<T extends Element>(table: T, columns: readonly Column[]): T {
  for (const part of [table, ...table.querySelectorAll('thead, tbody, tfoot')]) part.setAttribute('role', roleOf(part));
  for (const row of table.querySelectorAll('tr')) asDataRow(row, columns);
  return table;
}

/** A table of these columns and rows, which is cards in a narrow window. */
export const dataTable = (owner: Document, name: string, columns: readonly Column[], rows: readonly Element[]): HTMLTableElement =>
  asDataTable(h(owner, 'table', { class: `data-table ${name}` }, headOf(owner, columns), h(owner, 'tbody', {}, ...rows)), columns);
