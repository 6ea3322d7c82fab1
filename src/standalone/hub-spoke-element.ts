import { frameOf } from '../diagram/frame.ts';
import { narrow } from '../diagram/variants/narrow.ts';
import { renderScene } from '../diagram/render.ts';
import { countSentence } from '../wording/text/count-sentence.ts';
import { wide } from '../diagram/variants/wide.ts';
import { stageWidths } from '../diagram/stage-widths.ts';
import { focusStop, keepFocus } from '../features/figure/script/focus.ts';
import { nextStop } from '../features/figure/script/arrow-navigation.ts';
import { judgePath } from '../model/judge-path.ts';
import { modeOf, modes, type ModeId } from '../model/setting/mode.ts';
import type { PathId } from '../model/path.ts';
import { choices, type Choice } from './choices.ts';
import { dress, shell, type Shell } from './shell.ts';
import { judgementSentence } from '../wording/judgement.ts';
import { modeNames, pathNames } from '../wording/names.ts';
import { inSentences, readText } from '../state/parameter.ts';

/** Outside of a browser, where pages are rendered, there is no element to extend. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const names = Object.keys(choices) as Choice[];

/** What a reader did: sent after each change, out of the shadow tree too. */
export interface HubSpokeState {
  readonly mode: string;
  readonly path: string | null;
}

/**
 * `<hub-spoke mode path theme controls lock>`: draws the hub and its spokes from the model, with no file but its own script. Every
 * attribute is a property too, and can change at any time; undefined, null, and false for `lock`, take it away, since that is what
 * frameworks set. A value that is not known falls back to the default and is named in one sentence in the element.
 * Sends `hub-spoke-state` (`detail`: mode and path) when a reader changes something.
 */
export class HubSpokeElement extends Base {
  static readonly observedAttributes = [...names, 'lock'];

  /** Registers the element; once is enough, and a tag that is taken is left alone. */
  static define(tag = 'hub-spoke', registry: CustomElementRegistry | undefined = globalThis.customElements): void {
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  static {
    for (const name of names)
      Object.defineProperty(this.prototype, name, {
        get(this: HubSpokeElement) {
          return this.#known(name) ?? choices[name].default ?? null;
        },
        set(this: HubSpokeElement, value: unknown) {
          this.#reflect(name, value);
        },
      });
  }

  /** The id of the mode that is drawn. */
  declare mode: string;
  /** The id of the selected path, or null. */
  declare path: string | null;
  declare theme: string;
  declare controls: string;

  #shell: Shell | undefined;
  #room = 0;
  #observer: ResizeObserver | undefined;

  constructor() {
    super();
    // What was set before the element was defined lies on the element itself, in front of its properties.
    for (const name of HubSpokeElement.observedAttributes as 'mode'[])
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (this as Partial<this>)[name];
        this[name] = value;
      }
  }

  connectedCallback(): void {
    const view = this.ownerDocument.defaultView;
    // A document without a window is shown nowhere.
    if (!view) return;
    this.#shell ??= this.#build();
    // Another document than before, if the element was moved, has taken its stylesheet away.
    dress(this.shadowRoot as ShadowRoot, this.ownerDocument, view);
    this.#observer = new view.ResizeObserver(([entry]) => {
      const room = Math.round(entry?.contentRect.width ?? 0);
      const crossed = room >= stageWidths.wide !== this.#room >= stageWidths.wide;
      this.#room = room;
      if (crossed) this.#draw();
    });
    this.#room = this.#contentWidth(view);
    this.#observer.observe(this);
    this.#draw();
  }

  /** The room between the paddings, which the observer gives as well. */
  #contentWidth(view: Window): number {
    const { paddingLeft, paddingRight } = view.getComputedStyle(this);
    return this.getBoundingClientRect().width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.#shell && this.isConnected) this.#draw();
  }

  /** Whether a reader can change nothing. A framework that does not know the property yet writes `lock="false"`. */
  get lock(): boolean {
    return ![null, 'false'].includes(this.getAttribute('lock'));
  }
  set lock(value: unknown) {
    this.#reflect('lock', value === false || value === 'false' ? undefined : value === true ? '' : value);
  }

  #reflect(name: string, value: unknown): void {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  #known(name: Choice): string | undefined {
    return choices[name].read(this.getAttribute(name) ?? '');
  }

  #build(): Shell {
    const made = shell(this.attachShadow({ mode: 'open' }), modes);
    made.figure.addEventListener('change', (event) => this.#choose({ mode: (event.target as HTMLInputElement).value }));
    made.svg.addEventListener('click', (event) => this.#select(event.target as Element));
    made.svg.addEventListener('keydown', (event) => this.#onKey(event));
    return made;
  }

  #choose(next: { readonly mode?: string; readonly path?: string | null }): void {
    if (this.lock) return;
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
    const { settings } = modeOf(mode);
    const name = modeNames[mode];
    const layout = this.#room >= stageWidths.wide ? 'wide' : 'narrow';
    const placed = { wide, narrow }[layout];
    const drawn = frameOf({ id: mode, settings }, placed);
    keepFocus(svg, mode, () => {
      renderScene(svg, { layout, ...placed.backdrop, frames: [drawn], seat: undefined });
      svg.querySelector('.component')?.setAttribute('tabindex', '0');
    });
    for (const radio of radios) {
      radio.checked = radio.value === mode;
      radio.disabled = this.lock;
    }
    figure.dataset['mode'] = mode;
    if (path) figure.dataset['path'] = path;
    else delete figure.dataset['path'];
    for (const link of svg.querySelectorAll<SVGElement>('.link')) {
      const selected = link.dataset['path'] === path;
      link.classList.toggle('selected', selected);
      link.setAttribute('aria-pressed', String(selected));
      link.setAttribute('aria-disabled', String(this.lock));
    }
    const sentence = path ? `${pathNames[path]}: ${judgementSentence(judgePath(path, settings))}` : countSentence(settings);
    status.textContent = `${name}. ${sentence}`;
    notice.textContent = this.#ignored();
    notice.hidden = notice.textContent === '';
  }

  /** What is wrong with the attributes, in plain words. */
  #ignored(): string {
    const refused: string[] = [];
    for (const name of names) readText<string>(choices[name], this.getAttribute(name), refused, 'attribute');
    return inSentences(refused) ?? '';
  }
}
