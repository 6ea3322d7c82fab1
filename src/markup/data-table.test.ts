import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { asDataTable, dataTable } from './data-table.ts';
import { drawIn, h } from './h.ts';

drawIn(parseHTML('<!doctype html><html><body></body></html>').document);

/** Each part of a table as its role and, where it has one, its label. */
const heard = (table: Element): readonly string[] =>
  [table, ...table.querySelectorAll('*')].map((part) =>
    [part.getAttribute('role'), part.getAttribute('data-name')].filter(Boolean).join(': '),
  );

test('a data table spells out the role of every part, and each cell of its rows has the label of its column', () => {
  const row = h('tr', {}, h('th', { scope: 'row' }, 'etcd'), ...['2379', 'TLS', 'why'].map((text) => h('td', {}, text)));
  const table = dataTable('ports', ['Name', 'Port', 'Who opens it', 'Why'], ['', 'Port', 'Opened by', ''], [row]);
  expect(table.className).toBe('data-table ports');
  expect([...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Name', 'Port', 'Who opens it', 'Why']);
  expect(heard(table)).toEqual([
    ...['table', 'rowgroup', 'row', 'columnheader', 'columnheader', 'columnheader', 'columnheader'],
    ...['rowgroup', 'row', 'rowheader', 'cell: Port', 'cell: Opened by', 'cell'],
  ]);
});

test('a table of the build has a head of its columns, and roles and labels in its body and its foot', () => {
  const table = h('table');
  table.innerHTML =
    '<tr><th scope="row">etcd</th><td>2</td><td>x</td></tr><tfoot><tr><th scope="row">Sum</th><td>3</td><td>y</td></tr></tfoot>';
  asDataTable(table, ['Name', 'Ports', ['What it does', '']]);
  expect(table.querySelector('thead')?.textContent).toBe('NamePortsWhat it does');
  expect([...heard(table)].sort()).toEqual(
    [
      ...['table', 'rowgroup', 'row', 'columnheader', 'columnheader', 'columnheader'],
      ...['rowgroup', 'row', 'rowheader', 'cell: Ports', 'cell', 'rowgroup', 'row', 'rowheader', 'cell: Ports', 'cell'],
    ].sort(),
  );
  expect(table.querySelector('tbody')?.textContent).toBe('etcd2x');
});
