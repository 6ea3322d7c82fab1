import { putAway } from '../../../../wording/figure/script.ts';
import { stageWidths } from '../../../../diagram/stage-widths.ts';
import { summaryOf } from '../../../../wording/inspection/inspection-summary.ts';
import type { Inspection } from '../../../../wording/inspection/inspection.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { isEmbedded } from '../../../../state/address.ts';
import { h, linkTo } from '../../../../markup/h.ts';
import { rowsOf } from '../../../../markup/inspector.ts';
import { keepFlagsWhole } from '../../../../markup/whole-flags.ts';
import { scrollClear, selectedPart } from './into-view.ts';
import { markPathRows } from '../path-rows.ts';
import { selectionStyle } from './selection-style.ts';

/** How far a reader pulls the sheet down until it goes. */
const pulledAway = 56;

let sheets = 0;

/**
 * Tells what is selected where the reader looks. Beside the drawing that is the inspector. Where the inspector has no room there it is a sheet over
 * the lower part of the window: the least words of the inspector, which stands under the drawing with all of them. The sheet is no dialog: the
 * diagram and the page go on working, and the focus moves only when the reader moves it.
 */
export class SelectionSheet {
  readonly #sheet: HTMLElement;
  readonly #announced = h('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  /** The selection whose sheet the reader put away to read the inspector. */
  #putAway = '';

  /** `letGo` ends the selection. A figure without an inspector has no sheet either: its page is the inspector. */
  constructor(
    private readonly figure: HTMLElement,
    private readonly letGo: () => void,
  ) {
    const id = `selection-${(sheets += 1)}`;
    this.#sheet = h('section', { class: 'selection', 'aria-labelledby': id, tabindex: -1, hidden: true });
    this.#sheet.dataset['title'] = id;
    if (!this.#inspector) return;
    adoptOnce(selectionStyle);
    this.figure.querySelector('.drawings')?.after(this.#sheet);
    this.figure.append(this.#announced);
    // In the top layer nothing of the figure clips the sheet or moves it.
    if ('showPopover' in this.#sheet) this.#sheet.popover = 'manual';
    new ResizeObserver(() => this.#makeRoom()).observe(this.#sheet);
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('fullscreenchange', () => this.#rise());
    this.#pullable();
  }

  get #inspector(): HTMLElement | null {
    return this.figure.querySelector('.inspector');
  }

  /** How much of the window the sheet covers. */
  get #covered(): number {
    return this.#sheet.offsetHeight;
  }

  /** Announces a selection; false where the figure has another place for that. */
  announce(sentence: string): boolean {
    if (!this.#inspector) return false;
    this.#announced.textContent = sentence;
    return true;
  }

  /** Shows a selection, or that there is none. `which` names it. */
  show(inspection: Inspection | undefined, which: string, frame: string): void {
    if (which !== this.#putAway) this.#putAway = '';
    // A frame may be higher than what its reader sees of it, so its lower edge is no place for a sheet: the panel below the drawing tells the same.
    if (!inspection || this.#putAway || isEmbedded() || this.#isBeside) return this.#hide();
    const hadFocus = this.#sheet.contains(document.activeElement);
    this.#sheet.replaceChildren(...this.#partsOf(inspection, which, frame));
    markPathRows(this.#sheet);
    keepFlagsWhole(this.#sheet);
    this.#sheet.scrollTop = 0;
    this.#sheet.hidden = false;
    this.#rise();
    if (hadFocus && !this.#sheet.contains(document.activeElement)) this.#sheet.focus({ preventScroll: true });
  }

  /** Scrolls to what is selected, so that it is seen above the sheet, or with the head of the inspector: a path from end to end where it fits. */
  scrollTo(pointed: readonly [number, number] | undefined, atOnce: boolean): void {
    const part = selectedPart(this.figure, pointed);
    if (!part || !this.#inspector) return;
    const head = this.#isBeside ? this.#inspector.querySelectorAll('.live > h2, .live .hops > :first-child') : [];
    const whole = part.closest('.link') ?? part;
    scrollClear(this.figure, [[whole, ...head], [part, ...head], [part]], this.#covered, atOnce);
  }

  /** Whether the panel stands beside the drawing. */
  get #isBeside(): boolean {
    return this.figure.getBoundingClientRect().width >= stageWidths.beside;
  }

  #partsOf(inspection: Inspection, which: string, frame: string): readonly HTMLElement[] {
    const { title, about, gained, rows, sentence, fix, link } = summaryOf(inspection);
    const root = this.figure.dataset['root'] ?? '/';
    const lead = fix ?? link;
    const details = (): void => {
      this.#putAway = which;
      this.#hide();
      this.#inspector?.focus();
      this.#inspector?.scrollIntoView({ block: 'start' });
    };
    const close = h('button', { type: 'button', class: 'close', 'aria-label': putAway, onclick: () => this.#dismiss() }, '×');
    return [
      h('div', { class: 'top' }, h('h2', { id: this.#sheet.dataset['title'] }, title), close),
      ...[about, gained, sentence].filter((each) => each !== undefined).map((text) => h('p', {}, text)),
      ...(rows.length > 0 ? [rowsOf(rows, frame, root)] : []),
      h('p', { class: 'next' }, lead && linkTo(root, lead.href, lead.text), h('button', { type: 'button', onclick: details }, 'Details')),
    ];
  }

  /** Ends the selection; the focus goes back to where it came from, if it was in the sheet. */
  #dismiss(): void {
    const stop = this.#sheet.contains(document.activeElement)
      ? selectedPart(this.figure, undefined)?.closest<SVGElement>('[role]')
      : undefined;
    this.letGo();
    stop?.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#sheet.hidden || document.querySelector('dialog[open]')) return;
    // With the focus elsewhere in the figure the key has reached it already.
    const target = event.target as Node;
    if (this.#sheet.contains(target) || !this.figure.contains(target)) this.#dismiss();
  }

  #hide(): void {
    if (this.#sheet.hidden) return;
    this.#sheet.hidden = true;
    if (this.#sheet.matches('[popover]:popover-open')) this.#sheet.hidePopover();
  }

  /** Puts an open sheet over everything else, over a figure in full screen too. */
  #rise(): void {
    if (this.#sheet.hidden || !this.#sheet.popover) return;
    if (this.#sheet.matches(':popover-open')) this.#sheet.hidePopover();
    this.#sheet.showPopover();
  }

  /** The end of the page can be scrolled clear of the sheet, and what gets the focus under it is. */
  #makeRoom(): void {
    const room = this.#covered > 0 ? `${this.#covered}px` : '';
    document.documentElement.style.scrollPaddingBottom = room;
    this.figure.style.scrollPaddingBottom = room;
    if (!isEmbedded()) document.body.style.paddingBottom = room;
  }

  /** Lets a reader pull the sheet down by its head. */
  #pullable(): void {
    const sheet = this.#sheet;
    let from: number | undefined;
    const by = (event: PointerEvent): number => Math.max(0, event.clientY - (from ?? event.clientY));
    sheet.addEventListener('pointerdown', (event) => {
      const target = event.target as Element;
      if (target.closest('button, a') || !target.closest('.top')) return;
      from = event.clientY;
      sheet.setPointerCapture(event.pointerId);
    });
    sheet.addEventListener('pointermove', (event) => {
      if (from !== undefined) sheet.style.translate = `0 ${by(event)}px`;
    });
    const end = (event: PointerEvent): void => {
      const isAway = event.type === 'pointerup' && by(event) >= pulledAway;
      from = undefined;
      sheet.style.translate = '';
      if (isAway) this.#dismiss();
    };
    sheet.addEventListener('pointerup', end);
    sheet.addEventListener('pointercancel', end);
  }
}
