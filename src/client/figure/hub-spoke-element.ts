import { exploreKey, queryKeys, type Explore, type FigureExplorer } from './explorer-script.ts';
import { refocus } from './focus.ts';
import { loadShared } from '../shell/load-script.ts';
import { settle, warm } from './prerender.ts';

/** Runs after the next frame has been painted. */
const afterNextFrame = (run: () => void): void => void requestAnimationFrame(() => setTimeout(run));

const handledKeys: readonly string[] = ['Enter', ' ', 'Escape', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const held = (event: KeyboardEvent): boolean => event.altKey || event.ctrlKey || event.metaKey;

/**
 * `<hub-spoke>`: takes over a diagram that was drawn into the page at build time. It adds nothing to the first paint: the same
 * markup answers to the mode radios without a script. Here is only what shows another mode of the page, by one attribute; all that
 * needs the model (words, inspector, selection, combinations, address) is in a second script, which is loaded when the pointer or
 * the focus first comes to the figure, or when the address asks for it.
 * Attributes: `mode` (the mode shown first), `data-root` (the way to the site's root), `data-explore` and `data-draw` (the second
 * script, and the one that draws other settings). `data-mode` is the frame that is shown, `data-words` the mode its words belong to.
 */
export class HubSpokeElement extends HTMLElement {
  static define(tag = 'hub-spoke', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  #listeners = new AbortController();
  #explorer: Promise<FigureExplorer> | undefined;
  #warmSoon = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const query = new URLSearchParams(location.search);
    const asked = this.#radios().find(({ value }) => value === query.get('mode'));
    if (asked) asked.checked = true;
    this.dataset['words'] = this.dataset['mode'] = asked?.value ?? this.getAttribute('mode') ?? 'defaults';
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const modes = this.querySelector<HTMLElement>('.modes');
    for (const type of ['pointerover', 'pointerdown', 'focusin']) {
      this.addEventListener(type, () => this.explore().catch(() => {}), { signal, once: true });
      modes?.addEventListener(type, (event) => this.#expect(event), { signal });
    }
    // A finger leaves before its click arrives; then the switch itself gives up what was made ready.
    modes?.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'touch' || this.#warm([]), { signal });
    // Pressing the pointer on a mode takes the focus away too, a moment before the click.
    modes?.addEventListener('focusout', () => modes.matches(':hover') || this.#warm([]), { signal });
    for (const svg of this.drawings()) svg.querySelector('.component')?.setAttribute('tabindex', '0');
    if (queryKeys.some((key) => query.has(key))) void this.#with(() => {});
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** The drawings of the figure, wide and narrow; one of them is rendered. */
  drawings(): readonly SVGSVGElement[] {
    return [...this.querySelectorAll<SVGSVGElement>('svg.diagram')];
  }

  /** One plain sentence to the reader about what was ignored or did not load. */
  notice(sentence: string): void {
    const notice = this.querySelector<HTMLElement>('.ignored');
    if (!notice) return;
    notice.textContent = sentence;
    notice.hidden = false;
  }

  /** What knows the model, loaded once. Rejects if its script does not load; the next call tries again. */
  explore(): Promise<FigureExplorer> {
    this.#explorer ??= loadShared<Explore<HubSpokeElement>>(exploreKey, this.dataset['explore'] ?? '').then(
      (explore) => explore(this),
      (error: unknown) => {
        this.#explorer = undefined;
        throw error;
      },
    );
    return this.#explorer;
  }

  async #with(run: (explorer: FigureExplorer) => void): Promise<void> {
    try {
      run(await this.explore());
    } catch {
      this.notice('The part of this page that explains a selection could not be loaded. Modes still switch; reload the page to try again.');
    }
  }

  #radios(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="mode"]')];
  }

  /** The mode that lies `by` places from the shown one in the switch. */
  #neighbour(by: number): HTMLInputElement | undefined {
    const radios = this.#radios();
    const at = radios.findIndex(({ value }) => value === this.dataset['mode']);
    return radios[(Math.max(at, 0) + by + radios.length) % radios.length];
  }

  #onChange(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'mode') this.#switch(value);
    else void this.#with((explorer) => explorer.control(name, value));
  }

  #onClick(event: Event): void {
    const step = (event.target as Element).closest<HTMLElement>('[data-step-mode]');
    if (step) this.#choose(this.#neighbour(Number(step.dataset['stepMode'])));
    else if ((event.target as Element).closest('svg.diagram')) void this.#with((explorer) => explorer.handle(event));
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (held(event) || target.matches('select')) return;
    const digit = /^[1-5]$/.test(event.key);
    const radio = digit ? this.#radios()[Number(event.key) - 1] : undefined;
    if (radio) {
      event.preventDefault();
      return this.#choose(radio);
    }
    const onStop = target.matches('.component, .link');
    if (!digit && event.key !== 'Escape' && !(onStop && handledKeys.includes(event.key))) return;
    // The second script may still be on its way when the browser would scroll.
    if (onStop) event.preventDefault();
    void this.#with((explorer) => explorer.handle(event));
  }

  #choose(radio: HTMLInputElement | undefined): void {
    if (!radio) return;
    radio.checked = true;
    this.#switch(radio.value);
  }

  /** Shows a mode of the page: one attribute for the next frame, and everything else after it. */
  #switch(mode: string): void {
    const focused = this.querySelector<SVGElement>('.link:focus');
    clearTimeout(this.#warmSoon);
    this.dataset['mode'] = mode;
    if (focused) refocus(focused, mode);
    afterNextFrame(() => {
      if (this.dataset['mode'] !== mode) return;
      this.dataset['words'] = mode;
      if (this.querySelector('.modes:is(:hover, :focus-within)')) settle(this.drawings(), mode);
      else this.#warm([]);
      void this.#with((explorer) => explorer.switched(mode));
    });
  }

  /** Gets ready for the mode under the pointer, or for those beside the one that has the focus. */
  #expect({ type, target }: Event): void {
    const step = (target as Element).closest<HTMLElement>('[data-step-mode]');
    const pointed = step ? this.#neighbour(Number(step.dataset['stepMode'])) : (target as Element).closest('label')?.querySelector('input');
    // A click gives the focus too: its own frame comes first.
    if (type !== 'focusin') {
      if (pointed) this.#warm([pointed.value]);
    } else this.#warmSoon = window.setTimeout(() => this.#warm([-1, 1].flatMap((by) => this.#neighbour(by)?.value ?? [])), 80);
  }

  #warm(next: readonly string[]): void {
    clearTimeout(this.#warmSoon);
    warm(this.drawings(), this.dataset['mode'] ?? '', next);
  }
}
