/** A form of the fleet drawing: its largest size, and radii from the centre of all arcs, which lies outside of it. Units are those of the viewBox. */
export interface FleetForm {
  readonly width: number;
  readonly height: number;
  /** The centre of all arcs and lines. */
  readonly centre: readonly [x: number, y: number];
  /** Where the fan looks, in degrees: 0 is to the right, 90 is down. */
  readonly heading: 0 | 90;
  /** Half of the angle of the fan, in degrees. */
  readonly spread: number;
  /** The arc of API servers. */
  readonly servers: number;
  /** Where the lines begin and end. */
  readonly lines: readonly [inner: number, outer: number];
  /** Where the untrusted network begins and ends. */
  readonly between: readonly [inner: number, outer: number];
  /** Where labels stand. */
  readonly sight: number;
  /** The first and the last row of nodes. */
  readonly nodes: readonly [inner: number, outer: number];
}

// The wide numbers are those of the big diagram (doc/look.md), so that both fans stand on the same arcs.
export const fleetForms: Readonly<Record<'wide' | 'narrow', FleetForm>> = {
  wide: {
    width: 1140,
    height: 600,
    centre: [-200, 300],
    heading: 0,
    spread: 13.6,
    servers: 428,
    lines: [448, 928],
    between: [584, 772],
    sight: 678,
    nodes: [950, 1180],
  },
  narrow: {
    width: 344,
    height: 500,
    centre: [172, -250],
    heading: 90,
    spread: 13,
    servers: 318,
    lines: [330, 556],
    between: [390, 486],
    sight: 438,
    nodes: [570, 705],
  },
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The part of a form that is shown, as in a viewBox. */
export type FleetView = readonly [x: number, y: number, width: number, height: number];

/** The width of a wide drawing for each unit of its height. It is the same at every size, so that a slider moves nothing below the drawing. */
export const wideAspect = 1.93;

/** What a form shows when its last row of nodes stands at a radius: all that is drawn, with the room of its labels, and nothing beyond. */
export function fleetView({ width, centre: [, cy], heading, spread }: FleetForm, lastRow: number): FleetView {
  if (heading === 90) return [0, 0, width, Math.ceil(cy + lastRow + 44)];
  const half = Math.ceil(lastRow * Math.sin((spread * Math.PI) / 180) + 14);
  return [0, cy - half, Math.round(2 * half * wideAspect), 2 * half];
}

/** The zones of a form and their edges, as path strings in units. The node network is the rest of the drawing. */
export function fleetZones({ width, height, centre: [cx, cy], heading, between }: FleetForm): {
  readonly controlPlane: string;
  readonly between: string;
  readonly edges: readonly [inner: string, outer: string];
} {
  const right = (radius: number, y: number): string => `${rounded(cx + Math.sqrt(radius ** 2 - (y - cy) ** 2))} ${y}`;
  const below = (radius: number, x: number): string => `${x} ${rounded(cy + Math.sqrt(radius ** 2 - (x - cx) ** 2))}`;
  const edge = (radius: number): string =>
    heading === 0
      ? `M${right(radius, 0)}A${radius} ${radius} 0 0 1 ${right(radius, height)}`
      : `M${below(radius, width)}A${radius} ${radius} 0 0 1 ${below(radius, 0)}`;
  const rest = heading === 0 ? 'H0V0Z' : `V0H${width}Z`;
  return {
    controlPlane: edge(between[0]) + rest,
    between: edge(between[1]) + rest,
    edges: [edge(between[0]), edge(between[1])],
  };
}
