import { connectionsOf, reachDirections } from '../../../model/reach/reach.ts';
import { differenceOf } from '../../../model/reach/rule.ts';
import { h } from '../../../markup/h.ts';
import { reachTableRows } from '../../../markup/reach-table.ts';
import { ruleChangeWords } from '../../../wording/reach/rule-change.ts';
import { modes } from '../../../model/setting/mode.ts';
import { modeNames } from '../../../wording/names.ts';
import { inMode, rulesOfState, type PortsState } from './state.ts';

/** Writes the rows of every direction, as the page has them before a reader chooses anything. */
export function drawTable(root: ParentNode, state: PortsState): void {
  const connections = connectionsOf(state.settings, state.shape);
  for (const direction of reachDirections) {
    root.querySelector(`[data-direction="${direction}"]`)?.replaceChildren(...reachTableRows(document, connections[direction]));
  }
}

const item = (tag: 'ins' | 'del' | 'span', text: string): HTMLLIElement => h(document, 'li', {}, h(document, tag, {}, text));

/** Writes what each other mode changes about the rules of the chosen cluster. What is folded open stays open. */
export function drawChanges(place: Element, state: PortsState): void {
  const before = rulesOfState(state);
  const open = new Set([...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['mode']));
  place.replaceChildren(
    ...modes
      .filter(({ id }) => id !== state.mode)
      .map(({ id }) => {
        const { sentence, removed, added, released } = ruleChangeWords(
          modeNames[id],
          differenceOf(before, rulesOfState(inMode(state, id))),
        );
        return h(
          document,
          'details',
          { 'data-mode': id, open: open.has(id) },
          h(document, 'summary', {}, sentence),
          h(
            document,
            'ul',
            {},
            ...removed.map((text) => item('del', text)),
            ...added.map((text) => item('ins', text)),
            ...released.map((text) => item('span', text)),
          ),
        );
      }),
  );
}
