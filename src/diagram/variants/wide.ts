import { boxAt } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { bend, comesOut, d, leaves, rayThrough, rounded, type Point, type Ray } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import type { Tunnel, Variant, LinkGeometry } from './variant.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import { tunnelPath, type LinePath, type LineRoute } from '../route.ts';
import type { Balancer, Head, Tag } from '../scene.ts';
import { isInbound } from './subject.ts';
import { discOn, tagFrom, tagOn } from '../tag.ts';
import { dock, backdrop, hub, origin, radii } from './wide-backdrop.ts';
import type { Verdict } from '../../model/verdict.ts';

/** Where links meet the hub: a ring where it dials, the tip of an arrow where it answers. */
const reach = { ring: hub.radius + 3, tip: hub.radius + 7 } as const;
/** Where arrows meet the node: their tips touch the border of the box. */
const tip = dock - 1.5;
/** Where tags of tunnelled links begin, so that their glyphs form a column. */
const column = 390;
/** How a line bends after the untrusted network: it is on the level of its component at `to`, and begins and ends `by` before that. */
interface Bend {
  readonly to: number;
  readonly by: number;
}
/** Behind a tunnel a line has bent by the column of tags, otherwise it takes its time. */
const bends: Readonly<Record<'tunnelled' | 'spoke', Bend>> = { tunnelled: { to: 404, by: 28 }, spoke: { to: 540, by: 80 } };

/** The plate of a load balancer: every route that it ends passes it, between the hub and the edge of the control plane. */
export const balancerEdges = { left: 183, right: 197 } as const;

/** A line that no setting moves, and its tag. */
interface Fixed extends Omit<LinkGeometry, 'tags' | 'segments'> {
  readonly kind: 'fixed';
  readonly tag: (verdict: Verdict) => Tag;
}
/** A line to `dock`, the y of its component, on the spoke with this rank from the middle one; `disc` is the x of the sign behind a load balancer. */
interface Spoke {
  readonly kind: 'spoke';
  readonly dock: number;
  readonly rank: number;
  readonly disc?: number;
}
/** The same from the hub, on a spoke or through a tunnel. */
interface Carried {
  readonly kind: 'carried';
  readonly dock: number;
  readonly rank: number;
}
/** How far the tags of two spokes are from each other, and two lanes in a tunnel. */
const [spokeGap, laneGap] = [25, 14];

/**
 * Where each path is, in reading order. The docks of paths that a tunnel can take are contiguous, so in no mode does a link cross another.
 */
export const places: Readonly<Record<LinePath, Fixed | Spoke | Carried>> = {
  'control-plane-to-apiserver': {
    kind: 'fixed',
    lane: 'M66 110V157.4',
    rings: [[66, 110]],
    head: { tip: [66, 166], angle: 90 },
    tag: (verdict) => tagOn(verdict, [66, 136]),
  },
  'apiserver-to-etcd': {
    kind: 'fixed',
    lane: 'M66 310V355.9',
    rings: [[66, 310]],
    head: { tip: [66, 364.5], angle: 90 },
    tag: (verdict) => tagOn(verdict, [66, 335]),
  },
  'kube-proxy-to-apiserver': { kind: 'spoke', dock: 86, rank: -4.4, disc: 131 },
  'kubelet-to-apiserver': { kind: 'spoke', dock: 125, rank: -3.4, disc: 156 },
  'apiserver-to-kubelet': { kind: 'carried', dock: 157, rank: -2 },
  'apiserver-to-node': { kind: 'carried', dock: 196, rank: -1 },
  'apiserver-to-webhook': { kind: 'carried', dock: 254, rank: 0 },
  'apiserver-to-extension-apiserver': { kind: 'carried', dock: 292, rank: 1 },
  'apiserver-to-service': { kind: 'carried', dock: 330, rank: 2 },
  'apiserver-to-pod': { kind: 'carried', dock: 372, rank: 3 },
  'pod-to-apiserver': { kind: 'spoke', dock: 404, rank: 4.4 },
  // From the scraper along the right edge of the nodes, for it scrapes every one of them, to the kubelet.
  'scraper-to-kubelet': {
    kind: 'fixed',
    lane: 'M577 457V466Q577 475 586 475H749Q758 475 758 466V150Q758 141 749 141H743.1',
    rings: [[577, 457]],
    head: { tip: [734.5, 141], angle: 180 },
    tag: (verdict) => tagFrom(verdict, [587, 475]),
  },
};

/** The usual place of the tube: around the level of the hub, with an end on each of the two arcs. */
export const home: TunnelPlace = {
  near: boxAt(201, 186, 18, 124),
  far: boxAt(331, 186, 18, 124),
  bareEnd: boxAt(205, 198, 10, 100),
  walls: [202, 294],
  along: 'x',
  names: 'upright',
  dials: { x: 222, y: 196 },
  tag: [262, 324],
};
/** The place under all straight lines, for a tube that several paths do not go through. */
const parked: TunnelPlace = {
  near: boxAt(140, 374, 18, 122),
  far: boxAt(288, 374, 18, 122),
  bareEnd: boxAt(144, 404, 10, 62),
  walls: [413, 457],
  along: 'x',
  names: 'upright',
  dials: { x: 164, y: 407 },
  tag: [314, 486],
  tagFrom: true,
};
/** The place over all straight lines, for such a tube to the boxes at the top, because there it crosses fewer lines. It ends clear of the uppermost. */
export const raised: TunnelPlace = {
  near: boxAt(164, 60, 18, 46),
  far: boxAt(305, 60, 18, 46),
  bareEnd: boxAt(168, 60, 10, 46),
  walls: [70, 98],
  along: 'x',
  names: 'upright',
  dials: { x: 187, y: 64 },
  tag: [329, 60],
  tagFrom: true,
};
/** Where the tube of a frame is. */
export function tubeFor({ inside, beside }: Tunnel): TunnelPlace {
  if (beside.length < 2) return home;
  return inside.includes('apiserver-to-kubelet') ? raised : parked;
}
/** The y of a lane in its tube. A tube out of its usual place has few lanes, which stand close around its middle. */
export function levelOf(path: LinePath, { rank }: Carried, tunnel: Tunnel): number {
  const tube = tubeFor(tunnel);
  const [top, bottom] = tube.walls;
  const from = tube === home ? rank - 0.5 : tunnel.inside.indexOf(path) - (tunnel.inside.length - 1) / 2;
  return (top + bottom) / 2 + laneGap * from;
}
/** The rank of the one path that does not go through the tunnel: its line passes over the tube. */
const overTube = -2.8;

/** The spoke with a rank, through its place on the line on which the tags stand. */
export function rayOf(rank: number): Ray {
  const across = rank * spokeGap;
  return rayThrough(origin, [origin[0] + Math.sqrt(radii.sight ** 2 - across ** 2), origin[1] + across]);
}
/** From the edge of the node network to a dock. */
const toDock = (from: Point, towards: Point, { to, by }: Bend, y: number, end = tip - headLength): string =>
  d`L${from}C${towards} ${[to - by, y]} ${[to, y]}L${[end, y]}`;
const headAt = (y: number): Head => ({ tip: [tip, y], angle: 0 });

/** A spoke: the straight line from the centre of all arcs as far as the node network, and on to the dock. */
function spoke({ path, hops: [{ verdict }] }: LineRoute, { dock: y }: Spoke | Carried, rank: number, bend = bends.spoke): LinkGeometry {
  const ray = rayOf(rank);
  const inbound = isInbound(path);
  const atHub = comesOut(ray, origin, hub.centre, inbound ? reach.tip : reach.ring);
  const start = inbound ? ray.before(atHub, -headLength) : atHub;
  const lane = d`M${start}` + toDock(ray.at(radii.nodeNetwork), ray.at(radii.nodeNetwork + bend.by), bend, y, inbound ? dock : undefined);
  return {
    lane,
    segments: [lane],
    casing: d`M${ray.at(radii.controlPlane)}L${ray.at(radii.nodeNetwork)}`,
    rings: [inbound ? [dock, y] : rounded(start)],
    head: inbound ? { tip: rounded(atHub), angle: ray.angle + 180 } : headAt(y),
    tags: [[tagOn(verdict, ray.at(radii.sight))]],
  };
}

/** A spoke to the plate of a load balancer, and from there to the hub: two connections, each with its verdict. */
function balanced(route: LineRoute, place: Spoke): LinkGeometry {
  const ray = rayOf(place.rank);
  const whole = spoke(route, place, place.rank);
  const [start = '', ...rest] = whole.lane.split(/(?=L)/);
  return {
    ...whole,
    segments: [d`M${ray.atX(balancerEdges.right)}` + rest.join(''), start + d`L${ray.atX(balancerEdges.left)}`],
    tags: [...whole.tags, ...route.hops.slice(1).map(({ verdict }) => [discOn(verdict, ray.atX(place.disc ?? 0))])],
  };
}

/** The line of that one path: over the tube, then down to its dock among those of the tunnelled links. */
const past = (route: LineRoute, place: Carried): LinkGeometry => ({
  ...spoke(route, place, overTube, bends.tunnelled),
  tags: [[tagFrom(route.style, [column, place.dock])]],
});

/** Where the line through a tube that is out of its place leaves the hub, and where it is as far from all other things as it can be. */
const outOfPlace = (tube: TunnelPlace): readonly Point[] =>
  tube === raised
    ? [
        [101, 172.8],
        [136, 152],
      ]
    : [[128, 290]];
/** Where the line through a tube begins, and where it bends before the tube. */
export const startOf = (tube: TunnelPlace, y: number): readonly Point[] =>
  tube === home ? [leaves(hub.centre, reach.ring, y)] : outOfPlace(tube);

/**
 * A line that goes level through the tube, then on to its dock. It is hidden behind the ends of the tube, and its style is the same before
 * and after.
 */
function through({ path, hops, style }: LineRoute, place: Carried, tunnel: Tunnel): LinkGeometry {
  const tube = tubeFor(tunnel);
  const { near, far, bareEnd } = tube;
  const y = place.dock;
  const lane = levelOf(path, place, tunnel);
  const at = (x: number): Point => [x, lane];
  const [start, ...way] = startOf(tube, lane) as [Point, ...Point[]];
  const first = d`M${start}` + way.map((corner) => bend(start, corner, at(near.x), 14)).join('');
  const exit = far.x + far.width;
  const rest = toDock(at(exit), at(exit + bends.tunnelled.by), bends.tunnelled, y);
  const last = rest.replace('L', 'M');
  return {
    lane: first + rest,
    segments:
      hops.length === 2
        ? [first + d`L${at(bareEnd.x)}M${at(bareEnd.x + bareEnd.width)}L${at(far.x)}`, last]
        : [first + d`L${at(near.x)}`, d`M${at(near.x + near.width)}L${at(far.x)}`, last],
    rings: [rounded(start)],
    head: headAt(y),
    tags: [...hops.slice(1).map(() => []), [tagFrom(style, [column, y])]],
  };
}

function geometryOf(route: LineRoute, tunnel: Tunnel | undefined): LinkGeometry {
  const place = places[route.path];
  switch (place.kind) {
    case 'fixed':
      return { ...place, segments: [place.lane], tags: [[place.tag(route.style)]] };
    case 'spoke':
      return route.form === 'balanced' ? balanced(route, place) : spoke(route, place, place.rank);
    case 'carried':
      if (route.form === 'tunnelled' && tunnel) return through(route, place, tunnel);
      return tunnel?.beside.length === 1 && tunnel.inside.length > 0 ? past(route, place) : spoke(route, place, place.rank);
  }
}

/** The load balancer: a plate around the routes that it ends. */
function balancerOf(routes: readonly LineRoute[]): Balancer {
  const ys = routes.flatMap(({ path }) => {
    const place = places[path];
    return place.kind === 'fixed' ? [] : [rayOf(place.rank).atX((balancerEdges.left + balancerEdges.right) / 2)[1]];
  });
  const [top, bottom] = [Math.min(...ys) - 12, Math.max(...ys) + 12].map(Math.round) as [number, number];
  return {
    box: boxAt(balancerEdges.left, top, balancerEdges.right - balancerEdges.left, bottom - top, 4),
    // Above the plate and below it, for between the lines beside it there is no room.
    captions: [caption('note', 'load', 192, top - 9, ending), caption('note', 'balancer', 175, bottom + 13, centred)],
  };
}

/** The wide drawing. */
export const wide: Variant = {
  backdrop,
  // The tunnel comes before what goes through it.
  paths: (Object.keys(places) as LinePath[]).flatMap((path) => (path === 'kube-proxy-to-apiserver' ? [tunnelPath, path] : [path])),
  geometryOf,
  tunnelOf: (tunnel) => tunnelAt(tubeFor(tunnel), tunnel),
  balancerOf,
  entryOf: (tunnel) =>
    tubeFor(tunnel) === home
      ? tunnel.entry.map((text, i) => caption('note', text, 165, 300 + 14 * i, { ...centred, length: text.length > 10 ? 64 : undefined }))
      : [],
  idleTunnel: true,
  absence: [275, 240],
};
