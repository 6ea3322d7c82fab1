/**
 * Lays out and paints the frames of some modes before they are asked for, under full transparency, so that a switch to one of them changes
 * an opacity and nothing else: no layout, no paint. The pointer rests on a mode before it clicks; that is when this is done.
 */
export class Prerender {
  #modes: readonly string[] = [];

  constructor(readonly drawings: () => readonly SVGSVGElement[]) {}

  /** Prepares the frames of `next` beside the shown one. Without any, every frame but the shown one is given up again. */
  prepare(shown: string, next: readonly string[]): void {
    if (next.length === 0 && this.#modes.length === 0) return;
    this.#modes = next.length > 0 ? [shown, ...next] : [];
    this.hideStale(shown);
  }

  /** After a switch: the prepared frames that are not shown are the hidden ones now, neither read out nor clicked. */
  hideStale(shown: string): void {
    for (const svg of this.drawings()) {
      // In the drawing of the other layout too: it is not rendered, so that this costs nothing there, while asking which one is would lay the page out.
      for (const frame of svg.querySelectorAll<SVGElement>('.frame')) {
        const mode = frame.dataset['mode'] ?? '';
        const ready = this.#modes.includes(mode);
        frame.classList.toggle('warm', ready);
        if (ready && mode !== shown) frame.setAttribute('aria-hidden', 'true');
        else frame.removeAttribute('aria-hidden');
      }
    }
  }
}
