const duration = 340;
const stagger = 10;

/** The lane of each link that a drawing shows in a frame. */
function lanesOf(svg: SVGSVGElement, frame: string): Map<string, SVGElement> {
  const links = [...svg.querySelectorAll<SVGElement>(`.frame[data-mode="${frame}"] .link[data-lane]`)];
  return new Map(links.map((link) => [link.dataset['path'] ?? '', link]));
}

const tubes = (svg: SVGSVGElement, frame: string): readonly SVGElement[] =>
  [...svg.querySelectorAll<SVGElement>(`.frame[data-mode="${frame}"] .wall`)].map((wall) => wall.parentNode as SVGElement);

/** Grows a tube from the end that dials: its walls are drawn from there. */
function growTube(tube: SVGElement): void {
  const wall = tube.querySelector<SVGPathElement>('.wall');
  if (!wall) return;
  const [from, to] = [wall.getPointAtLength(0), wall.getPointAtLength(wall.getTotalLength() / 2)];
  const hidden = from.x !== to.x ? (from.x < to.x ? '0 100% 0 0' : '0 0 0 100%') : from.y < to.y ? '0 0 100% 0' : '100% 0 0 0';
  tube.animate([{ clipPath: `inset(${hidden})` }, { clipPath: 'inset(0)' }], {
    duration: duration - 60,
    easing: 'cubic-bezier(.2,.7,.1,1)',
  });
}

/**
 * Moves the links of the frame that comes from where they were in the frame that goes, and grows a tube that was not there, under
 * 400 ms in all. Only `d` and `clip-path` move, by the Web Animations API: the state is already the new one, so a browser that cannot
 * animate `d`, or a reader who asked for no motion, simply sees the end.
 */
export function moveLinks(drawings: readonly SVGSVGElement[], before: string, after: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const svg of drawings) {
    // The drawing of the other layout is not shown, and costs nothing.
    if (svg.getClientRects().length === 0) continue;
    if (tubes(svg, before).length === 0) tubes(svg, after).forEach(growTube);
    const old = lanesOf(svg, before);
    let moved = 0;
    for (const [path, link] of lanesOf(svg, after)) {
      const from = old.get(path)?.dataset['lane'];
      const to = link.dataset['lane'];
      if (!from || !to || from === to) continue;
      const ghost = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      ghost.setAttribute('class', 'ghost');
      link.querySelector('.hop:last-of-type')?.append(ghost);
      const moving = ghost.animate(
        [
          { d: `path("${from}")`, opacity: 1 },
          { d: `path("${to}")`, opacity: 1, offset: 0.9 },
          { d: `path("${to}")`, opacity: 0 },
        ],
        { duration: duration - 60, delay: stagger * Math.min(moved, 6), easing: 'cubic-bezier(.2,.7,.1,1)' },
      );
      moving.onfinish = moving.oncancel = () => ghost.remove();
      moved += 1;
    }
  }
}
