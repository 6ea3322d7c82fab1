import { h } from '../../../markup/h.ts';
import { allowedUntilThen } from '../../../wording/reach/undecided.ts';
import { decisionOf, type Decision } from './decision.ts';
import { undecidedOfState, type PortsState } from './state.ts';

function controlOf(decision: Decision): HTMLElement {
  if (decision.kind === 'link') return h('a', { href: `#${decision.target}`, class: 'with-script' }, decision.label);
  const options = decision.options.map(({ value, text }) => h('option', { selected: value === decision.value, value }, text));
  return h('label', {}, h('span', {}, decision.label), h('select', { 'data-decides': decision.name }, ...options));
}

/** How many rules of a cluster are undecided, what would decide each, and what stays allowed until then. The build and the page write it with this. */
export function drawUndecided(state: PortsState): readonly HTMLElement[] {
  const { sentence, conditions, unnamed } = undecidedOfState(state);
  const items = conditions.map(({ id, unknown, removable, count, allowed }) => {
    const decision = decisionOf(id, state);
    const lines = allowed.map(({ between, wire }) => h('li', {}, `${between}, ${wire}`));
    return h(
      'li',
      {},
      h('p', {}, `${unknown} ${removable}`),
      decision && controlOf(decision),
      h('details', {}, h('summary', {}, allowedUntilThen(count)), h('ul', {}, ...lines)),
    );
  });
  return [h('p', {}, sentence), ...(unnamed ? [h('p', {}, unnamed)] : []), h('ul', {}, ...items)];
}
