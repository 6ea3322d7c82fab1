import { connectionsOf, reachDirections } from '../../model/reach/reach.ts';
import { differenceOf, type Rule } from '../../model/reach/rule.ts';
import { modes, type ModeId } from '../../model/setting/mode.ts';
import { reachRows, type ReachRow } from '../../wording/reach/row.ts';
import { ruleChangeWords } from '../../wording/reach/rule-change.ts';
import { rulesOfState, settingsOfState, type PortsState } from './state.ts';

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

/** Writes the rows of every direction, as the page has them before a reader chooses anything. */
export function drawTable(root: ParentNode, state: PortsState): void {
  const connections = connectionsOf(settingsOfState(state), state.shape);
  for (const direction of reachDirections)
    root.querySelector(`[data-direction="${direction}"]`)?.replaceChildren(...reachRows(connections[direction]).map(rowOf));
}

const item = (tag: 'ins' | 'del', text: string): HTMLLIElement => {
  const li = document.createElement('li');
  const mark = document.createElement(tag);
  mark.textContent = text;
  li.append(mark);
  return li;
};

/** Writes what each other mode changes about the rules of the chosen cluster. What is folded open stays open. */
export function drawChanges(place: Element, state: PortsState): void {
  const rules = (mode: ModeId): readonly Rule[] => rulesOfState({ ...state, mode });
  const before = rules(state.mode);
  const open = new Set([...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['mode']));
  place.replaceChildren(
    ...modes
      .filter(({ id }) => id !== state.mode)
      .map(({ id, name }) => {
        const { sentence, removed, added } = ruleChangeWords(name, differenceOf(before, rules(id)));
        const details = document.createElement('details');
        details.dataset['mode'] = id;
        details.open = open.has(id);
        const summary = document.createElement('summary');
        summary.textContent = sentence;
        const list = document.createElement('ul');
        list.append(...removed.map((text) => item('del', text)), ...added.map((text) => item('ins', text)));
        details.append(summary, list);
        return details;
      }),
  );
}
