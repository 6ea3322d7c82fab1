import { h } from './h.ts';

/** The heading of a column, or the heading and the label of its cells in a card; an empty label where a cell needs none. */
export type Column = string | readonly [heading: string, label: string];

const headingOf = (column: Column): string => (typeof column === 'string' ? column : column[0]);

/** What a card calls the cells of each column; the first has the heading of the card, which needs no label. */
export const labelsOf = (columns: readonly Column[]): readonly string[] =>
  columns.map((column, at) => (at === 0 ? '' : typeof column === 'string' ? column : column[1]));

/** Gives one row of a table its roles, and its cells the labels of their columns. */
export function asDataRow<R extends Element>(row: R, labels: readonly string[]): R {
  row.setAttribute('role', 'row');
  for (const [at, cell] of [...row.children].entries()) {
    if (labels[at]) cell.setAttribute('data-name', labels[at]);
    cell.setAttribute('role', cell.localName === 'th' ? 'rowheader' : 'cell');
  }
  return row;
}

const headOf = (headings: readonly string[]): HTMLElement =>
  h(
    'thead',
    { role: 'rowgroup' },
    h('tr', { role: 'row' }, ...headings.map((heading) => h('th', { role: 'columnheader', scope: 'col' }, heading))),
  );

/**
 * Makes a table of what the build has: with a head where it has none, with the roles, which a browser forgets where a narrow window lays the rows out
 * as cards, and with what a card calls each cell. `src/parts/data-table.css` has the layout.
 */
export function asDataTable(table: Element, columns: readonly Column[]): void {
  const loose = [...table.children].filter(({ localName }) => localName === 'tr');
  if (loose.length > 0) table.append(h('tbody', {}, ...loose));
  if (!table.querySelector('thead')) {
    const caption = table.querySelector('caption');
    const head = headOf(columns.map(headingOf));
    if (caption) caption.after(head);
    else table.prepend(head);
  }
  for (const row of table.querySelectorAll('tr')) asDataRow(row, row.closest('thead') ? [] : labelsOf(columns));
  for (const head of table.querySelectorAll('th[scope="col"]')) head.setAttribute('role', 'columnheader');
  for (const group of table.querySelectorAll('thead, tbody, tfoot')) group.setAttribute('role', 'rowgroup');
  table.setAttribute('role', 'table');
}

/** The same of headings, labels and rows, in the browser as well. */
export const dataTable = (
  className: string,
  headings: readonly string[],
  labels: readonly string[],
  rows: readonly Element[],
): HTMLTableElement =>
  h(
    'table',
    { class: ['data-table', className].join(' '), role: 'table' },
    headOf(headings),
    h('tbody', { role: 'rowgroup' }, ...rows.map((row) => asDataRow(row, labels))),
  );
