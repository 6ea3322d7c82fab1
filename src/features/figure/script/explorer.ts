import { backToAll, nothingSelected } from '../../../wording/figure/script.ts';
import { drawingNotLoaded } from '../../../wording/not-loaded.ts';
import { writeAddress } from '../../../state/address.ts';
import { changeSentence } from '../../../wording/change/change-sentence.ts';
import type { ComponentId } from '../../../model/component.ts';
import { modeOf, modes, type ModeId } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import { ofMinor } from '../../../state/minor.ts';
import { combinationKeys, combine, type CombinationKey } from '../../../state/combinations.ts';
import { formatQuery, initialState, nameOf, parseQuery, viewStateOf, type ViewState } from './view/view-state.ts';
import type { ClusterTab, FigureExplorer, FigureCluster } from './explorer-script.ts';
import { focusStop, keepFocus } from './focus.ts';
import { offerFullScreen } from './full-screen.ts';
import { givenSettings, givenVocabulary } from './view/given-settings.ts';
import type { HubSpokeElement } from './figure-element.ts';
import { inspectAll, inspectComponent, inspectLink, type Inspection } from '../../../wording/inspection/inspection.ts';
import { announcementOf } from '../../../wording/inspection/inspection-summary.ts';
import { h } from '../../../markup/h.ts';
import { renderInspection } from '../../../markup/inspector.ts';
import { opensAtTop, selectedPart } from './selection/into-view.ts';
import { keepFlagsWhole } from '../../../markup/whole-flags.ts';
import { adoptOnce } from '../../shell/script/adopted-style.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { markCluster, markControls, markSelection } from './marks.ts';
import { growTunnel } from './motion.ts';
import { notePage, titleFigure } from './page-note.ts';
import { clusterVocabulary } from './cluster-vocabulary.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { queryOf } from '../../../state/query.ts';
import { pathAddress } from './view/path-address.ts';
import { markPathRows, pathRowOf } from './path-rows.ts';
import selection from './selection/selection.css';
import { SelectionSheet } from './selection/selection-sheet.ts';
import { drawKey, type DrawFrame } from './renderer-script.ts';
import { nextStop } from './arrow-navigation.ts';
import { viewOf, type FigureState, type FigureStore } from './store.ts';

/** What the user did: sent after each change of state, so that a page around the element can follow. */
class HubSpokeStateEvent extends Event {
  constructor(readonly state: ViewState) {
    super('hub-spoke-state', { bubbles: true, composed: true });
  }
}

/** How a page reads, writes and names its states, and what its own controls do; a figure alone has the plain one. */
export interface Vocabulary {
  readonly parse: typeof parseQuery;
  readonly format: typeof formatQuery;
  readonly name: typeof nameOf;
  /** What settings that are no mode are called in the switch. */
  readonly tab?: typeof nameOf;
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
  /** The page opens with it, at its top: a selection has to be scrolled to, as one that the reader makes. */
  readonly opens?: boolean;
}

/** A state whose view has followed its frame. */
interface Followed extends FigureState {
  readonly view: ViewState;
}

/**
 * What makes a figure answer: selection, combinations, the address, the words. It needs the model, so it is loaded when a reader
 * first comes to the figure. The state is in the store of the figure; what is asked for next begins from what was asked for last.
 */
export class Explorer implements FigureExplorer {
  readonly #store: FigureStore;
  #initial: ViewState;
  #cluster: FigureCluster | undefined;
  /** The settings that are no mode and were shown last: the switch leads back to them, so that the tab of a cluster stays when a mode is looked at. */
  #last: (ClusterTab & Pick<ViewState, 'distro'>) | undefined;
  #vocabulary: Vocabulary;
  readonly #given: Vocabulary;
  readonly #sheet: SelectionSheet;
  /** Where the reader pointed last, while what that selects is shown. */
  #pointed: readonly [number, number] | undefined;

  constructor(
    private readonly figure: HubSpokeElement,
    vocabulary = plain,
  ) {
    this.#store = figure.store;
    offerFullScreen(figure);
    // How a drawing shows what is selected: a reader selects by this script, so the style comes with it.
    adoptOnce(selection);
    const given = givenSettings(figure);
    this.#vocabulary = this.#given = given ? givenVocabulary(given) : vocabulary;
    this.#initial = this.#pageState();
    this.#sheet = new SelectionSheet(figure, () => this.#selectLink(undefined));
    this.#readAddress({ announce: false, opens: opensAtTop() });
  }

  handle(event: Event): void {
    if (event.type === 'click') this.#onClick(event as MouseEvent);
    else this.#onKey(event as KeyboardEvent);
  }

  control(name: string, value: string): void {
    const asked = this.asked;
    const changed = this.#vocabulary.change?.(asked, { name, value });
    if (changed) this.#show(changed, { push: true });
    else if ((combinationKeys as string[]).includes(name))
      this.#show(this.#changed(viewStateOf(combine(asked.settings, name as CombinationKey, value), asked.path)), { push: true });
  }

  switched(mode: string): void {
    this.#show(this.#changed(viewStateOf(modeOf(mode as ModeId).settings, this.asked.path)), { push: true });
  }

  /** Shows a state that a page asks for, as if the reader had chosen it in the figure. */
  choose(state: ViewState): void {
    this.#show(state, { push: true });
  }

  query(): string {
    return this.#vocabulary.format(this.#store.shown.view ?? this.#initial, this.#initial);
  }

  ask(query: string): string | undefined {
    const { state, ignored } = this.#vocabulary.parse(query, this.#initial);
    if (!ignored) this.#show(state);
    return ignored;
  }

  show(state: ViewState): void {
    this.#show(state);
  }

  begin(cluster: FigureCluster | undefined): void {
    this.#cluster = cluster;
    this.#initial = cluster ? { ...viewStateOf(cluster.settings), minor: cluster.minor } : this.#pageState();
    this.#vocabulary = cluster ? clusterVocabulary(cluster) : this.#given;
    // A figure that nobody touched begins anew, whatever was shown before.
    const { state } = this.#vocabulary.parse(location.search, this.#initial);
    this.#show(state, { announce: false });
  }

  toCluster(): void {
    const { path, component } = this.asked;
    if (this.#cluster) this.#show(this.#changed({ ...this.#initial, path, component }), { push: true });
    else if (this.#last)
      this.#show({ ...this.asked, ...viewStateOf(this.#last.settings, path), component, distro: this.#last.distro }, { push: true });
  }

  /** The state that the build drew first. */
  #pageState(): ViewState {
    const given = givenSettings(this.figure);
    return given ? viewStateOf(given.settings) : initialState((this.figure.getAttribute('mode') ?? 'defaults') as ModeId);
  }

  /** What was asked for last, as far as this script has followed. */
  get asked(): ViewState {
    return this.#store.asked.view ?? this.#initial;
  }

  /** What is asked for with a part replaced; a distribution is no longer what other settings began as. */
  #changed(part: Partial<ViewState>): ViewState {
    return { ...this.asked, distro: undefined, ...part };
  }

  readAddress(): void {
    this.#readAddress({ announce: false });
  }

  #readAddress(options: ShowOptions): void {
    const { state: view, ignored } = this.#vocabulary.parse(location.search, this.#initial);
    this.figure.notice(ignored ?? '');
    const store = this.#store;
    if (store.isTouched && !store.asked.view) {
      // What the reader did while this script was on its way follows, and begins from the address. What the address itself asked for is no such act:
      // its drawing may still be on its way.
      store.ask({ ...store.asked, view });
      store.show({ ...store.shown, view });
    } else if (this.#vocabulary !== plain || view.frame !== this.#initial.frame || view.path || view.component || store.shown.view)
      this.#show(view, options);
    else this.figure.arrived();
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    this.#pointed = event.detail > 0 ? [event.clientX, event.clientY] : undefined;
    const row = pathRowOf(event);
    if (row) return this.#selectRow(row);
    const link = target.closest<SVGElement>('.link');
    if (link) return this.#selectLink(link.dataset['path'] as PathId);
    const component = target.closest<SVGElement>('.component');
    if (component) return this.#selectComponent(component.dataset['component'] as ComponentId);
    if (target.closest('svg.diagram') && this.#hasSelection) this.#selectLink(undefined);
  }

  get #hasSelection(): boolean {
    return this.asked.path !== undefined || this.asked.component !== undefined;
  }

  #selectLink(path: PathId | undefined): void {
    const asked = this.asked;
    this.#show({ ...asked, path: path === asked.path ? undefined : path, component: undefined }, { push: true, quiet: true });
  }

  /** A row is gone once its path is told, so the focus goes to what tells it. */
  #selectRow(row: HTMLElement): void {
    const teller = row.closest<HTMLElement>('[tabindex]');
    this.#pointed = undefined;
    this.#selectLink(row.dataset['path'] as PathId);
    teller?.focus({ preventScroll: true });
  }

  #selectComponent(id: ComponentId): void {
    const asked = this.asked;
    this.#show({ ...asked, path: undefined, component: id === asked.component ? undefined : id }, { push: true, quiet: true });
  }

  #onKey(event: KeyboardEvent): void {
    // A mode that the page does not offer in its switch.
    const mode = /^[1-9]$/.test(event.key) ? modes[Number(event.key) - 1] : undefined;
    if (mode) return this.figure.dataset['settings'] === undefined ? this.switched(mode.id) : undefined;
    if (event.key === 'Escape') {
      if (this.#hasSelection) this.#selectLink(undefined);
      return;
    }
    // Not where the key was pressed: keys that came before this script are followed one from where the other led.
    const stop = this.figure.querySelector<SVGElement>('svg.diagram :is(.component, .link):focus');
    const svg = stop?.closest<SVGSVGElement>('svg.diagram');
    if (!stop || !svg) return;
    const { path, component } = stop.dataset;
    if (event.key === 'Enter' || event.key === ' ')
      return stop.matches('.link') ? this.#selectLink(path as PathId) : this.#selectComponent(component as ComponentId);
    const next = nextStop(svg, stop, event.key, this.#store.shown.frame);
    if (next) focusStop(svg, next);
  }

  /** Shows a state, once its frame is drawn: the modes of the page are there from the build, any other has to be drawn first. */
  #show(asked: ViewState, options: ShowOptions = {}): void {
    const [figure, store] = [this.figure, this.#store];
    const view = { ...asked, settings: ofMinor(asked.settings, asked.minor ?? this.#cluster?.minor) };
    const state = { frame: view.frame, view };
    store.ask(state);
    const drawn = figure.querySelector(`.frame[data-mode="${view.frame}"]`)?.closest<SVGElement>('svg.diagram');
    const [seat = 'nobody', minor = ''] = [drawn?.dataset['seat'], drawn?.dataset['minor']];
    if (drawn && view.frame !== 'custom' && seat === (view.seat ?? 'nobody') && minor === (view.settings.kubernetes?.minor ?? ''))
      return this.#apply(state, options);
    loadShared<DrawFrame>(drawKey, figure.dataset['draw'] ?? '').then(
      (draw) => {
        // The reader may have gone on while the renderer was on its way.
        if (store.asked !== state) return;
        keepFocus(figure, view.frame, () => {
          for (const svg of figure.drawings()) draw(svg, view.frame, view.settings, view.seat);
          this.#apply(state, options);
        });
      },
      () => {
        if (store.asked !== state) return;
        store.ask(store.shown);
        figure.arrived();
        {
          const view = viewOf(store.shown) ?? this.#pageState();
          markControls(figure, view, this.#cluster, this.#vocabulary.tab?.(view));
        }
        figure.notice(drawingNotLoaded);
      },
    );
  }

  /** Shows a state whose frame is there. */
  #apply(state: Followed, options: ShowOptions): void {
    const { view } = state;
    const before = this.#store.shown.view ?? this.#initial;
    const { push = false, announce = true } = options;
    if (push) writeAddress(this.#vocabulary.format(view, this.#initial, location.search), 'push');
    if (this.#vocabulary.tab && view.frame === 'custom')
      this.#last = { tab: this.#vocabulary.tab(view), settings: view.settings, distro: view.distro, isPassing: true };
    markControls(this.figure, view, this.#cluster ?? (view.frame === 'custom' ? undefined : this.#last), this.#vocabulary.tab?.(view));
    markCluster(this.figure, view.settings === this.#cluster?.settings ? this.#cluster : undefined);
    notePage(this.figure, view, this.#vocabulary.name(view));
    titleFigure(view, this.#vocabulary.name(view), this.#vocabulary.format(view, this.#initial));
    markSelection(this.figure, view.path, view.component);
    this.#store.show(state);
    if (announce && (before.frame !== view.frame || view.frame === 'custom')) growTunnel(this.figure.drawings(), before.frame, view.frame);
    this.#tell(before, state, options);
  }

  /** Says what changed, fills the inspector, and lets the page know. */
  #tell(before: ViewState, state: Followed, { quiet = false, announce = true, opens = false }: ShowOptions): void {
    const { view } = state;
    // What the panel said of the mode that is left keeps its layout for when the reader comes back.
    this.figure.querySelector(`.inspector > .words[data-mode="${before.frame}"]`)?.classList.add('seen');
    const selected = this.#selection(state);
    const said = announce ? this.#vocabulary.say?.(before, view) : undefined;
    const isSelecting =
      announce &&
      !said &&
      (quiet || (before.settings === view.settings && (before.path !== view.path || before.component !== view.component)));
    if (isSelecting) this.#announce(selected ? announcementOf(selected) : nothingSelected);
    else if (announce) this.#say(said ?? `${this.#vocabulary.name(view)}. ${changeSentence(before.settings, view.settings)}`);
    else if (!this.#isWritten(view, '.changed')) {
      const summary = this.#summaryOf(view);
      this.#say(summary && `${this.#vocabulary.name(view)}. ${summary}`);
    } else {
      this.#say('');
      this.figure.toggleAttribute('data-said', false);
    }
    this.#inspect(state, selected);
    // Where the page opens with an attacker at a path, the bubble scrolls to itself once it is there, so that it moves nothing that is seen.
    const awaitsBubble = view.path !== undefined && (view.seat ?? 'nobody') !== 'nobody' && this.figure.dataset['captured'] !== undefined;
    if (isSelecting || (opens && selected && !awaitsBubble)) this.#sheet.scrollTo(this.#pointed, opens);
    for (const part of this.figure.querySelectorAll('.inspector > .live, [data-part]')) keepFlagsWhole(part);
    this.figure.dispatchEvent(new HubSpokeStateEvent(view));
  }

  #summaryOf({ settings, seat }: ViewState): string {
    return this.#cluster?.settings === settings ? this.#cluster.summary : `${inspectAll(settings, seat).title}.`;
  }

  /** The inspector: with nothing selected in a mode of the page, what the build wrote is there already. */
  #inspect({ view }: Followed, selected: Inspection | undefined): void {
    const live = this.figure.querySelector('.inspector > .live');
    if (!live) return;
    const written = !selected && this.#isWritten(view, '.inspector');
    live.parentElement?.toggleAttribute('data-live', !written);
    if (written) live.replaceChildren();
    else
      renderInspection(live, selected ?? inspectAll(view.settings, view.seat, view.minor), view.frame, this.figure.dataset['root'] ?? '/');
    if (view.frame === 'custom') this.#leadToAttack(live, view);
    if (selected) live.prepend(this.#closer());
    markPathRows(live);
    this.#sheet.show(selected, view.path ?? view.component ?? '', view.frame);
  }

  /** The button that ends the selection; the focus goes back to what was selected. */
  #closer(): HTMLElement {
    const onclick = (): void => {
      const stop = selectedPart(this.figure, undefined)?.closest<SVGElement>('[role]');
      this.#selectLink(undefined);
      stop?.focus({ preventScroll: true });
    };
    return h('button', { type: 'button', class: 'close', 'aria-label': backToAll, onclick }, '×');
  }

  /** Leads to the attacker in the state that is shown, where it is no mode: by every setting that differs from the defaults. */
  #leadToAttack(live: Element, { settings }: ViewState): void {
    for (const link of live.querySelectorAll<HTMLAnchorElement>('[data-attack]')) {
      const { attack, attacked } = link.dataset;
      const query = queryOf({ ...Object.fromEntries(settingPairs(settings, modeOf('defaults').settings)), seat: attack, path: attacked });
      link.href = `${(this.figure.dataset['root'] ?? '/').replace(/\/$/, '')}/explore/${query}`;
    }
  }

  /** Whether the build wrote the words of this state into a part of the figure: those of a mode, in the minor that the site opens with, from no attacker’s point of view. */
  #isWritten({ frame, seat = 'nobody', settings }: ViewState, part: string): boolean {
    return seat === 'nobody' && !settings.kubernetes && this.figure.querySelector(`${part} > .words[data-mode="${frame}"]`) !== null;
  }

  /** What the inspector tells of what is selected; the way to the page of a path leads to the state that is shown. */
  #selection({ view }: Followed): Inspection | undefined {
    if (!view.path) return view.component && inspectComponent(view.component, view.settings);
    const { link, ...told } = inspectLink(view.path, view.settings, view.seat, view.minor);
    return { ...told, ...(link ? { link: { ...link, href: pathAddress(link.href, view) } } : {}) };
  }

  /** Says what was selected: out of sight where the figure shows it anyway, so that no words above the drawing move it under the pointer. */
  #announce(sentence: string): void {
    if (!this.#sheet.announce(sentence)) this.#say(sentence);
  }

  #say(sentence: string): void {
    const place = this.figure.querySelector<HTMLElement>('.changed [role="status"]');
    if (!place) return;
    const words = h('span', {}, sentence);
    keepFlagsWhole(words);
    place.replaceChildren(...words.childNodes);
    this.figure.toggleAttribute('data-said', true);
  }
}
