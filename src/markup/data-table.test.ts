import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { asDataTable, dataTable } from './data-table.ts';
import { h } from './h.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
/** Each part of a table as its role and, where it has one, its label. */
const heard = (table: Element): readonly string[] =>
  [table, ...table.querySelectorAll('*')].map((part) =>
    [part.getAttribute('role'), part.getAttribute('data-name')].filter(Boolean).join(': '),
  );

test('a data table spells out the role of every part, and each cell of its rows has the label of its column', () => {
  const row = h(
    document,
    'tr',
    {},
    h(document, 'th', { scope: 'row' }, 'etcd'),
    ...['2379', 'TLS', 'why'].map((text) => h(document, 'td', {}, text)),
  );
  const table = dataTable(document, 'ports', ['Name', 'Port', ['Who opens it', 'Opened by'], ['Why', '']], [row]);
  expect(table.className).toBe('data-table ports');
  expect([...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Name', 'Port', 'Who opens it', 'Why']);
  expect(heard(table)).toEqual([
    ...['table', 'rowgroup', 'row', 'columnheader', 'columnheader', 'columnheader', 'columnheader'],
    ...['rowgroup', 'row', 'rowheader', 'cell: Port', 'cell: Opened by', 'cell'],
  ]);
});

test('the rows of a foot have roles and labels too', () => {
  const table = h(document, 'table');
  table.innerHTML = '<tfoot><tr><th scope="row">Sum</th><td>3</td></tr></tfoot>';
  expect(heard(asDataTable(table, ['Name', 'Ports']))).toEqual(['table', 'rowgroup', 'row', 'rowheader', 'cell: Ports']);
});
