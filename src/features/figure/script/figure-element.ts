import { notOfAddress } from '../../../wording/figure/script.ts';
import { selectionNotLoaded } from '../../../wording/not-loaded.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { explorerParameters, figureParameters } from '../../../state/figure-parameters.ts';
import { pageQuery } from '../../../state/query.ts';
import { exploreKey, type Explore, type FigureExplorer } from './explorer-script.ts';
import { keepFocus } from './focus.ts';
import { markPathRows, pathRowOf } from './path-rows.ts';
import { Prerender } from './prerender.ts';
import { FigureStore, viewOf, type FigureChange } from './store.ts';

/** Runs after the next frame has been painted. */
const afterNextFrame = (run: () => void): void => void requestAnimationFrame(() => setTimeout(run));

/** Something that the reader did which needs the second script. */
type Act = (explorer: FigureExplorer) => void;

const handledKeys: readonly string[] = ['Enter', ' ', 'Escape', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const held = (event: KeyboardEvent): boolean => event.altKey || event.ctrlKey || event.metaKey;

/**
 * `<hub-spoke>`: makes a diagram answer that the build drew into the page. Without a script its markup follows the mode radios already, so
 * the element adds nothing to the first paint.
 *
 * Two scripts share the work through `store`. This one shows another mode of the page, which takes one attribute. The explorer does all that
 * needs the model: words, inspector, selection, other combinations, the address. It is loaded when the pointer or the focus first comes to
 * the figure, or when the address asks for it; what the reader does until then is kept, and done in its order.
 *
 * Attributes to set: `mode` (the mode shown first), `data-root` (the way to the site’s root), `data-explore` and `data-draw` (the addresses of
 * the explorer and of the script that draws other settings). Attributes that it writes for the stylesheet: `data-mode` is the frame that is
 * shown, `data-words` the mode that its words belong to.
 */
export class HubSpokeElement extends HTMLElement {
  static define(tag = 'hub-spoke', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  readonly store = new FigureStore();
  readonly #prerender = new Prerender(() => this.drawings());
  #listeners = new AbortController();
  #explorer: Promise<FigureExplorer> | undefined;
  /** What the reader did that the explorer has not done yet, the first act first. */
  #acts: Act[] = [];
  /** The last act that is a switch of the mode. */
  #switchAct: Act | undefined;
  #prepareSoon = 0;

  constructor() {
    super();
    this.store.subscribe((change) => this.#write(change));
  }

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const query = pageQuery();
    const asked = this.#radios().find(({ value }) => value === query.get('mode'));
    if (asked) asked.checked = true;
    const select = this.#select();
    // A browser may keep what was chosen before the script came.
    if (select && asked) select.value = asked.value;
    if (!this.store.shown.frame) this.store.begin({ frame: asked?.value ?? this.getAttribute('mode') ?? 'defaults' });
    this.dataset['words'] = this.store.shown.frame;
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const modes = this.querySelector<HTMLElement>('.modes');
    for (const type of ['pointerover', 'pointerdown', 'focusin']) {
      this.addEventListener(type, () => this.explore().catch(() => {}), { signal, once: true });
      modes?.addEventListener(type, (event) => this.#expect(event), { signal });
    }
    // What is made ready lies over what is shown, for a pointer too. To take it from the pointer in a stylesheet would style each of its parts anew.
    this.querySelector('.drawings')?.addEventListener('pointerover', () => this.#prepare([]), { signal });
    // A finger leaves before its click arrives; then the switch itself gives up what was made ready.
    modes?.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'touch' || this.#prepare([]), { signal });
    // Pressing the pointer on a mode takes the focus away too, a moment before the click.
    modes?.addEventListener('focusout', () => modes.matches(':hover') || this.#prepare([]), { signal });
    addEventListener('popstate', () => this.#travel(), { signal });
    for (const svg of this.drawings()) svg.querySelector('.component')?.setAttribute('tabindex', '0');
    markPathRows(this);
    if ([...figureParameters, ...explorerParameters].some((key) => query.has(key))) void this.act(() => {});
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** The drawings of the figure, wide and narrow; one of them is rendered. */
  drawings(): readonly SVGSVGElement[] {
    return [...this.querySelectorAll<SVGSVGElement>('svg.diagram')];
  }

  /** One plain sentence to the reader about what was ignored or did not load; an empty one takes it away. */
  notice(sentence: string): void {
    const notice = this.querySelector<HTMLElement>('.ignored');
    if (!notice) return;
    notice.textContent = this.dataset['coming'] === 'failed' ? `${sentence} ${notOfAddress}` : sentence;
    notice.hidden = !sentence;
  }

  /** Takes the mark of the head away (`asked-state.ts`): what is shown now is what was asked for, or a sentence says why it is not. */
  arrived(): void {
    delete this.dataset['coming'];
  }

  /** What knows the model, loaded once. Rejects if its script does not load; the next call tries again. */
  explore(): Promise<FigureExplorer> {
    this.#explorer ??= loadShared<Explore<HubSpokeElement>>(exploreKey, this.dataset['explore'] ?? '').then(
      (explore) => explore(this),
      (error: unknown) => {
        this.#explorer = undefined;
        if (this.dataset['coming']) this.dataset['coming'] = 'failed';
        throw error;
      },
    );
    return this.#explorer;
  }

  /** Lets the explorer do something, after all that the reader did before. */
  act(act: Act): Promise<void> {
    this.#acts.push(act);
    return this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    try {
      const explorer = await this.explore();
      for (let act = this.#acts.shift(); act; act = this.#acts.shift()) act(explorer);
    } catch {
      // The mode that is shown stays, and is what a later act begins from. Anything else did not happen.
      this.#acts = this.#acts.filter((act) => act === this.#switchAct);
      this.notice(selectionNotLoaded);
    }
  }

  /** What stands for the tabs of the switch where they have no room. */
  #select(): HTMLSelectElement | null {
    return this.querySelector('.mode-select select');
  }

  #radios(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="mode"]:not([value="custom"], [value="own"])')];
  }

  /** The mode that lies `by` places from the shown one in the switch. */
  #neighbour(by: number): HTMLInputElement | undefined {
    const radios = this.#radios();
    const at = radios.findIndex(({ value }) => value === this.store.shown.frame);
    return radios[(Math.max(at, 0) + by + radios.length) % radios.length];
  }

  #onChange(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    const isMode = name === 'mode' || event.target === this.#select();
    if (isMode && (value === 'custom' || value === 'own')) void this.act((explorer) => explorer.toCluster());
    else if (isMode) this.#switch(value);
    else void this.act((explorer) => explorer.control(name, value));
  }

  #onClick(event: Event): void {
    if ((event.target as Element).closest('svg.diagram')) void this.act((explorer) => explorer.handle(event));
    else if (pathRowOf(event)) {
      event.preventDefault();
      void this.act((explorer) => explorer.handle(event));
    }
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (held(event) || target.matches('select')) return;
    const row = event.key === ' ' ? pathRowOf(event) : null;
    if (row) {
      event.preventDefault();
      return row.click();
    }
    const digit = /^[1-9]$/.test(event.key);
    const radio = digit ? this.#radios()[Number(event.key) - 1] : undefined;
    if (radio) {
      event.preventDefault();
      return this.#choose(radio);
    }
    const onStop = target.matches('.component, .link');
    if (!digit && event.key !== 'Escape' && !(onStop && handledKeys.includes(event.key))) return;
    // The second script may still be on its way when the browser would scroll.
    if (onStop) event.preventDefault();
    void this.act((explorer) => explorer.handle(event));
  }

  #choose(radio: HTMLInputElement | undefined): void {
    if (!radio) return;
    radio.checked = true;
    this.#switch(radio.value);
  }

  /** Shows a mode of the page: one attribute for the next frame, and everything else after it. */
  #switch(mode: string): void {
    clearTimeout(this.#prepareSoon);
    this.arrived();
    for (const radio of this.#radios()) radio.checked = radio.value === mode;
    const select = this.#select();
    if (select) select.value = mode;
    const { store } = this;
    store.ask({ ...store.asked, frame: mode });
    store.show({ ...store.shown, frame: mode });
    // Of two switches in a row the explorer follows the last.
    if (this.#acts.length > 0 && this.#acts.at(-1) === this.#switchAct) this.#acts.pop();
    this.#acts.push((this.#switchAct = (explorer) => explorer.switched(mode)));
    afterNextFrame(() => {
      this.dataset['words'] = store.shown.frame;
      if (this.querySelector('.modes:is(:hover, :focus-within)')) this.#prerender.hideStale(store.shown.frame);
      else this.#prepare([]);
      void this.#catchUp();
    });
  }

  /**
   * The reader went back or forward. That comes after all that they did before, so what the explorer has not done yet is dropped: it would put
   * an entry into the history at a place where they no longer are.
   */
  #travel(): void {
    this.#acts = [];
    void this.act((explorer) => explorer.readAddress());
  }

  /** Writes what is shown to where the stylesheet sees it. */
  #write({ before, shown }: FigureChange): void {
    const { frame } = shown;
    const switched = frame !== before.frame;
    if (switched)
      keepFocus(this, frame, () => {
        this.dataset['mode'] = frame;
      });
    // After a switch in this script they follow one frame later: new words change the layout.
    if (!viewOf(shown)) return;
    this.arrived();
    this.dataset['words'] = frame;
    if (switched) this.#prerender.hideStale(frame);
  }

  /** Gets ready for the mode under the pointer, or for those beside the one that has the focus. */
  #expect({ type, target }: Event): void {
    const pointed = (target as Element).closest('label')?.querySelector('input');
    // A click gives the focus too: its own frame comes first.
    if (type !== 'focusin') {
      if (pointed) this.#prepare([pointed.value]);
    } else this.#prepareSoon = window.setTimeout(() => this.#prepare([-1, 1].flatMap((by) => this.#neighbour(by)?.value ?? [])), 80);
  }

  #prepare(next: readonly string[]): void {
    clearTimeout(this.#prepareSoon);
    this.#prerender.prepare(this.store.shown.frame, next);
  }
}
