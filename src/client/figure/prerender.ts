/**
 * Lays out and paints the frames of `next` before they are asked for, under full transparency, so that a switch to one of them changes
 * an opacity and nothing else: no layout, no paint. The pointer rests on a mode before it clicks; that is when this is done. Without
 * `next` every frame but the shown one is given up again.
 */
export function warm(drawings: readonly SVGSVGElement[], shown: string, next: readonly string[]): void {
  for (const svg of drawings) {
    // The drawing of the other layout is not rendered, and costs nothing.
    if (svg.getClientRects().length === 0) continue;
    for (const frame of svg.querySelectorAll<SVGElement>('.frame')) {
      const mode = frame.dataset['mode'] ?? '';
      const ready = next.length > 0 && (mode === shown || next.includes(mode));
      frame.classList.toggle('warm', ready);
      // What is not shown is neither read out nor clicked.
      if (ready && mode !== shown) frame.setAttribute('aria-hidden', 'true');
      else frame.removeAttribute('aria-hidden');
    }
  }
}

/** After a switch: the frames that are warm but not shown are the hidden ones now. */
export function settle(drawings: readonly SVGSVGElement[], shown: string): void {
  for (const svg of drawings)
    for (const frame of svg.querySelectorAll<SVGElement>('.warm')) {
      if (frame.dataset['mode'] === shown) frame.removeAttribute('aria-hidden');
      else frame.setAttribute('aria-hidden', 'true');
    }
}
