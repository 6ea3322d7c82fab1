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
    root.querySelector(`[data-direction="${direction}"]`)?.replaceChildren(...reachTableRows(connections[direction]));
  }
}

/** What each other mode changes about the rules of a cluster; `open` are the modes whose changes are unfolded. */
export function drawChanges(state: PortsState, open: readonly (string | undefined)[]): readonly HTMLElement[] {
  const before = rulesOfState(state);
  const item = (text: string, tag?: 'del' | 'ins'): HTMLElement => h('li', {}, tag ? h(tag, {}, text) : text);
  return modes
    .filter(({ id }) => id !== state.mode)
    .map(({ id }) => {
      const { sentence, removed, added, released } = ruleChangeWords(modeNames[id], differenceOf(before, rulesOfState(inMode(state, id))));
      const items = [
        ...removed.map((text) => item(text, 'del')),
        ...added.map((text) => item(text, 'ins')),
        ...released.map((text) => item(text)),
      ];
      return h('details', { open: open.includes(id), 'data-mode': id }, h('summary', {}, sentence), h('ul', {}, ...items));
    });
}
