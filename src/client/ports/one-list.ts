import { isProviderRun } from '../../model/reach/distribution-shape.ts';
import { noListSentence, oneList } from '../../wording/reach/one-list.ts';
import { h } from '../views/h.ts';
import type { PortsState } from './state.ts';

/** The columns of the table, as the sides of a connection are called on the page. */
const heads = ['Port', 'From', 'To'] as const;

/**
 * Every port of a cluster in one list: what it needs in any case as a table, then what depends on something, then what only the reader can number. The
 * build and the page write it with this. `name` is the distribution of the state.
 */
export function drawOneList(owner: Document, { settings, shape, distribution }: PortsState, name: string): readonly HTMLElement[] {
  const list = oneList(settings, shape);
  if (!list) return [h(owner, 'p', {}, noListSentence(name, distribution !== undefined && isProviderRun(distribution.id)))];
  const row = (...cells: readonly string[]): HTMLElement =>
    h(owner, 'tr', {}, h(owner, 'th', { scope: 'row' }, cells[0]), ...cells.slice(1).map((text) => h(owner, 'td', {}, text)));
  const table = h(
    owner,
    'table',
    {},
    h(owner, 'thead', {}, h(owner, 'tr', {}, ...heads.map((head) => h(owner, 'th', { scope: 'col' }, head)))),
    h(owner, 'tbody', {}, ...list.lines.map(({ wire, from, to }) => row(wire, from, to))),
  );
  const depending = list.depending.map(({ says, lines }) =>
    h(owner, 'li', {}, says, h(owner, 'ul', {}, ...lines.map(({ between, wire }) => h(owner, 'li', {}, `${wire}: ${between}`)))),
  );
  return [
    table,
    ...(depending.length > 0
      ? [
          h(owner, 'p', {}, 'These are needed too, or not, depending on your cluster:'),
          h(owner, 'ul', { class: 'depending' }, ...depending),
        ]
      : []),
    ...(list.ownPorts ? [h(owner, 'p', {}, list.ownPorts)] : []),
  ];
}
