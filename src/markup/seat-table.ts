import { capabilities } from '../model/answer.ts';
import { judge } from '../model/judge.ts';
import { paths } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import { capabilityTitle } from '../wording/capability.ts';
import { h } from './h.ts';
import { whyAnswered } from '../wording/not-checked.ts';
import { pathNames } from '../wording/names.ts';

/**
 * What an attacker gets on every path end to end, as a table: the drawing’s marks in words. Each row has its reasons; a table that is `brief`,
 * as the build makes them, has the answers alone.
 */
export function renderSeatTable(container: Element, settings: Settings, seat: SeatId, mode: string, brief = false): void {
  // Roles are spelled out, because a phone lays the rows out as a grid, which takes them away.
  const role = (name: string): { readonly role?: string } => (brief ? {} : { role: name });
  const head = ['Path', ...capabilities.map((capability) => capabilityTitle(capability)), ...(brief ? [] : ['Why'])].map((text) =>
    h('th', { ...role('columnheader'), scope: 'col' }, text),
  );
  const rows = paths.map(({ id }) => {
    const { endToEnd } = judge(id, settings, seat);
    const cells = capabilities.map((capability) => {
      const { value } = endToEnd[capability];
      const own = brief ? {} : { 'data-capability': capability };
      return h('td', { ...role('cell'), ...own, 'data-name': capabilityTitle(capability), 'data-answer': value }, value);
    });
    const open = capabilities.filter((capability) => endToEnd[capability].value !== 'no');
    const why = [...new Set((open.length > 0 ? open : capabilities).map((capability) => whyAnswered(endToEnd[capability])))];
    return h(
      'tr',
      { ...role('row'), 'data-path': id, ...(brief ? {} : { 'data-mode': mode, 'data-seat': seat, 'data-hop': 'end-to-end' }) },
      h('th', { ...role('rowheader'), scope: 'row' }, pathNames[id]),
      ...cells,
      ...(brief ? [] : [h('td', { ...role('cell'), class: 'why' }, why.join(' '))]),
    );
  });
  container.replaceChildren(
    h(
      'table',
      { ...role('table'), class: 'seat-table fine' },
      h('thead', role('rowgroup'), h('tr', role('row'), ...head)),
      h('tbody', role('rowgroup'), ...rows),
    ),
  );
}
