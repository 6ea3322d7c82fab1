import { writeAddress } from '../query/address.ts';
import { changeSentence } from '../../wording/change/change-sentence.ts';
import type { ComponentId } from '../../model/component.ts';
import { modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import {
  combinationKeys,
  combine,
  formatQuery,
  initialState,
  nameOf,
  parseQuery,
  viewStateOf,
  type CombinationKey,
  type ViewState,
} from './view-state.ts';
import type { FigureExplorer } from './explorer-script.ts';
import { focusStop, refocus } from './focus.ts';
import type { HubSpokeElement } from './hub-spoke-element.ts';
import { inspectAll, inspectComponent, inspectLink } from '../../wording/inspection.ts';
import { renderInspection } from '../views/inspector.ts';
import { loadShared } from '../shell/load-script.ts';
import { markControls, markSelection } from './marks.ts';
import { moveLinks } from './motion.ts';
import { drawKey, type DrawFrame } from './renderer-script.ts';
import { nextStop } from './arrow-navigation.ts';

/** What the user did: sent after each change of state, so that a page around the element can follow. */
export class HubSpokeStateEvent extends Event {
  constructor(readonly state: ViewState) {
    super('hub-spoke-state', { bubbles: true, composed: true });
  }
}

/** How a page reads, writes and names its states, and what its own controls do; a figure alone has the plain one. */
export interface Vocabulary {
  readonly parse: typeof parseQuery;
  readonly format: typeof formatQuery;
  readonly name: typeof nameOf;
  /** The state that a control of the page asks for; nothing for a control that is not its own. */
  readonly change?: (state: ViewState, control: { readonly name: string; readonly value: string }) => ViewState | undefined;
  /** What is said of a change in place of the links that changed. */
  readonly say?: (before: ViewState, after: ViewState) => string | undefined;
}
const plain: Vocabulary = { parse: parseQuery, format: formatQuery, name: nameOf };

/** How a state comes to be shown: put into the history, said as a selection, said at all. */
interface ShowOptions {
  readonly push?: boolean;
  readonly quiet?: boolean;
  readonly announce?: boolean;
}

/**
 * What makes a figure answer: selection, combinations, the address, the words. It needs the model, so it is loaded when a reader
 * first comes to the figure. Its state is the `data-mode` and `data-path` of the figure; all else follows from it.
 */
export class Explorer implements FigureExplorer {
  readonly #figure: HubSpokeElement;
  readonly #initial: ViewState;
  readonly #vocabulary: Vocabulary;
  #state: ViewState;
  /** What the reader asked for last: its drawing may still be on its way, and what is asked for next begins from it. */
  #wanted: ViewState;
  #component: ComponentId | undefined;

  constructor(figure: HubSpokeElement, vocabulary = plain) {
    this.#figure = figure;
    this.#vocabulary = vocabulary;
    this.#initial = initialState((figure.getAttribute('mode') ?? 'defaults') as ModeId);
    this.#state = this.#wanted = this.#initial;
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  handle(event: Event): void {
    if (event.type === 'click') this.#onClick(event as MouseEvent);
    else this.#onKey(event as KeyboardEvent);
  }

  control(name: string, value: string): void {
    const { settings, path } = this.#wanted;
    const asked = this.#vocabulary.change?.(this.#wanted, { name, value });
    if (asked) this.#show(asked, { push: true });
    else if ((combinationKeys as string[]).includes(name))
      this.#show(this.#changed(viewStateOf(combine(settings, name as CombinationKey, value), path)), { push: true });
  }

  switched(mode: string): void {
    this.#show(this.#changed(viewStateOf(modeOf(mode as ModeId).settings, this.#wanted.path)), { push: true });
  }

  /** Shows a state that a page asks for, as if the reader had chosen it in the figure. */
  choose(state: ViewState): void {
    this.#show(state, { push: true });
  }

  get state(): ViewState {
    return this.#state;
  }

  /** The state that is asked for with a part replaced; a distribution is no longer what other settings began as. */
  #changed(part: Partial<ViewState>): ViewState {
    return { ...this.#wanted, distro: undefined, ...part };
  }

  show(state: ViewState): void {
    this.#show(state);
  }

  #readAddress(): void {
    const { state, ignored } = this.#vocabulary.parse(location.search, this.#initial);
    if (ignored) this.#figure.notice(ignored);
    const { frame, path } = state;
    if (this.#vocabulary !== plain || frame !== this.#initial.frame || path || this.#state !== this.#initial)
      this.#show(state, { announce: false });
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest<SVGElement>('.link');
    if (link) return this.#selectLink(link.dataset['path'] as PathId);
    const component = target.closest<SVGElement>('.component');
    if (component) return this.#selectComponent(component.dataset['component'] as ComponentId);
    if (target.closest('svg.diagram') && (this.#wanted.path || this.#component)) this.#selectLink(undefined);
  }

  #selectLink(path: PathId | undefined): void {
    this.#component = undefined;
    const same = path === this.#wanted.path;
    this.#show({ ...this.#wanted, path: same ? undefined : path }, { push: true, quiet: true });
  }

  #selectComponent(component: ComponentId): void {
    this.#component = component === this.#component ? undefined : component;
    this.#show({ ...this.#wanted, path: undefined }, { push: this.#wanted.path !== undefined, quiet: true });
  }

  #onKey(event: KeyboardEvent): void {
    // A mode that the page does not offer in its switch.
    const mode = /^[1-5]$/.test(event.key) ? modes[Number(event.key) - 1] : undefined;
    if (mode) return this.switched(mode.id);
    if (event.key === 'Escape') {
      if (this.#wanted.path || this.#component) this.#selectLink(undefined);
      return;
    }
    // Not where the key was pressed: keys that came before this script are followed one from where the other led.
    const stop = this.#figure.querySelector<SVGElement>('svg.diagram :is(.component, .link):focus');
    const svg = stop?.closest<SVGSVGElement>('svg.diagram');
    if (!stop || !svg) return;
    const { path, component } = stop.dataset;
    if (event.key === 'Enter' || event.key === ' ')
      return stop.matches('.link') ? this.#selectLink(path as PathId) : this.#selectComponent(component as ComponentId);
    // The frame that is seen: of a switch that the reader has just made this script may hear after the key.
    const next = nextStop(svg, stop, event.key, this.#figure.dataset['mode'] ?? this.#state.frame);
    if (next) focusStop(svg, next);
  }

  /** Shows a state, once its frame is drawn: the modes of the page are there from the build, any other has to be drawn first. */
  #show(state: ViewState, options: ShowOptions = {}): void {
    this.#wanted = state;
    const drawn = this.#figure.querySelector(`.frame[data-mode="${state.frame}"]`)?.closest<SVGElement>('svg.diagram');
    if (drawn && state.frame !== 'custom' && (drawn.dataset['seat'] ?? 'nobody') === (state.seat ?? 'nobody'))
      return this.#apply(state, options);
    loadShared<DrawFrame>(drawKey, this.#figure.dataset['draw'] ?? '').then(
      (draw) => {
        // The reader may have gone on while the renderer was on its way.
        if (this.#wanted !== state) return;
        for (const svg of this.#figure.drawings()) draw(svg, state.frame, state.settings, state.seat);
        this.#apply(state, options);
      },
      () => {
        if (this.#wanted === state) this.#wanted = this.#state;
        markControls(this.#figure, this.#state);
        this.#figure.notice('The drawing of this combination could not be loaded, so the one before stays. Reload the page to try again.');
      },
    );
  }

  /** Shows a state whose frame is there. */
  #apply(state: ViewState, options: ShowOptions): void {
    const before = this.#state;
    this.#state = state;
    if (state.path) this.#component = undefined;
    const switched = before.frame !== state.frame || state.frame === 'custom';
    const focused = this.#figure.querySelector<SVGElement>('.link:focus');
    this.#figure.dataset['mode'] = this.#figure.dataset['words'] = state.frame;
    if (focused && switched) refocus(focused, state.frame);
    const { push = false, announce = true } = options;
    if (push) writeAddress(this.#vocabulary.format(state, this.#initial, location.search), 'push');
    markControls(this.#figure, state);
    markSelection(this.#figure, state.path, this.#component);
    if (switched && announce) moveLinks(this.#figure.drawings(), before.frame, state.frame);
    this.#tell(before, state, options);
  }

  /** Says what changed, fills the inspector, and lets the page know. */
  #tell(before: ViewState, state: ViewState, { quiet = false, announce = true }: ShowOptions): void {
    if (announce)
      this.#say(
        this.#vocabulary.say?.(before, state) ??
          (quiet ? this.#selectionSentence(state) : `${this.#vocabulary.name(state)}. ${changeSentence(before.settings, state.settings)}`),
      );
    else if (!this.#isWritten(state, '.changed'))
      this.#say(`${this.#vocabulary.name(state)}. ${inspectAll(state.settings, state.seat).title}.`);
    this.#inspect(state);
    this.#figure.dispatchEvent(new HubSpokeStateEvent(state));
  }

  /** The inspector: with nothing selected in a mode of the page, what the build wrote is there already. */
  #inspect(state: ViewState): void {
    const live = this.#figure.querySelector('.inspector > .live');
    if (!live) return;
    const written = !state.path && !this.#component && this.#isWritten(state, '.inspector');
    live.parentElement?.toggleAttribute('data-live', !written);
    if (written) live.replaceChildren();
    else renderInspection(live, this.#inspection(state), state.frame, this.#figure.dataset['root'] ?? '/');
  }

  /** Whether the build wrote the words of this state into a part of the figure: those of a mode, from no attacker’s point of view. */
  #isWritten({ frame, seat = 'nobody' }: ViewState, part: string): boolean {
    return seat === 'nobody' && this.#figure.querySelector(`${part} > .words[data-mode="${frame}"]`) !== null;
  }

  #inspection(state: ViewState): ReturnType<typeof inspectAll> {
    if (state.path) return inspectLink(state.path, state.settings, state.seat);
    return this.#component ? inspectComponent(this.#component, state.settings) : inspectAll(state.settings, state.seat);
  }

  #selectionSentence(state: ViewState): string {
    if (state.path) return `Selected: ${pathOf(state.path).name}. ${inspectLink(state.path, state.settings).sentence ?? ''}`;
    return this.#component ? `Selected: ${inspectComponent(this.#component, state.settings).title}.` : 'Nothing selected.';
  }

  #say(sentence: string): void {
    const place = this.#figure.querySelector<HTMLElement>('.changed [role="status"]');
    if (!place) return;
    place.textContent = sentence;
    this.#figure.toggleAttribute('data-said', true);
  }
}
