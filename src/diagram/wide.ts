import type { PathId } from '../model/path.ts';
import { boxAt } from './box.ts';
import { caption, centred } from './caption.ts';
import { comesOut, d, leaves, rayThrough, rounded, type Point, type Ray } from './geometry.ts';
import { headLength } from './glyph.ts';
import type { Bore, Layout, Way } from './layout.ts';
import { pipe, type Pipe } from './pipe.ts';
import type { Route } from './route.ts';
import type { Head } from './scene.ts';
import { tagFrom, tagOn } from './tag.ts';
import { dock, ground, hub, origin, radii } from './wide-ground.ts';

/** Where links meet the hub: a ring where it dials, the tip of an arrow where it answers. */
const reach = { ring: hub.radius + 3, tip: hub.radius + 7 } as const;
/** Where arrows meet the node: their tips touch the border of the box. */
const tip = dock - 1.5;
/** Where tags of tunnelled links begin, so that their glyphs form a column. */
export const column = 705;

/** The y where each spoke meets its component. Those that a tunnel can take are contiguous, so in no mode does a link cross another. */
export const docks: Partial<Record<PathId, number>> = {
  'kube-proxy-to-apiserver': 100,
  'kubelet-to-apiserver': 148,
  'apiserver-to-kubelet': 190,
  'apiserver-to-node': 244,
  'apiserver-to-webhook': 318,
  'apiserver-to-extension-apiserver': 364,
  'apiserver-to-service': 412,
  'apiserver-to-pod': 468,
  'pod-to-apiserver': 516,
};
/** The y of each lane in the tunnel, from its middle: 14 apart. */
export const lanes: Partial<Record<PathId, number>> = {
  'apiserver-to-kubelet': -35,
  'apiserver-to-node': -21,
  'apiserver-to-webhook': -7,
  'apiserver-to-extension-apiserver': 7,
  'apiserver-to-service': 21,
  'apiserver-to-pod': 35,
};

/** The tube in its place: around the axis, its collars astride the two arcs. */
export const home: Pipe = {
  near: boxAt(371, 250, 26, 140),
  far: boxAt(559, 250, 26, 140),
  flange: boxAt(379, 263, 10, 114),
  walls: [270, 370],
  along: 'x',
  names: 'upright',
  dials: { y: 259 },
  tag: [478, 391],
};
/** The tube parked under all spokes, when several of them pass it by. */
const parked: Pipe = {
  near: boxAt(332, 468, 26, 124),
  far: boxAt(530, 468, 26, 124),
  flange: boxAt(340, 475, 10, 110),
  walls: [505, 555],
  along: 'x',
  names: 'upright',
  dials: { y: 496 },
  tag: [628, 580],
};
export const tubeFor = ({ beside }: Bore): Pipe => (beside.length > 1 ? parked : home);

const casingOn = (ray: Ray): string => d`M${ray.at(radii.controlPlane)}L${ray.at(radii.nodeNetwork)}`;
/** From a level lane to a dock, on to the notch of the arrow head. */
const toDock = (from: Point, y: number): string => d`L${from}C${[656, from[1]]} ${[636, y]} ${[700, y]}L${[tip - headLength, y]}`;
const headAt = (y: number): Head => ({ tip: [tip, y], angle: 0 });

/** A spoke: the straight line from the centre of all arcs through its dock. */
function spoke({ hops: [{ verdict }] }: Route, y: number, outbound: boolean): Way {
  const ray = rayThrough(origin, [dock, y]);
  const [dials, answers] = [reach.ring, reach.tip].map((radius) => comesOut(ray, origin, hub.centre, radius)) as [Point, Point];
  const [from, to]: readonly [Point, Point] = outbound
    ? [dials, ray.before(ray.atX(tip), headLength)]
    : [[dock, y], ray.before(answers, -headLength)];
  return {
    // The same commands as through a tunnel, on one line.
    lane: d`M${from}L${ray.atX(588)}C${ray.atX(656)} ${ray.atX(636)} ${ray.atX(700)}L${to}`,
    stretches: [d`M${from}L${to}`],
    casing: casingOn(ray),
    rings: [rounded(from)],
    head: outbound ? { tip: rounded(ray.atX(tip)), angle: ray.angle } : { tip: rounded(answers), angle: ray.angle + 180 },
    tags: [[tagOn(verdict, ray.at(radii.sight))]],
  };
}

/** Over the tube to a dock among those of the tunnelled links. */
function past({ hops: [{ verdict }] }: Route, y: number): Way {
  const ray = rayThrough(origin, [371, 243]);
  const start = comesOut(ray, origin, hub.centre, reach.ring);
  const lane = d`M${start}` + toDock(ray.atX(588), y);
  return {
    lane,
    stretches: [lane],
    casing: casingOn(ray),
    rings: [rounded(start)],
    head: headAt(y),
    tags: [[tagFrom(verdict, [column, y])]],
  };
}

/** Level through the tube, then on to the dock. The line stops at the collars and goes on behind them as it was. */
function through({ path, hops, look }: Route, y: number, tube: Pipe): Way {
  const {
    near,
    far,
    flange,
    walls: [top, bottom],
  } = tube;
  const level = (top + bottom) / 2 + (lanes[path] ?? 0);
  const at = (x: number): Point => [x, level];
  // A parked tube is under the hub: the way down to it begins at the hub's lower right.
  const start: Point = tube === home ? leaves(hub.centre, reach.ring, level) : [197, 387];
  const last = d`M${at(far.x + far.width)}` + toDock(at(588), y);
  return {
    lane: d`M${start}` + toDock(at(588), y),
    stretches:
      hops.length === 2
        ? [d`M${start}L${at(flange.x)}M${at(flange.x + flange.width)}L${at(far.x)}`, last]
        : [d`M${start}L${at(near.x)}`, d`M${at(near.x + near.width)}L${at(far.x)}`, last],
    rings: [rounded(start)],
    head: headAt(y),
    tags: [...hops.slice(1).map(() => []), [tagFrom(look, [column, y])]],
  };
}

/** Both clients in the control plane dial on one bracket. */
const bracket = 'M84 128V142Q84 150 92 150H122Q130 150 130 158V213.4M205 128V142Q205 150 197 150H138Q130 150 130 158';
const toEtcd = 'M130 414V486.9';

/** The paths inside the control plane: on the hub’s axis, so nothing floats. */
export const inside: Partial<Record<PathId, Omit<Way, 'tags'> & { readonly tag: Point }>> = {
  'control-plane-to-apiserver': {
    lane: bracket,
    stretches: [bracket],
    rings: [
      [84, 128],
      [205, 128],
    ],
    head: { tip: [130, 222], angle: 90 },
    tag: [130, 186],
  },
  'apiserver-to-etcd': { lane: toEtcd, stretches: [toEtcd], rings: [[130, 414]], head: { tip: [130, 495.5], angle: 90 }, tag: [130, 452] },
};

function wayOf(route: Route, bore: Bore | undefined): Way {
  const fixed = inside[route.path];
  if (fixed) return { ...fixed, tags: [[tagOn(route.look, fixed.tag)]] };
  const y = docks[route.path] ?? 0;
  if (route.tunnelled && bore) return through(route, y, tubeFor(bore));
  const outbound = route.path in lanes;
  return outbound && bore?.beside.length === 1 && bore.inside.length > 0 ? past(route, y) : spoke(route, y, outbound);
}

/** The wide drawing. */
export const wide: Layout = {
  ground,
  paths: ['control-plane-to-apiserver', 'apiserver-to-etcd', 'agent-to-konnectivity-server', ...(Object.keys(docks) as PathId[])],
  wayOf,
  tunnelOf: (bore) => pipe(tubeFor(bore), bore),
  entryOf: (bore) => (tubeFor(bore) === home ? bore.entry.map((text, i) => caption('note', text, 296, 382 + 17 * i, centred)) : []),
  idleTunnel: true,
  absence: [478, 320],
};
