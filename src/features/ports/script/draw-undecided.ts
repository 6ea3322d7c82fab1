import { decisionOf, type Decision } from './decision.ts';
import { undecidedOfState, type PortsState } from './state.ts';

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

function controlOf(decision: Decision): HTMLElement {
  if (decision.kind === 'link') {
    const link = element('a', decision.label);
    link.className = 'with-script';
    link.href = `#${decision.target}`;
    return link;
  }
  const select = document.createElement('select');
  select.dataset['decides'] = decision.name;
  select.append(...decision.options.map(({ value, text }) => new Option(text, value, false, value === decision.value)));
  const label = document.createElement('label');
  label.append(element('span', decision.label), select);
  return label;
}

/** Writes what is undecided about the rules of the chosen cluster, as the page has it before a reader chooses anything. */
export function drawUndecided(place: Element, state: PortsState): void {
  const { sentence, conditions, unnamed } = undecidedOfState(state);
  const list = document.createElement('ul');
  list.append(
    ...conditions.map(({ id, unknown, removable, count, allowed }) => {
      const decision = decisionOf(id, state);
      const details = document.createElement('details');
      const lines = document.createElement('ul');
      lines.append(...allowed.map(({ between, wire }) => element('li', `${between}, ${wire}`)));
      details.append(element('summary', `${count} allowed until then`), lines);
      const item = document.createElement('li');
      item.append(element('p', `${unknown} ${removable}`), ...(decision ? [controlOf(decision)] : []), details);
      return item;
    }),
  );
  place.replaceChildren(element('p', sentence), ...(unnamed ? [element('p', unnamed)] : []), list);
}
