import { connectionsOf, reachDirections } from '../../../model/reach/reach.ts';
import { differenceOf } from '../../../model/reach/rule.ts';
import { modes } from '../../../model/setting/mode.ts';
import { noRows, reachRows, type ReachRow } from '../../../wording/reach/row.ts';
import { ruleChangeWords } from '../../../wording/reach/rule-change.ts';
import { inMode, rulesOfState, type PortsState } from './state.ts';

const cell = (name: string, text: string): HTMLTableCellElement => {
  const td = document.createElement('td');
  td.dataset['name'] = name;
  td.textContent = text;
  return td;
};

function rowOf({ id, name, from, to, wire, rule, kind }: ReachRow): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.dataset['kind'] = kind;
  const head = document.createElement('th');
  head.scope = 'row';
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = name;
  head.append(link);
  row.append(head, cell('From', from), cell('To', to), cell('On the wire', wire), cell('Rule', rule));
  return row;
}

/** The one row of a direction that has none. */
function emptyRow(): HTMLTableRowElement {
  const row = document.createElement('tr');
  const all = document.createElement('td');
  all.colSpan = 5;
  all.textContent = noRows;
  row.append(all);
  return row;
}

/** Writes the rows of every direction, as the page has them before a reader chooses anything. */
export function drawTable(root: ParentNode, state: PortsState): void {
  const connections = connectionsOf(state.settings, state.shape);
  for (const direction of reachDirections) {
    const rows = reachRows(connections[direction]).map(rowOf);
    root.querySelector(`[data-direction="${direction}"]`)?.replaceChildren(...(rows.length > 0 ? rows : [emptyRow()]));
  }
}

const item = (tag: 'ins' | 'del' | 'span', text: string): HTMLLIElement => {
  const li = document.createElement('li');
  const mark = document.createElement(tag);
  mark.textContent = text;
  li.append(mark);
  return li;
};

/** Writes what each other mode changes about the rules of the chosen cluster. What is folded open stays open. */
export function drawChanges(place: Element, state: PortsState): void {
  const before = rulesOfState(state);
  const open = new Set([...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['mode']));
  place.replaceChildren(
    ...modes
      .filter(({ id }) => id !== state.mode)
      .map(({ id, name }) => {
        const { sentence, removed, added, released } = ruleChangeWords(name, differenceOf(before, rulesOfState(inMode(state, id))));
        const details = document.createElement('details');
        details.dataset['mode'] = id;
        details.open = open.has(id);
        const summary = document.createElement('summary');
        summary.textContent = sentence;
        const list = document.createElement('ul');
        list.append(
          ...removed.map((text) => item('del', text)),
          ...added.map((text) => item('ins', text)),
          ...released.map((text) => item('span', text)),
        );
        details.append(summary, list);
        return details;
      }),
  );
}
