const duration = 340;

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
 * Grows a tube that was not there in the frame before, under 400 ms. Only `clip-path` moves, by the Web Animations API: the state is already the new one,
 * so a reader who asked for no motion simply sees the end. The lines themselves do not travel: to draw thirteen of them anew in each frame costs more than
 * all the rest of a switch.
 */
export function growTunnel(drawings: readonly SVGSVGElement[], before: string, after: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const svg of drawings) {
    // The drawing of the other layout is not shown, and costs nothing.
    if (!svg.checkVisibility()) continue;
    if (tubes(svg, before).length === 0) tubes(svg, after).forEach(growTube);
  }
}
