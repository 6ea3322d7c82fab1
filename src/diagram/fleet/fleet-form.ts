/** A form of the fleet drawing: its size, and radii from the centre of all arcs, which lies outside of it. Units are those of the viewBox. */
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
    width: 1120,
    height: 580,
    centre: [-200, 290],
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

/** The zones of a form, their edges, and the room that 5,000 nodes fill, as path strings in units. The node network is the rest of the drawing. */
export function fleetZones({ width, height, centre: [cx, cy], heading, between, nodes, spread }: FleetForm): {
  readonly controlPlane: string;
  readonly between: string;
  readonly edges: readonly [inner: string, outer: string];
  readonly room: string;
} {
  const right = (radius: number, y: number): string => `${rounded(cx + Math.sqrt(radius ** 2 - (y - cy) ** 2))} ${y}`;
  const below = (radius: number, x: number): string => `${x} ${rounded(cy + Math.sqrt(radius ** 2 - (x - cx) ** 2))}`;
  const edge = (radius: number): string =>
    heading === 0
      ? `M${right(radius, 0)}A${radius} ${radius} 0 0 1 ${right(radius, height)}`
      : `M${below(radius, width)}A${radius} ${radius} 0 0 1 ${below(radius, 0)}`;
  const rest = heading === 0 ? 'H0V0Z' : `V0H${width}Z`;
  const [near, far] = [nodes[0] - 7, nodes[1] + 7];
  const corner = (radius: number, side: 1 | -1): string => {
    const direction = ((heading + side * (spread + 0.3)) * Math.PI) / 180;
    return `${rounded(cx + radius * Math.cos(direction))} ${rounded(cy + radius * Math.sin(direction))}`;
  };
  return {
    room: `M${corner(near, -1)}A${near} ${near} 0 0 1 ${corner(near, 1)}L${corner(far, 1)}A${far} ${far} 0 0 0 ${corner(far, -1)}Z`,
    controlPlane: edge(between[0]) + rest,
    between: edge(between[1]) + rest,
    edges: [edge(between[0]), edge(between[1])],
  };
}
