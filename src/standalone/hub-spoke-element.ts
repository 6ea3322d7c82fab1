import { frameOf } from '../diagram/frame.ts';
import { narrow } from '../diagram/variants/narrow.ts';
import { renderScene } from '../diagram/render.ts';
import { countSentence } from '../wording/count-sentence.ts';
import { wide } from '../diagram/variants/wide.ts';
import { focusStop, keepFocus } from '../client/figure/focus.ts';
import { nextStop } from '../client/figure/arrow-navigation.ts';
import { judge } from '../model/judge.ts';
import { modeIds, modeOf, modes, type ModeId } from '../model/setting/mode.ts';
import { pathIds, pathOf, type PathId } from '../model/path.ts';
import { shell, type Shell } from './shell.ts';
import { judgementSentence } from '../wording/judgement.ts';
import { canBe, ignoredClause } from '../wording/query/ignored.ts';

/** The width from which the wide drawing is readable, in CSS pixels: its smallest type is just under 12 px there. */
const wideFrom = 696;
/** Outside of a browser, where pages are rendered, there is no element to extend. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** What a reader did: sent after each change, out of the shadow tree too. */
export interface HubSpokeState {
  readonly mode: string;
  readonly path: string | null;
}

/**
 * `<hub-spoke mode path theme controls lock>`: draws the hub and its spokes from the model, with no file but its own script. Every
 * attribute can change at any time; a value that is not known falls back to the default and is named in one sentence in the element.
 * Sends `hub-spoke-state` (`detail`: mode and path) when a reader changes something.
 */
export class HubSpokeElement extends Base {
  static readonly observedAttributes = ['mode', 'path', 'theme', 'controls', 'lock'];

  /** Registers the element; once is enough, and a tag that is taken is left alone. */
  static define(tag = 'hub-spoke', registry: CustomElementRegistry | undefined = globalThis.customElements): void {
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  #shell: Shell | undefined;
  #room = 0;
  #observer: ResizeObserver | undefined;

  connectedCallback(): void {
    this.#shell ??= this.#build();
    this.#observer = new ResizeObserver(([entry]) => {
      const room = Math.round(entry?.contentRect.width ?? 0);
      const crossed = room >= wideFrom !== this.#room >= wideFrom;
      this.#room = room;
      if (crossed) this.#draw();
    });
    this.#room = this.getBoundingClientRect().width;
    this.#observer.observe(this);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.#shell && this.isConnected) this.#draw();
  }

  /** The id of the mode that is drawn. */
  get mode(): string {
    return this.#known('mode', modeIds) ?? 'defaults';
  }
  set mode(id: string) {
    this.setAttribute('mode', id);
  }

  /** The id of the selected path, or null. */
  get path(): string | null {
    return this.#known('path', pathIds) ?? null;
  }
  set path(id: string | null) {
    if (id === null) this.removeAttribute('path');
    else this.setAttribute('path', id);
  }

  #known<T extends string>(name: string, ids: readonly T[]): T | undefined {
    const value = this.getAttribute(name);
    return ids.find((id) => id === value);
  }

  #build(): Shell {
    const made = shell(this.attachShadow({ mode: 'open' }), modes);
    made.figure.addEventListener('change', (event) => this.#choose({ mode: (event.target as HTMLInputElement).value }));
    made.svg.addEventListener('click', (event) => this.#select(event.target as Element));
    made.svg.addEventListener('keydown', (event) => this.#onKey(event));
    return made;
  }

  #choose(next: { readonly mode?: string; readonly path?: string | null }): void {
    if (this.hasAttribute('lock')) return;
    if (next.mode !== undefined) this.mode = next.mode;
    if (next.path !== undefined) this.path = next.path;
    const detail: HubSpokeState = { mode: this.mode, path: this.path };
    this.dispatchEvent(new CustomEvent('hub-spoke-state', { detail, bubbles: true, composed: true }));
  }

  #select(target: Element): void {
    const link = target.closest<SVGElement>('.link');
    const path = link?.dataset['path'] ?? null;
    if (link || this.path) this.#choose({ path: path === this.path ? null : path });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#shell) return;
    const target = event.target as SVGElement;
    const next = nextStop(this.#shell.svg, target, event.key, this.mode);
    if (next) focusStop(this.#shell.svg, next);
    else if (event.key === 'Enter' || event.key === ' ') this.#select(target);
    else if (event.key === 'Escape' && this.path) this.#choose({ path: null });
    else return;
    event.preventDefault();
  }

  #draw(): void {
    if (!this.#shell) return;
    const { figure, svg, status, notice, radios } = this.#shell;
    const [mode, path] = [this.mode as ModeId, this.path as PathId | null];
    const { name, settings } = modeOf(mode);
    const layout = this.#room >= wideFrom ? 'wide' : 'narrow';
    const placed = { wide, narrow }[layout];
    const drawn = frameOf({ id: mode, settings }, placed);
    keepFocus(svg, mode, () => {
      renderScene(svg, { layout, ...placed.backdrop, frames: [drawn], moving: [], seat: undefined });
      svg.querySelector('.component')?.setAttribute('tabindex', '0');
    });
    for (const radio of radios) {
      radio.checked = radio.value === mode;
      radio.disabled = this.hasAttribute('lock');
    }
    figure.dataset['mode'] = mode;
    if (path) figure.dataset['path'] = path;
    else delete figure.dataset['path'];
    for (const link of svg.querySelectorAll<SVGElement>('.link')) {
      const selected = link.dataset['path'] === path;
      link.classList.toggle('selected', selected);
      link.setAttribute('aria-pressed', String(selected));
      link.setAttribute('aria-disabled', String(this.hasAttribute('lock')));
    }
    const sentence = path ? `${pathOf(path).name}: ${judgementSentence(judge(path, settings, 'nobody'))}` : countSentence(settings);
    status.textContent = `${name}. ${sentence}`;
    notice.textContent = this.#ignored();
    notice.hidden = notice.textContent === '';
  }

  /** What is wrong with the attributes, in plain words. */
  #ignored(): string {
    const allowed = { mode: modeIds, path: pathIds, theme: ['auto', 'light', 'dark'], controls: ['none', 'mode', 'all'] };
    return Object.entries(allowed)
      .map(([name, values]) => [name, this.getAttribute(name), values] as const)
      .filter(([, value, values]) => value !== null && !(values as readonly string[]).includes(value))
      .map(([name, value, values]) => `${ignoredClause(name, value ?? '', canBe(name, values), 'is unknown')}.`)
      .join(' ');
  }
}
