import { changeSentence } from '../model/change-sentence.ts';
import type { ComponentId } from '../model/component.ts';
import { modeOf, modes, type ModeId } from '../model/mode.ts';
import { pathOf, type PathId } from '../model/path.ts';
import {
  combinationKeys,
  combinationOf,
  combine,
  formatQuery,
  initialState,
  nameOf,
  parseQuery,
  viewStateOf,
  type CombinationKey,
  type ViewState,
} from './view-state.ts';
import { inspectAll, inspectComponent, inspectLink, pathsAt } from './inspection.ts';
import { renderInspection } from './inspector.ts';
import { moveLinks } from './motion.ts';
import { loadRenderer } from './renderer.ts';
import { nextStop } from './walk.ts';

/** What the user did: sent after each change of state, so that a page around the element can follow. */
export class HubSpokeStateEvent extends Event {
  constructor(readonly state: ViewState) {
    super('hub-spoke-state', { bubbles: true, composed: true });
  }
}

/** Runs after the next frame has been painted. */
const afterNextFrame = (run: () => void): void => void requestAnimationFrame(() => setTimeout(run));

/** How a state comes to be shown: put into the history, said as a selection, said at all. */
interface ShowOptions {
  readonly push?: boolean;
  readonly quiet?: boolean;
  readonly announce?: boolean;
}

/**
 * `<hub-spoke>`: takes over a diagram that was drawn into the page at build time. It adds nothing to the first paint: the same
 * markup answers to the mode radios without a script; this adds selection, combinations, the address, keys and motion.
 * Attributes: `mode` (the mode shown first), `data-root` (the way to the site's root), `data-draw` (the script that draws other settings). The state is the `data-mode` and `data-path`
 * of the element; all else follows from it.
 */
export class HubSpokeElement extends HTMLElement {
  static define(tag = 'hub-spoke', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #initial: ViewState = initialState();
  #state: ViewState = this.#initial;
  #wanted: ViewState = this.#initial;
  #component: ComponentId | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#initial = initialState((this.getAttribute('mode') ?? 'defaults') as ModeId);
    this.addEventListener('change', (event) => this.#onChange(event.target as HTMLInputElement), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('popstate', () => this.#readAddress(), { signal });
    for (const svg of this.#drawings()) svg.querySelector('.component')?.setAttribute('tabindex', '0');
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** The state shown now. */
  get state(): ViewState {
    return this.#state;
  }

  #drawings(): readonly SVGSVGElement[] {
    return [...this.querySelectorAll<SVGSVGElement>('svg.diagram')];
  }

  #readAddress(): void {
    const { state, ignored } = parseQuery(location.search, this.#initial);
    if (ignored) this.#notice(ignored);
    if (state.frame !== this.#initial.frame || state.path || this.#state !== this.#initial) this.#show(state, { announce: false });
    else this.dataset['mode'] = state.frame;
  }

  #onChange(input: HTMLInputElement | HTMLSelectElement): void {
    const { settings, path } = this.#state;
    if (input.name === 'mode') this.#show(viewStateOf(modeOf(input.value as ModeId).settings, path), { push: true });
    else if ((combinationKeys as string[]).includes(input.name))
      this.#show(viewStateOf(combine(settings, input.name as CombinationKey, input.value), path), { push: true });
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const step = target.closest<HTMLElement>('[data-step-mode]');
    if (step) return this.#stepMode(Number(step.dataset['stepMode']));
    const link = target.closest<SVGElement>('.link');
    if (link) return this.#selectLink(link.dataset['path'] as PathId);
    const component = target.closest<SVGElement>('.component');
    if (component) return this.#selectComponent(component.dataset['component'] as ComponentId);
    if (target.closest('svg.diagram') && (this.#state.path || this.#component)) this.#selectLink(undefined);
  }

  #stepMode(by: number): void {
    const offered = modes.filter(({ id }) => this.querySelector(`input[name="mode"][value="${id}"]`));
    const index = offered.findIndex(({ id }) => id === this.#state.frame);
    const next = offered[(Math.max(index, 0) + by + offered.length) % offered.length];
    if (next) this.#show(viewStateOf(next.settings, this.#state.path), { push: true });
  }

  #selectLink(path: PathId | undefined): void {
    this.#component = undefined;
    const same = path === this.#state.path;
    this.#show(viewStateOf(this.#state.settings, same ? undefined : path), { push: true, quiet: true });
  }

  #selectComponent(component: ComponentId): void {
    this.#component = component === this.#component ? undefined : component;
    this.#show(viewStateOf(this.#state.settings), { push: this.#state.path !== undefined, quiet: true });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    const mode = /^[1-5]$/.test(event.key) ? modes[Number(event.key) - 1] : undefined;
    if (mode && !target.matches('select')) {
      event.preventDefault();
      return this.#show(viewStateOf(mode.settings, this.#state.path), { push: true });
    }
    if (event.key === 'Escape' && (this.#state.path || this.#component)) {
      event.preventDefault();
      return this.#selectLink(undefined);
    }
    const svg = target.closest<SVGSVGElement>('svg.diagram');
    if (!svg || !target.matches('.component, .link')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return target.matches('.link')
        ? this.#selectLink((target as SVGElement).dataset['path'] as PathId)
        : this.#selectComponent((target as SVGElement).dataset['component'] as ComponentId);
    }
    const next = nextStop(svg, target as SVGElement, event.key, this.#state.frame);
    if (next) {
      event.preventDefault();
      this.#focus(svg, next);
    }
  }

  /** One Tab stop a drawing: the stop that has the focus is the one that Tab comes back to. */
  #focus(svg: SVGSVGElement, stop: SVGElement): void {
    for (const old of svg.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
    stop.focus();
  }

  /** Shows a state, once its frame is drawn: the modes of the page are there from the build, any other has to be drawn first. */
  #show(state: ViewState, options: ShowOptions = {}): void {
    this.#wanted = state;
    if (this.querySelector(`svg .frame[data-mode="${state.frame}"]`) && state.frame !== 'custom') return this.#apply(state, options);
    loadRenderer(this.dataset['draw'] ?? '').then(
      (draw) => {
        // The reader may have gone on while the renderer was on its way.
        if (this.#wanted !== state) return;
        for (const svg of this.#drawings()) draw(svg, state.frame, state.settings);
        this.#apply(state, options);
      },
      () => {
        this.#markControls(this.#state);
        this.#notice('The drawing of this combination could not be loaded, so the one before stays. Reload the page to try again.');
      },
    );
  }

  /**
   * Shows a state whose frame is there. A mode switch needs one attribute for the next frame; the words, the inspector, the other
   * controls and the motion come right after it.
   */
  #apply(state: ViewState, options: ShowOptions): void {
    const before = this.#state;
    this.#state = state;
    if (state.path) this.#component = undefined;
    const switched = before.frame !== state.frame || state.frame === 'custom';
    const focused = this.querySelector<SVGElement>('.link:focus');
    this.dataset['mode'] = state.frame;
    if (focused && switched) this.#refocus(focused, state);
    const { push = false, announce = true } = options;
    const rest = (): void => {
      if (push) this.#writeAddress(state);
      if (this.#state !== state) return;
      this.#markControls(state);
      this.#markSelection(state);
      if (switched && announce) moveLinks(this.#drawings(), before.frame, state.frame);
      this.#tell(before, state, options);
    };
    // A selection is the change itself, and shows at once; a mode switch has shown all it must by its attribute.
    if (announce && before.path === state.path && !options.quiet) afterNextFrame(rest);
    else rest();
  }

  #writeAddress(state: ViewState): void {
    // A sandboxed frame or a page from a zip may refuse; the diagram does not depend on it.
    try {
      history.pushState(null, '', location.pathname + formatQuery(state, this.#initial, location.search) + location.hash);
    } catch {
      /* the address stays as it was */
    }
  }

  /** Says what changed, fills the inspector, and lets the page know. */
  #tell(before: ViewState, state: ViewState, { quiet = false, announce = true }: ShowOptions): void {
    if (announce)
      this.#say(quiet ? this.#selectionSentence(state) : `${nameOf(state)}. ${changeSentence(before.settings, state.settings)}`);
    else if (!this.querySelector(`.changed > [data-mode="${state.frame}"]`))
      this.#say(`${nameOf(state)}. ${inspectAll(state.settings).title}.`);
    this.#inspect(state);
    this.dispatchEvent(new HubSpokeStateEvent(state));
  }

  /** The inspector: with nothing selected in a mode of the page, what the build wrote is there already. */
  #inspect(state: ViewState): void {
    const live = this.querySelector('.inspector > .live');
    if (!live) return;
    const written = !state.path && !this.#component && this.querySelector(`.inspector > .frame[data-mode="${state.frame}"]`);
    live.parentElement?.toggleAttribute('data-live', !written);
    if (written) live.replaceChildren();
    else renderInspection(live, this.#inspection(state), state.frame, this.dataset['root'] ?? '/');
  }

  #inspection(state: ViewState): ReturnType<typeof inspectAll> {
    if (state.path) return inspectLink(state.path, state.settings);
    return this.#component ? inspectComponent(this.#component, state.settings) : inspectAll(state.settings);
  }

  #selectionSentence(state: ViewState): string {
    if (state.path) return `Selected: ${pathOf(state.path).name}. ${inspectLink(state.path, state.settings).sentence ?? ''}`;
    return this.#component ? `Selected: ${inspectComponent(this.#component, state.settings).title}.` : 'Nothing selected.';
  }

  #notice(sentence: string): void {
    const notice = this.querySelector<HTMLElement>('.ignored');
    if (!notice) return;
    notice.textContent = sentence;
    notice.hidden = false;
  }

  #say(sentence: string): void {
    const place = this.querySelector<HTMLElement>('.changed [role="status"]');
    if (!place) return;
    place.textContent = sentence;
    this.toggleAttribute('data-said', true);
  }

  #markControls(state: ViewState): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="mode"]')) radio.checked = radio.value === state.frame;
    for (const key of combinationKeys) {
      const select = this.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
      if (select) select.value = combinationOf(key, state.settings);
    }
  }

  #markSelection(state: ViewState): void {
    if (state.path) this.dataset['path'] = state.path;
    else delete this.dataset['path'];
    this.toggleAttribute('data-component', this.#component !== undefined);
    const related = this.#component ? pathsAt(this.#component) : [];
    for (const old of this.querySelectorAll('.selected, .related')) {
      old.classList.remove('selected', 'related');
      if (old.matches('.link')) old.setAttribute('aria-pressed', 'false');
    }
    if (!state.path && !this.#component) return;
    for (const link of this.querySelectorAll<SVGElement>('.link')) {
      const path = link.dataset['path'] as PathId;
      if (path === state.path) {
        link.classList.add('selected');
        link.setAttribute('aria-pressed', 'true');
      } else if (related.includes(path)) link.classList.add('related');
    }
    if (this.#component)
      for (const component of this.querySelectorAll(`.component[data-component="${this.#component}"]`)) component.classList.add('selected');
  }

  /** The focus stays on the same link when another frame takes over. */
  #refocus(link: SVGElement, state: ViewState): void {
    const svg = link.closest<SVGSVGElement>('svg.diagram');
    const same =
      svg?.querySelector<SVGElement>(`.frame[data-mode="${state.frame}"] .link[data-path="${link.dataset['path']}"]`) ??
      svg?.querySelector<SVGElement>('.component');
    if (svg && same) this.#focus(svg, same);
  }
}
