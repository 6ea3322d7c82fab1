import { isEmbedded, writeAddress } from '../../../state/address.ts';
import { whenBegun } from '../../shell/script/own-begin.ts';
import { markedStep, noStepMarked, stepCount, stepInTitle, stepOf, stepsInMode } from '../../../wording/journey/script.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { JourneySpoke } from './spoke.ts';
import { formatJourneyQuery, parseJourneyQuery, type JourneyChoices, type JourneyState } from './state.ts';

/** What the user did: went to a step or a mode. */
class JourneyStepsEvent extends Event {
  constructor(readonly state: JourneyState) {
    super('journey-steps-state', { bubbles: true, composed: true });
  }
}

/** How a state comes to be shown: what happens to the address, and whether the reader is told. */
interface ShowOptions {
  readonly address?: 'push';
  readonly announce?: boolean;
}

const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The head of a step in words: its ends, port and protocol, and verdict. */
const headOf = (item: Element): string =>
  [...(item.querySelector('.step-head')?.children ?? [])].map(({ textContent }) => collapse(textContent)).join(', ');

/**
 * `<journey-steps>`: walks through the steps that the build wrote into the page. Attributes: `mode` (the mode shown first), `data-root` (the way
 * to the site's root). The state
 * is the `data-mode` and `data-step` of the element; the marks in the list and in every drawing follow from it.
 */
export class JourneyStepsElement extends HTMLElement {
  static define(tag = 'journey-steps', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #choices: JourneyChoices = { steps: new Map(), initialMode: '' };
  /** The mode that the address need not name: that of the build, or of the cluster of the reader. */
  #begun: string | undefined;
  #state: JourneyState = { mode: '' };
  #spoke: JourneySpoke | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const modes = [...this.querySelectorAll<HTMLInputElement>('input[name="mode"]')].map(({ value }) => value);
    this.#choices = {
      steps: new Map(modes.map((mode) => [mode, this.#items(mode).length])),
      initialMode: this.getAttribute('mode') ?? modes[0] ?? '',
    };
    this.#state = { mode: this.#choices.initialMode };
    const figure = this.querySelector<HTMLElement>('.spoke');
    this.#spoke = figure ? new JourneySpoke(figure, this.dataset['root'] ?? '/') : undefined;
    this.addEventListener('change', (event) => this.#onChange(event.target as HTMLInputElement), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    whenBegun<string>(this, (mode) => this.#begin(mode), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** The state shown now. */
  get state(): JourneyState {
    return this.#state;
  }

  /** How many steps the journey has in the mode that is shown. */
  get length(): number {
    return this.#choices.steps.get(this.#state.mode) ?? 0;
  }

  /** Shows what a query asks for; with a value that the journey does not have it shows nothing new, and returns a sentence about it. */
  ask(query: string): string | undefined {
    const { state, ignored } = parseJourneyQuery(query, this.#choices);
    if (!ignored) this.#show(state, {});
    return ignored;
  }

  /** The query of the state shown, defaults left out. */
  query(): string {
    return formatJourneyQuery(this.#state, this.#choices);
  }

  #list(mode: string): Element | null {
    return this.querySelector(`ol[data-modes~="${mode}"]`);
  }

  #items(mode: string): readonly HTMLElement[] {
    return [...(this.#list(mode)?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  }

  #begin(mode: string | undefined): void {
    this.#begun = mode;
    this.#readAddress();
  }

  /** What the page has, as its address takes it. */
  get #addressed(): JourneyChoices {
    return { ...this.#choices, initialMode: this.#begun ?? this.#choices.initialMode };
  }

  #readAddress(): void {
    const { state, ignored } = parseJourneyQuery(location.search, this.#addressed);
    sayIgnored(this, ignored);
    this.#show(state, { announce: false });
  }

  #onChange(input: HTMLInputElement): void {
    if (input.name === 'mode') this.#switch(input.value);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const view = target.closest('.views');
    if (view) return this.#show({ ...this.#state, spokes: !this.#state.spokes || undefined }, { address: 'push', announce: false });
    const by = target.closest<HTMLElement>('[data-by]');
    if (by) return this.#move(Number(by.dataset['by']));
    if (target.closest('a')) return;
    const step = Number(target.closest<HTMLElement | SVGElement>('[data-step]:not(journey-steps)')?.dataset['step']);
    if (step) this.#show({ ...this.#state, step: step === this.#state.step ? undefined : step }, { address: 'push' });
  }

  /** The arrow keys walk from anywhere on the page but a control that has a use for them. */
  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const target = event.target as Element;
    if (target.closest('input, select, textarea, dialog, [role="dialog"], [contenteditable], [tabindex="0"]')) return;
    if (event.key === 'Escape' && this.#state.step !== undefined && this.contains(target))
      return this.#show({ ...this.#state, step: undefined }, { address: 'push' });
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#move(by);
  }

  #move(by: number): void {
    const { mode, step } = this.#state;
    const last = this.#choices.steps.get(mode) ?? 0;
    const next = step === undefined ? (by > 0 ? 1 : last) : step + by;
    if (next >= 1 && next <= last) this.#show({ ...this.#state, step: next }, { address: 'push' });
  }

  /** A reader who switches stays at what the step was about, however many hops it now takes. */
  #switch(mode: string): void {
    const { step } = this.#state;
    const leg = step === undefined ? undefined : this.#items(this.#state.mode)[step - 1]?.dataset['leg'];
    const index = this.#items(mode).findIndex((item) => item.dataset['leg'] === leg);
    this.#show({ ...this.#state, mode, step: index < 0 ? undefined : index + 1 }, { address: 'push' });
  }

  #show(state: JourneyState, { address, announce = true }: ShowOptions): void {
    const before = this.#state;
    this.#state = state;
    this.dataset['mode'] = state.mode;
    if (state.step === undefined) delete this.dataset['step'];
    else this.dataset['step'] = String(state.step);
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="mode"]')) radio.checked = radio.value === state.mode;
    const item = this.#mark(state);
    this.#draw();
    this.#place(state);
    // A frame scrolls the page around it too: only for the reader in it.
    if (item && (address ? announce : !isEmbedded())) item.scrollIntoView({ block: 'nearest' });
    if (address) writeAddress(formatJourneyQuery(state, this.#addressed, location.search), address);
    titlePage(this.query() && stepInTitle(this.#nameOf(state.mode), state.step));
    if (announce) this.#say(before, state, item);
    this.dispatchEvent(new JourneyStepsEvent(state));
  }

  /** Shows the sequence diagram, or the link of the step among hub and spokes in its place. */
  #draw(): void {
    const { mode, step, spokes = false } = this.#state;
    this.toggleAttribute('data-spoke', spokes);
    this.querySelector('.views')?.setAttribute('aria-pressed', String(spokes));
    if (spokes) void this.#spoke?.show(step === undefined ? undefined : this.#items(mode)[step - 1], mode);
  }

  #nameOf(mode: string): string {
    return collapse(this.querySelector(`input[value="${mode}"] + .cell .name`)?.textContent);
  }

  /** Marks the step in the list and in the sequence diagrams. */
  #mark({ mode, step }: JourneyState): HTMLElement | undefined {
    for (const old of this.querySelectorAll('[aria-current="step"], .current')) {
      old.removeAttribute('aria-current');
      old.classList.remove('current');
    }
    if (step === undefined) return undefined;
    const item = this.#items(mode)[step - 1];
    item?.setAttribute('aria-current', 'step');
    for (const row of this.querySelectorAll(`.variant[data-modes~="${mode}"] .row[data-step="${step}"]`)) row.classList.add('current');
    return item;
  }

  #place({ mode, step }: JourneyState): void {
    const last = this.#choices.steps.get(mode) ?? 0;
    const at = this.querySelector('.player .at');
    if (at) at.textContent = step === undefined ? stepCount(last) : stepOf(step, last);
    const disable = (by: string, disabled: boolean): void =>
      this.querySelector(`.player [data-by="${by}"]`)?.setAttribute('aria-disabled', String(disabled));
    disable('-1', step === undefined || step === 1);
    disable('1', step === last);
  }

  #say(before: JourneyState, state: JourneyState, item: HTMLElement | undefined): void {
    const place = this.querySelector<HTMLElement>('[role="status"]');
    if (!place) return;
    const [was = 0, is = 0] = [before, state].map(({ mode }) => this.#choices.steps.get(mode) ?? 0);
    const isSame = this.#list(before.mode) === this.#list(state.mode);
    const said = [
      ...(before.mode === state.mode ? [] : [stepsInMode(this.#nameOf(state.mode), isSame, is, was)]),
      ...(item ? [markedStep(state.step ?? 0, is, headOf(item))] : []),
    ];
    place.textContent = said.length > 0 ? said.join(' ') : noStepMarked;
  }
}
