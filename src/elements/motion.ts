const duration = 340;
const stagger = 10;

/** The lane of each link that a drawing shows in a frame. */
function lanesOf(svg: SVGSVGElement, frame: string): Map<string, SVGElement> {
  const links = [...svg.querySelectorAll<SVGElement>(`.frame[data-mode="${frame}"] .link[data-lane]`)];
  return new Map(links.map((link) => [link.dataset['path'] ?? '', link]));
}

/**
 * Moves the links of the frame that comes from where they were in the frame that goes, under 400 ms in all. Only `d` moves,
 * by the Web Animations API: the state is already the new one, so a browser that cannot animate `d`, or a reader who asked
 * for no motion, simply sees the end.
 */
export function moveLinks(drawings: readonly SVGSVGElement[], before: string, after: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const svg of drawings) {
    // The drawing of the other layout is not shown, and costs nothing.
    if (svg.getClientRects().length === 0) continue;
    const old = lanesOf(svg, before);
    let moved = 0;
    for (const [path, link] of lanesOf(svg, after)) {
      const from = old.get(path)?.dataset['lane'];
      const to = link.dataset['lane'];
      if (!from || !to || from === to) continue;
      const lane = link.querySelector<SVGPathElement>('.ghost');
      lane?.animate(
        [
          { d: `path("${from}")`, opacity: 1 },
          { d: `path("${to}")`, opacity: 1, offset: 0.9 },
          { d: `path("${to}")`, opacity: 0 },
        ],
        { duration: duration - 60, delay: stagger * Math.min(moved, 6), easing: 'cubic-bezier(.2,.7,.1,1)' },
      );
      moved += 1;
    }
  }
}
