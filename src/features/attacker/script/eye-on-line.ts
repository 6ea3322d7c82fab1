import type { PathId } from '../../../model/path.ts';
import type { ZoneId } from '../../../model/zone.ts';

/** A place in pixels of the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line as a packet travels it: places from where the connection is opened to the eye, and whether each is in a tunnel. */
export interface Track {
  readonly eye: Place;
  /** The line past the eye, to where it ends. */
  readonly rest: readonly Place[];
  at(share: number): Place & { readonly sealed: boolean };
}

/** How far apart the places are that a line is looked at, in units of the drawing. */
const step = 3;

interface Sample extends Place {
  readonly zone: ZoneId | undefined;
  readonly sealed: boolean;
}

const midOf = (samples: readonly Sample[]): Sample | undefined => samples[Math.floor(samples.length / 2)];

/** The places of a line in the order that the request travels: its hops as they stand in the drawing, each from its beginning. */
function samplesOf(svg: SVGSVGElement, hops: readonly SVGGElement[], sealedHops: readonly string[]): readonly Sample[] {
  const areas = [...svg.querySelectorAll<SVGGElement>('.zone')].map(
    (zone) => [zone.dataset['zone'] as ZoneId, zone.querySelector<SVGGeometryElement>('.area')] as const,
  );
  return hops.flatMap((hop) => {
    const line = hop.querySelector<SVGGeometryElement>('.line');
    const matrix = line?.getScreenCTM();
    if (!line || !matrix) return [];
    const length = line.getTotalLength();
    return Array.from({ length: Math.max(2, Math.floor(length / step)) }, (_, index): Sample => {
      const point = line.getPointAtLength(Math.min(length, index * step));
      const zone = areas.findLast(([, area]) => area?.isPointInFill(point))?.[0];
      const { x, y } = point.matrixTransform(matrix);
      return { x, y, zone, sealed: sealedHops.includes(hop.dataset['hop'] ?? '') };
    });
  });
}

/** Places on every line of a drawing that is seen, some two cells of a leader apart. */
export function linesOf(svg: SVGSVGElement): readonly Place[] {
  const lines = [...svg.querySelectorAll<SVGGeometryElement>('.link .line')].filter((line) => line.getClientRects().length > 0);
  return lines.flatMap((line) => {
    const matrix = line.getScreenCTM();
    const count = Math.ceil(line.getTotalLength() / (5 * step));
    return matrix ? Array.from({ length: count }, (_, index) => line.getPointAtLength(index * 5 * step).matrixTransform(matrix)) : [];
  });
}

/**
 * Where the eye of an attacker is on a line, and the way of a packet to it. On a network it is where the line is in the middle of it; an attacker
 * who is on no network has the eye at the end of the line. Undefined where the drawing has no such line.
 */
export function trackOf(
  svg: SVGSVGElement,
  frame: string,
  path: PathId,
  {
    zone,
    hop,
    sealedHops,
  }: { readonly zone: ZoneId | undefined; readonly hop: ZoneId | undefined; readonly sealedHops: readonly string[] },
): Track | undefined {
  const hops = [...svg.querySelectorAll<SVGGElement>(`.frame[data-mode="${frame}"] .link[data-path="${path}"] .hop`)];
  const samples = samplesOf(svg, hops, sealedHops);
  if (samples.length === 0) return undefined;
  const ofHop = hops.findIndex((each) => each.dataset['hop'] === hop);
  const samplesOfHop = ofHop < 0 ? samples : samplesOf(svg, hops.slice(ofHop, ofHop + 1), sealedHops);
  const eye = (zone ? (midOf(samplesOfHop.filter((each) => each.zone === zone)) ?? midOf(samplesOfHop)) : samples.at(-1)) ?? samples[0];
  if (!eye) return undefined;
  const end = samples.findIndex(({ x, y }) => x === eye.x && y === eye.y);
  const way = samples.slice(0, Math.max(2, end + 1));
  return {
    eye,
    rest: end < 0 ? [] : samples.slice(end),
    at: (share) => way[Math.min(way.length - 1, Math.round(share * (way.length - 1)))] ?? eye,
  };
}
