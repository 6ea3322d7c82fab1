import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { comesOut, d, leaves, rayThrough, rounded, type Point, type Ray } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import type { Tunnel, Variant, LinkGeometry } from './variant.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import { tunnelPath, type LinePath, type LineRoute } from '../route.ts';
import type { Balancer, Head } from '../scene.ts';
import { isInbound } from './subject.ts';
import { discOn, tagFrom, tagOn } from '../tag.ts';
import { dock, backdrop, hub, origin, radii } from './wide-backdrop.ts';

/** Where links meet the hub: a ring where it dials, the tip of an arrow where it answers. */
const reach = { ring: hub.radius + 3, tip: hub.radius + 7 } as const;
/** Where arrows meet the node: their tips touch the border of the box. */
const tip = dock - 1.5;
/** Where tags of tunnelled links begin, so that their glyphs form a column. */
export const column = 703;

/** The plate of a load balancer: every route that it ends passes it, between the hub and the edge of the control plane. */
const balancerEdges = { left: 322, right: 342 } as const;

/** Both clients in the control plane dial on one bracket. */
const bracket = 'M84 128V142Q84 150 92 150H122Q130 150 130 158V213.4M205 128V142Q205 150 197 150H138Q130 150 130 158';
const toEtcd = 'M130 414V486.9';
/** From the scraper along the right edge of the nodes, for it scrapes every one of them, to the kubelet. */
const toKubelet = 'M934 560H1099Q1109 560 1109 550V179Q1109 169 1099 169H1080.1';

/** A line that no setting moves, its tag, and where the marks of an attacker begin. */
interface Fixed extends Omit<LinkGeometry, 'tags'> {
  readonly kind: 'fixed';
  readonly tag: Point;
  readonly mark: Point;
}
/** A straight line to the hub from `dock`, the y where it meets its component; `disc` is the x of the sign behind a load balancer. */
interface Spoke {
  readonly kind: 'spoke';
  readonly dock: number;
  readonly disc: number;
}
/**
 * A line from the hub to `dock`, either straight or through a tunnel. `lane` is how far from the middle of the tunnel it goes; lanes are 14
 * apart.
 */
interface Carried {
  readonly kind: 'carried';
  readonly dock: number;
  readonly lane: number;
}

/**
 * Where each path is, in reading order. The docks of paths that a tunnel can take are contiguous, so in no mode does a link cross another.
 */
export const places: Readonly<Record<LinePath, Fixed | Spoke | Carried>> = {
  'control-plane-to-apiserver': {
    kind: 'fixed',
    lane: bracket,
    segments: [bracket],
    rings: [
      [84, 128],
      [205, 128],
    ],
    head: { tip: [130, 222], angle: 90 },
    tag: [130, 186],
    mark: [196, 186],
  },
  'apiserver-to-etcd': {
    kind: 'fixed',
    lane: toEtcd,
    segments: [toEtcd],
    rings: [[130, 414]],
    head: { tip: [130, 495.5], angle: 90 },
    tag: [130, 452],
    mark: [196, 452],
  },
  'kube-proxy-to-apiserver': { kind: 'spoke', dock: 100, disc: 262 },
  'kubelet-to-apiserver': { kind: 'spoke', dock: 148, disc: 288 },
  'apiserver-to-kubelet': { kind: 'carried', dock: 190, lane: -35 },
  'apiserver-to-node': { kind: 'carried', dock: 244, lane: -21 },
  'apiserver-to-webhook': { kind: 'carried', dock: 318, lane: -7 },
  'apiserver-to-extension-apiserver': { kind: 'carried', dock: 364, lane: 7 },
  'apiserver-to-service': { kind: 'carried', dock: 412, lane: 21 },
  'apiserver-to-pod': { kind: 'carried', dock: 468, lane: 35 },
  'pod-to-apiserver': { kind: 'spoke', dock: 516, disc: 262 },
  'scraper-to-kubelet': {
    kind: 'fixed',
    lane: toKubelet,
    segments: [toKubelet],
    rings: [[934, 560]],
    head: { tip: [1071.5, 169], angle: 180 },
    tag: [1010, 560],
    mark: [930, 584],
  },
};

/** The usual place of the tube: around the level of the hub, with an end on each of the two arcs. */
export const home: TunnelPlace = {
  near: boxAt(371, 250, 26, 140),
  far: boxAt(559, 250, 26, 140),
  bareEnd: boxAt(379, 263, 10, 114),
  walls: [270, 370],
  along: 'x',
  names: 'upright',
  dials: { y: 259 },
  tag: [478, 391],
};
/** The place under all straight lines, for a tube that several paths do not go through. */
const parked: TunnelPlace = {
  near: boxAt(332, 468, 26, 124),
  far: boxAt(530, 468, 26, 124),
  bareEnd: boxAt(340, 475, 10, 110),
  walls: [505, 555],
  along: 'x',
  names: 'upright',
  dials: { y: 496 },
  tag: [628, 580],
};
/** The place over all straight lines, for such a tube to the boxes at the top, because there it crosses fewer lines. */
const raised: TunnelPlace = {
  near: boxAt(331, 66, 26, 90),
  far: boxAt(530, 66, 26, 90),
  bareEnd: boxAt(339, 72, 10, 78),
  walls: [91, 131],
  along: 'x',
  names: 'upright',
  dials: { y: 83 },
  tag: [443, 145],
};
/** Where the tube of a frame is. */
export function tubeFor({ inside, beside }: Tunnel): TunnelPlace {
  if (beside.length < 2) return home;
  return inside.includes('apiserver-to-kubelet') ? raised : parked;
}
/** The y of a lane in its tube. A tube out of its usual place has few lanes, which stand close around its middle. */
export function levelOf(path: LinePath, { lane }: Carried, tunnel: Tunnel): number {
  const tube = tubeFor(tunnel);
  const [top, bottom] = tube.walls;
  const from = tube === home ? lane : 14 * (tunnel.inside.indexOf(path) - (tunnel.inside.length - 1) / 2);
  return (top + bottom) / 2 + from;
}
/**
 * Whether the one path that does not go through the tunnel is drawn over the tube, because its dock stands among those of the paths that go
 * through.
 */
export const passesOver = (tunnel: Tunnel | undefined): boolean => tunnel?.beside.length === 1 && tunnel.inside.length > 0;

/** The way of every spoke that meets its component at this height. */
export const rayTo = (y: number): Ray => rayThrough(origin, [dock, y]);
const casingOn = (ray: Ray): string => d`M${ray.at(radii.controlPlane)}L${ray.at(radii.nodeNetwork)}`;
/** From a level lane to a dock, on to the notch of the arrow head. */
const toDock = (from: Point, y: number): string => d`L${from}C${[656, from[1]]} ${[636, y]} ${[700, y]}L${[tip - headLength, y]}`;
const headAt = (y: number): Head => ({ tip: [tip, y], angle: 0 });

/** Where a spoke begins, and where it ends at the notch of its arrow head. */
function endsOf(ray: Ray, y: number, outbound: boolean): readonly [Point, Point] {
  const atHub = comesOut(ray, origin, hub.centre, outbound ? reach.ring : reach.tip);
  return outbound ? [atHub, ray.before(ray.atX(tip), headLength)] : [[dock, y], ray.before(atHub, -headLength)];
}

/** A spoke: the straight line from the centre of all arcs through its dock. */
function spoke({ path, hops: [{ verdict }] }: LineRoute, y: number): LinkGeometry {
  const ray = rayTo(y);
  const outbound = !isInbound(path);
  const [from, to] = endsOf(ray, y, outbound);
  const answers = outbound ? ray.atX(tip) : comesOut(ray, origin, hub.centre, reach.tip);
  return {
    // The lane has the same commands as one through a tunnel, so that a browser can move the line from one to the other.
    lane: d`M${from}L${ray.atX(588)}C${ray.atX(656)} ${ray.atX(636)} ${ray.atX(700)}L${to}`,
    segments: [d`M${from}L${to}`],
    casing: casingOn(ray),
    rings: [rounded(from)],
    head: { tip: rounded(answers), angle: ray.angle + (outbound ? 0 : 180) },
    tags: [[tagOn(verdict, ray.at(radii.sight))]],
  };
}

/** A spoke to the plate of a load balancer, and from there to the hub: two connections, each with its verdict. */
function balanced(route: LineRoute, { dock: y, disc }: Spoke): LinkGeometry {
  const ray = rayTo(y);
  const [from, to] = endsOf(ray, y, false);
  const whole = spoke(route, y);
  return {
    ...whole,
    segments: [d`M${from}L${ray.atX(balancerEdges.right)}`, d`M${ray.atX(balancerEdges.left)}L${to}`],
    tags: [...whole.tags, ...route.hops.slice(1).map(({ verdict }) => [discOn(verdict, ray.atX(disc))])],
  };
}

/** The line of that one path: over the tube, then down to its dock among those of the tunnelled links. */
function past({ hops: [{ verdict }] }: LineRoute, y: number): LinkGeometry {
  const ray = rayThrough(origin, [371, 243]);
  const start = comesOut(ray, origin, hub.centre, reach.ring);
  const lane = d`M${start}` + toDock(ray.atX(588), y);
  return {
    lane,
    segments: [lane],
    casing: casingOn(ray),
    rings: [rounded(start)],
    head: headAt(y),
    tags: [[tagFrom(verdict, [column, y])]],
  };
}

/** Where the line through a tube that is out of its place leaves the hub. */
export const startOf = (tube: TunnelPlace, level: number): Point =>
  tube === home ? leaves(hub.centre, reach.ring, level) : tube === raised ? [158, 230.3] : [197, 387];

/**
 * A line that goes level through the tube, then on to its dock. It is hidden behind the ends of the tube, and its style is the same before
 * and after.
 */
function through({ path, hops, style }: LineRoute, place: Carried, tunnel: Tunnel): LinkGeometry {
  const tube = tubeFor(tunnel);
  const { near, far, bareEnd } = tube;
  const y = place.dock;
  const level = levelOf(path, place, tunnel);
  const at = (x: number): Point => [x, level];
  const start = startOf(tube, level);
  const last = d`M${at(far.x + far.width)}` + toDock(at(588), y);
  return {
    lane: d`M${start}` + toDock(at(588), y),
    segments:
      hops.length === 2
        ? [d`M${start}L${at(bareEnd.x)}M${at(bareEnd.x + bareEnd.width)}L${at(far.x)}`, last]
        : [d`M${start}L${at(near.x)}`, d`M${at(near.x + near.width)}L${at(far.x)}`, last],
    rings: [rounded(start)],
    head: headAt(y),
    tags: [...hops.slice(1).map(() => []), [tagFrom(style, [column, y])]],
  };
}

function geometryOf(route: LineRoute, tunnel: Tunnel | undefined): LinkGeometry {
  const place = places[route.path];
  switch (place.kind) {
    case 'fixed':
      return { ...place, tags: [[tagOn(route.style, place.tag)]] };
    case 'spoke':
      return route.form === 'balanced' ? balanced(route, place) : spoke(route, place.dock);
    case 'carried':
      if (route.form === 'tunnelled' && tunnel) return through(route, place, tunnel);
      return passesOver(tunnel) ? past(route, place.dock) : spoke(route, place.dock);
  }
}

/** The load balancer: a plate around the routes that it ends. */
function balancerOf(routes: readonly LineRoute[]): Balancer {
  const ys = routes.flatMap(({ path }) => {
    const place = places[path];
    return place.kind === 'fixed' ? [] : [rayTo(place.dock).atX((balancerEdges.left + balancerEdges.right) / 2)[1]];
  });
  const [top, bottom] = [Math.min(...ys) - 13, Math.max(...ys) + 13].map(Math.round) as [number, number];
  return {
    box: boxAt(balancerEdges.left, top, balancerEdges.right - balancerEdges.left, bottom - top, 4),
    captions: [caption('note', 'load', 304, top - 22), caption('note', 'balancer', 304, top - 7, { length: 53 })],
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
  entryOf: (tunnel) => (tubeFor(tunnel) === home ? tunnel.entry.map((text, i) => caption('note', text, 296, 382 + 17 * i, centred)) : []),
  idleTunnel: true,
  absence: [478, 320],
};
