import type { PathId } from '../../model/path.ts';
import { isLine, type LinePath, type LineRoute, type Route } from '../route.ts';
import type { Tunnel } from './variant.ts';

/**
 * The lines that cross the untrusted network, in the order of their components on the node. Those that are weak by default are neighbours, and so are
 * the six that a tunnel can carry: the webhook last of them, because its URL may lead past a tunnel. So no line crosses another.
 */
export const laneOrder = [
  'kube-proxy-to-apiserver',
  'kubelet-to-apiserver',
  'apiserver-to-kubelet',
  'apiserver-to-node',
  'apiserver-to-service',
  'apiserver-to-pod',
  'apiserver-to-extension-apiserver',
  'apiserver-to-webhook',
  'pod-to-apiserver',
] as const satisfies readonly LinePath[];
/** A line that crosses the untrusted network. */
export type LanePath = (typeof laneOrder)[number];

/** Whether a path is a line that crosses the untrusted network. */
export const isLane = (path: PathId): path is LanePath => (laneOrder as readonly PathId[]).includes(path);

/**
 * How much room a line takes: `quiet` lines are authenticated all the way and join their neighbours in a trunk, `weak` ones have room for a tag, and
 * those `inside` a tunnel share its tube. `tube` stands for a tunnel that carries none.
 */
type LaneKind = 'quiet' | 'weak' | 'inside' | 'tube';

/** One line beside its neighbours. */
export interface Lane {
  readonly path: LanePath | undefined;
  readonly kind: LaneKind;
}

const kindOf = ({ path, form, hops }: LineRoute, marked: ReadonlySet<PathId>): LaneKind =>
  form === 'tunnelled' ? 'inside' : hops.every(({ verdict }) => verdict === 'authenticated') && !marked.has(path) ? 'quiet' : 'weak';

/** The lines of a frame in their order. A line on which an attacker’s gain is marked has room for the mark. */
export function lanesOf(routes: readonly Route[], tunnel: Tunnel | undefined, marked: ReadonlySet<PathId>): readonly Lane[] {
  const lines = routes.filter(isLine);
  const lanes = laneOrder.flatMap((path): readonly Lane[] => {
    const route = lines.find((each) => each.path === path);
    return route ? [{ path, kind: kindOf(route, marked) }] : [];
  });
  return tunnel && !lanes.some(({ kind }) => kind === 'inside') ? [...lanes, { path: undefined, kind: 'tube' }] : lanes;
}

/** Runs of neighbours that share a trunk. */
export function trunksIn(lanes: readonly Lane[]): readonly (readonly LanePath[])[] {
  const trunks: LanePath[][] = [];
  lanes.forEach(({ path, kind }, i) => {
    if (kind !== 'quiet' || !path) return;
    if (lanes[i - 1]?.kind === 'quiet') trunks.at(-1)?.push(path);
    else trunks.push([path]);
  });
  return trunks;
}

/** The places of the lines of these routes, those of neighbours together. */
export function runsOf(
  lanes: readonly Lane[],
  routes: readonly LineRoute[],
  places: Readonly<Record<LanePath, number>>,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  const isOne = lanes.map(({ path }) => path !== undefined && routes.some((route) => route.path === path));
  lanes.forEach(({ path }, i) => {
    if (!isOne[i] || !path) return;
    if (isOne[i - 1]) runs.at(-1)?.push(places[path]);
    else runs.push([places[path]]);
  });
  return runs;
}

/** The room between two neighbours: what is wanted, and what is enough where all lines together have too little. */
export type Gap = readonly [wanted: number, enough: number];
/** The room between neighbours by their kinds; `entering` and `leaving` are those before and after a tube. */
export interface Gaps {
  readonly trunk: Gap;
  readonly mixed: Gap;
  readonly weak: Gap;
  readonly inside: Gap;
  readonly entering: (other: LaneKind) => Gap;
  readonly leaving: (other: LaneKind) => Gap;
}

const isInTunnel = (kind: LaneKind): boolean => kind === 'inside' || kind === 'tube';

function gapBetween(a: LaneKind, b: LaneKind, gaps: Gaps): Gap {
  if (isInTunnel(a) && isInTunnel(b)) return gaps.inside;
  if (isInTunnel(b)) return gaps.entering(a);
  if (isInTunnel(a)) return gaps.leaving(b);
  return a === 'weak' && b === 'weak' ? gaps.weak : a === 'weak' || b === 'weak' ? gaps.mixed : gaps.trunk;
}

/** The room between each line and the next. */
export const gapsIn = (lanes: readonly Lane[], gaps: Gaps): readonly Gap[] =>
  lanes.slice(1).map(({ kind }, i) => gapBetween(lanes[i]?.kind ?? kind, kind, gaps));

/** Places that keep these distances, the first of them no less than its limit and the last no more. */
export function within(
  places: readonly number[],
  limits: readonly (readonly [number, number])[],
  apart: readonly number[],
): readonly number[] {
  const shifted = [...places];
  shifted.forEach(
    (place, i) => (shifted[i] = Math.max(place, limits[i]?.[0] ?? place, i > 0 ? (shifted[i - 1] ?? place) + (apart[i - 1] ?? 0) : place)),
  );
  for (let i = shifted.length - 1; i >= 0; i -= 1) {
    const place = shifted[i] ?? 0;
    shifted[i] = Math.min(place, limits[i]?.[1] ?? place, i < shifted.length - 1 ? (shifted[i + 1] ?? place) - (apart[i] ?? 0) : place);
  }
  return shifted;
}

/**
 * Where lines stand beside each other: at the wanted distances around `middle` if there is room from `from` to `to`, otherwise moved and then
 * drawn together as far as needed. With a tube of more than two lines, its middle is what stands at `middle`.
 */
export function spread(
  lanes: readonly Lane[],
  gaps: Gaps,
  { from, to, middle }: { readonly from: number; readonly to: number; readonly middle: number },
): readonly number[] {
  const between = gapsIn(lanes, gaps);
  const total = (which: 0 | 1): number => between.reduce((sum, gap) => sum + gap[which], 0);
  const share = Math.min(1, Math.max(0, (total(0) - (to - from)) / Math.max(1, total(0) - total(1))));
  const places = between.reduce<readonly number[]>(
    (sums, [wanted, enough]) => [...sums, (sums.at(-1) ?? 0) + wanted - (wanted - enough) * share],
    [0],
  );
  const inside = places.filter((_, i) => lanes[i]?.kind === 'inside');
  const group = inside.length > 2 ? inside : places;
  const wanted = middle - ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2;
  const shift = Math.max(from, Math.min(wanted, to - (places.at(-1) ?? 0)));
  return places.map((place) => place + shift);
}
