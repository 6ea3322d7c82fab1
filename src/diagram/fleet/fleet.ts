import type { FleetSize } from '../../model/fleet/fleet-size.ts';
import { fleetView, type FleetForm } from './fleet-form.ts';

/** The lanes of the fleet drawing, from one edge of the fan to the other. The last two share one place: no mode has both. */
export const fleetLanes = ['kubelets', 'kube-proxies', 'pods', 'tunnels', 'requests'] as const;
export type FleetLane = (typeof fleetLanes)[number];

/**
 * Above this many lines, one line stands for several connections. A few hundred are a closed surface already: more look the same, and
 * each costs a reader time.
 */
const mostLines = 2000;
/** What a line may stand for: numbers that a reader can multiply by. */
const scales = [1, 2, 5, 10, 20, 50] as const;
/** The grid of nodes, which 5,000 nodes fill: dots across, and rows deep. */
const [across, deep] = [100, 50];
/** How many lines a lane gets whose connections no formula counts. */
const uncounted = { pods: 3, requests: 7 } as const;
/** Shares of the fan: a lane that is not counted, and the room between two lanes. */
const [uncountedShare, gap] = [0.09, 0.02];

type Share = readonly [first: number, last: number];

/** The share of the fan that each lane takes: counted lanes by their counts. */
function sharesOf({ servers }: FleetSize): Readonly<Record<FleetLane, Share>> {
  const perNode = (1 - uncountedShare - 3 * gap) / (2 + servers);
  const pods = 2 * (perNode + gap);
  const tunnels: Share = [pods + uncountedShare + gap, 1];
  return {
    kubelets: [0, perNode],
    'kube-proxies': [perNode + gap, 2 * perNode + gap],
    pods: [pods, pods + uncountedShare],
    tunnels,
    requests: tunnels,
  };
}

/** How many connections one line stands for, and the lines of each lane. */
function linesOf({ nodes, servers }: FleetSize): { readonly perLine: number; readonly counts: Readonly<Record<FleetLane, number>> } {
  const all = nodes * (2 + servers);
  const perLine = scales.find((scale) => all <= scale * mostLines) ?? 50;
  const perNode = Math.ceil(nodes / perLine);
  return { perLine, counts: { kubelets: perNode, 'kube-proxies': perNode, tunnels: Math.ceil((nodes * servers) / perLine), ...uncounted } };
}

/**
 * How thick lines are, in tenths of a unit: half of the room between two neighbours where labels stand, and never more than the line of a diagram. Too many for
 * that, and they become one translucent surface.
 */
function penOf([first, last]: Share, lines: number, { spread, sight }: FleetForm): { readonly thickness: number; readonly dense: boolean } {
  const room = (((last - first) / lines) * 2 * spread * Math.PI * sight * 10) / 180;
  const dense = room < 4;
  return { thickness: dense ? 10 : Math.round(Math.min(25, room / 2) * 10) / 10, dense };
}

/**
 * The geometry of a fleet of this size in this form, as path strings in tenths of a unit and places in units: one pass over its lines and nodes. A mode changes
 * nothing of it.
 */
export function fleetDrawing(size: FleetSize, form: FleetForm) {
  const [cx, cy] = form.centre;
  const turn = form.heading === 0 ? 1 : -1;
  /** The direction of a share of the fan, in radians: shares run down where the fan looks right, and right where it looks down. */
  const directionOf = (share: number): number => ((form.heading + turn * (2 * share - 1) * form.spread) * Math.PI) / 180;
  // Whole tenths are short to write and quick to read.
  const tenths = (radius: number, cos: number, sin: number): string =>
    `${Math.round(10 * (cx + radius * cos))} ${Math.round(10 * (cy + radius * sin))}`;
  const at = (radius: number, share: number): string => tenths(radius, Math.cos(directionOf(share)), Math.sin(directionOf(share)));

  const { perLine, counts } = linesOf(size);
  const shares = sharesOf(size);
  const [inner, outer] = form.lines;
  const reach = 10 * (outer - inner);
  const fan = (lane: FleetLane): string => {
    const [first, last] = shares[lane];
    let lines = '';
    for (let line = 0; line < counts[lane]; line += 1) {
      const direction = directionOf(first + ((line + 0.5) / counts[lane]) * (last - first));
      const cos = Math.cos(direction);
      const sin = Math.sin(direction);
      lines += `M${tenths(inner, cos, sin)}l${Math.round(reach * cos)} ${Math.round(reach * sin)}`;
    }
    return lines;
  };
  /** The middle of a lane: where its label stands, and SVG transforms for marks at its two ends, turned along the lane. */
  const placeOf = (lane: FleetLane) => {
    const middle = (shares[lane][0] + shares[lane][1]) / 2;
    const units = (radius: number): readonly [number, number] => {
      const [x = 0, y = 0] = at(radius, middle)
        .split(' ')
        .map((value) => Number(value) / 10);
      return [x, y];
    };
    const turned = Math.round((directionOf(middle) * 1800) / Math.PI) / 10;
    const end = (radius: number): string => `translate(${units(radius).join(' ')})rotate(${turned})`;
    return { label: units(form.sight), inner: end(inner), outer: end(outer) };
  };
  const each = <T>(make: (lane: FleetLane) => T): Readonly<Record<FleetLane, T>> =>
    // Every lane gets its entry, which `fromEntries` cannot say.
    Object.fromEntries(fleetLanes.map((lane) => [lane, make(lane)])) as Record<FleetLane, T>;

  // Radial rows of dots, made of dashes: a dash pattern restarts with each line.
  const [first, last] = form.nodes;
  const pace = (last - first) / (deep - 1);
  const columns = Math.min(size.nodes, across);
  let nodes = '';
  for (let column = 0; column < columns; column += 1) {
    const dots = Math.ceil((size.nodes - column) / across);
    const direction = directionOf((column + 0.5) / columns);
    // A little longer than the way to the last dot, which rounding must not lose.
    const length = 10 * pace * (dots - 1) + 5;
    nodes += `M${tenths(first, Math.cos(direction), Math.sin(direction))}l${Math.round(length * Math.cos(direction))} ${Math.round(length * Math.sin(direction))}`;
  }
  const radius = form.servers * 10;
  const stretch = (_: unknown, server: number): string =>
    `M${at(form.servers, (server + 0.04) / size.servers)}A${radius} ${radius} 0 0 ${turn === 1 ? 1 : 0} ${at(form.servers, (server + 0.96) / size.servers)}`;
  return {
    lines: each(fan),
    places: each(placeOf),
    // One line for each row of nodes; dashes of length 0 and `pace` make its dots, one a node
    nodes,
    // The room between two dots of a row, in tenths of a unit
    pace: Math.round(pace * 1000) / 100,
    // One stretch of arc an API server
    servers: Array.from({ length: size.servers }, stretch).join(''),
    // What is shown: all of it, and no empty rest
    view: fleetView(form, first + pace * (Math.ceil(size.nodes / across) - 1)),
    // How many connections one line stands for; the same in every lane, so that the drawing is to scale
    perLine,
    ...penOf(shares.kubelets, counts.kubelets, form),
  };
}
