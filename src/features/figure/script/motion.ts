const duration = 340;

const tubes = (svg: SVGSVGElement, frame: string): readonly SVGElement[] =>
  [...svg.querySelectorAll<SVGElement>(`.frame[data-mode="${frame}"] .wall`)].map((wall) => wall.parentNode as SVGElement);

/** The first two points of a wall, from the end that dials to the other one: read from what was drawn, since asking the browser would lay the page out. */
const endsOf = (wall: Element): readonly number[] => (wall.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).slice(0, 4).map(Number);

/** Grows a tube from the end that dials: its walls are drawn from there. */
function growTube(tube: SVGElement): void {
  const wall = tube.querySelector('.wall');
  if (!wall) return;
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = endsOf(wall);
  const hidden = fromX !== toX ? (fromX < toX ? '0 100% 0 0' : '0 0 0 100%') : fromY < toY ? '0 0 100% 0' : '100% 0 0 0';
  tube.animate([{ clipPath: `inset(${hidden})` }, { clipPath: 'inset(0)' }], {
    duration: duration - 60,
    easing: 'cubic-bezier(.2,.7,.1,1)',
  });
}

/**
 * Grows a tube that was not there in the frame before, under 400 ms. Only `clip-path` moves, by the Web Animations API: the state is already the new one,
 * so a reader who asked for no motion simply sees the end. The lines themselves do not travel: to draw thirteen of them anew in each frame costs more than
 * all the rest of a switch. Nothing is read that would lay the page out, so the drawing of the other layout, which is not rendered, gets the same.
 */
export function growTunnel(drawings: readonly SVGSVGElement[], before: string, after: string): void {
  const grown = drawings.filter((svg) => tubes(svg, before).length === 0).flatMap((svg) => tubes(svg, after));
  if (grown.length > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches) grown.forEach(growTube);
}
