import { h } from '../../../markup/h.ts';
import { allowedUntilThen } from '../../../wording/reach/undecided.ts';
import { decisionOf, type Decision } from './decision.ts';
import { undecidedOfState, type PortsState } from './state.ts';

function controlOf(owner: Document, decision: Decision): HTMLElement {
  if (decision.kind === 'link') return h(owner, 'a', { href: `#${decision.target}`, class: 'with-script' }, decision.label);
  const options = decision.options.map(({ value, text }) => h(owner, 'option', { selected: value === decision.value, value }, text));
  return h(owner, 'label', {}, h(owner, 'span', {}, decision.label), h(owner, 'select', { 'data-decides': decision.name }, ...options));
}

/** How many rules of a cluster are undecided, what would decide each, and what stays allowed until then. The build and the page write it with this. */
export function drawUndecided(owner: Document, state: PortsState): readonly HTMLElement[] {
  const { sentence, conditions, unnamed } = undecidedOfState(state);
  const items = conditions.map(({ id, unknown, removable, count, allowed }) => {
    const decision = decisionOf(id, state);
    const lines = allowed.map(({ between, wire }) => h(owner, 'li', {}, `${between}, ${wire}`));
    return h(
      owner,
      'li',
      {},
      h(owner, 'p', {}, `${unknown} ${removable}`),
      decision && controlOf(owner, decision),
      h(owner, 'details', {}, h(owner, 'summary', {}, allowedUntilThen(count)), h(owner, 'ul', {}, ...lines)),
    );
  });
  return [h(owner, 'p', {}, sentence), ...(unnamed ? [h(owner, 'p', {}, unnamed)] : []), h(owner, 'ul', {}, ...items)];
}
