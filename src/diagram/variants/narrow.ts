import type { PathId } from '../../model/path.ts';
import { boxAt, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { d, type Point } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import type { Tunnel, Variant, LinkGeometry } from './variant.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import { tunnelPath, type LinePath, type LineRoute } from '../route.ts';
import type { Balancer, Box, SceneComponent } from '../scene.ts';
import { isInbound } from './subject.ts';
import { discOn, tagFrom } from '../tag.ts';

// doc/look.md, “The narrow drawing”. The hub on top, zones as bands, nine lanes down; the lowest target has the leftmost lane, so none crosses.
export const [width, height] = [344, 1069];
/** How far the backdrop goes on below the drawing: a second node has its room there. */
export const below = 96;
const hubBottom = 185;
/** Where links meet the hub: rings just under it, tips of arrows likewise. */
const reach = { ring: hubBottom + 3.75, tip: hubBottom + 4 } as const;
/** The bands end here at both sides of the drawing, always with the room that a tunnel takes: no box moves when the mode does. */
const edges = { controlPlane: 204, nodeNetwork: 388, sag: 14 } as const;
export const dock = 186;
const tip = dock - 1.5;
const turn = 9;
const rowHeight = 20;

/** Down `x`, then level at `y`; discs are staggered, for neighbours are closer than a disc is wide. */
interface Lane {
  readonly x: number;
  readonly y: number;
  readonly disc: number;
}
const [high, low] = [299, 325];

/** A short line that no setting moves: its tag, and where the marks of a seat are. */
interface Fixed extends Omit<LinkGeometry, 'tags' | 'segments'> {
  readonly kind: 'fixed';
  readonly tag: Point;
  readonly mark: Point;
}
/** A lane that never enters a tunnel. */
interface Spoke extends Lane {
  readonly kind: 'spoke';
}
/** A lane that a tunnel can take. */
interface Carried extends Lane {
  readonly kind: 'carried';
}

/** Where each path is, in reading order: the paths inside the control plane cross a gap of 20 between the hub and their card. */
export const places: Readonly<Record<LinePath, Fixed | Spoke | Carried>> = {
  'control-plane-to-apiserver': {
    kind: 'fixed',
    lane: 'M196 82H188.1',
    rings: [[196, 82]],
    head: { tip: [179.5, 82], angle: 180 },
    tag: [204, 106],
    mark: [304, 84],
  },
  'apiserver-to-etcd': {
    kind: 'fixed',
    lane: 'M179 158H185.9',
    rings: [[179, 158]],
    head: { tip: [194.5, 158], angle: 0 },
    tag: [204, 169],
    mark: [262, 146],
  },
  'kube-proxy-to-apiserver': { kind: 'spoke', x: 166, y: 513, disc: low },
  'kubelet-to-apiserver': { kind: 'spoke', x: 150, y: 576, disc: high },
  'apiserver-to-kubelet': { kind: 'carried', x: 125, y: 599, disc: low },
  // From the box under the kubelet's, straight up.
  'scraper-to-kubelet': {
    kind: 'fixed',
    lane: 'M258 637V625.1',
    rings: [[258, 637]],
    head: { tip: [258, 616.5], angle: 270 },
    tag: [194, 676],
    mark: [300, 626],
  },
  'apiserver-to-node': { kind: 'carried', x: 109, y: 739, disc: high },
  'apiserver-to-webhook': { kind: 'carried', x: 93, y: 809, disc: low },
  'apiserver-to-extension-apiserver': { kind: 'carried', x: 77, y: 872, disc: high },
  'apiserver-to-service': { kind: 'carried', x: 61, y: 935, disc: low },
  'apiserver-to-pod': { kind: 'carried', x: 45, y: 998, disc: high },
  'pod-to-apiserver': { kind: 'spoke', x: 20, y: 1021, disc: low },
};

/** A row: its name and port above, its verdicts below, 23 each. */
function row(id: BoxedId, y: number, tags: 1 | 2 = 1, box = boxAt(dock, y, 144, 32 + 23 * tags)): SceneComponent {
  const name = caption('name', wordsOf[id].name, 194, y + 21, { length: id === 'extension-apiserver' ? 88 : undefined });
  // These two have no room for a purpose beside their name.
  const beside = (
    id === 'kube-proxy' || id === 'extension-apiserver' ? [] : besideName(id, id === 'service' ? 312 : 322, y + 21, ending)
  ).map((words) => ({
    ...words,
    text: words.text.replace('any other', 'other'),
  }));
  return componentAt(id, id === 'service' ? 'alias' : 'node', box, [name, ...beside]);
}

const components: readonly SceneComponent[] = [
  componentAt('kube-apiserver', 'hub', boxAt(10, 42, 166, 143, 14), [
    caption('hub', 'API server', 93, 110, centred),
    caption('hub-port', 'HTTPS :6443', 93, 133, centred),
  ]),
  // Two components on one card: they dial in the same way.
  componentAt('kube-controller-manager', 'bare', boxAt(196, 42, 140, 28), [
    caption('name', 'controller-manager', 206, 61, { length: 120 }),
  ]),
  componentAt('kube-scheduler', 'bare', boxAt(196, 70, 140, 52), [caption('name', 'scheduler', 206, 88)]),
  componentAt('etcd', 'control-plane', boxAt(196, 130, 140, 55), [
    caption('name', 'etcd', 206, 150),
    ...besideName('etcd', 326, 150, ending),
  ]),
  row('kube-proxy', 474),
  row('kubelet', 537, 2),
  row('scraper', 637),
  row('node', 700),
  row('webhook', 770),
  row('extension-apiserver', 833),
  row('service', 896),
  row('pod', 959, 2),
];

const container = boxAt(179, 443, 158, 606, 10);

/** The paths that a tunnel can take, by their lanes from left to right. */
const fromLeft = (Object.keys(places) as LinePath[])
  .flatMap((path) => {
    const place = places[path];
    return place.kind === 'carried' ? [{ path, x: place.x }] : [];
  })
  .sort((a, b) => a.x - b.x);

/** Where a lane of a path that a tunnel can take runs, if some of them go through a tunnel and others pass it by. */
function besideTube(path: LinePath, lane: Carried, { inside, beside }: Tunnel): Lane {
  const rankIn = (group: readonly PathId[]): number =>
    fromLeft.filter((other) => group.includes(other.path)).findIndex((other) => other.path === path);
  const rightmost = fromLeft.slice(-inside.length).map((other) => other.path);
  const isTunnelled = inside.includes(path);
  // The tunnel leads to the boxes at the top: it keeps its place at the right, and the others move together at the left.
  if (inside.length > 0 && rightmost.every((other) => inside.includes(other))) {
    if (isTunnelled) return lane;
    const rank = rankIn(beside);
    return { ...lane, x: 37 + 14 * rank, disc: rank % 2 ? low : high };
  }
  if (isTunnelled) return { ...lane, x: 45 + 16 * rankIn(inside) };
  const fromRight = beside.length - 1 - rankIn(beside);
  return { ...lane, x: 134 - 15 * fromRight, disc: fromRight % 2 ? high : low };
}

/** Where the lane of a path runs. */
const laneIn = (path: LinePath, lane: Spoke | Carried, tunnel: Tunnel | undefined): Lane =>
  lane.kind === 'carried' && tunnel && tunnel.beside.length > 0 ? besideTube(path, lane, tunnel) : lane;

/** Where a path is in a frame: fixed, or a lane. */
export function placeIn(path: LinePath, tunnel: Tunnel | undefined): Fixed | (Lane & { readonly kind: 'lane' }) {
  const place = places[path];
  return place.kind === 'fixed' ? place : { ...laneIn(path, place, tunnel), kind: 'lane' };
}

/** The tube: walls 11 outside the outer lanes, its end plates 5 outside the walls. With too few lanes for their names these stand at the right. */
export function tubeFor(tunnel: Tunnel): TunnelPlace {
  const xs =
    tunnel.beside.length === 0
      ? [45, 125]
      : fromLeft.flatMap(({ path }) => {
          const place = placeIn(path, tunnel);
          return place.kind === 'lane' && tunnel.inside.includes(path) ? [place.x] : [];
        });
  const walls: readonly [number, number] = xs.length > 0 ? [Math.min(...xs) - 11, Math.max(...xs) + 11] : [33, 43];
  const endAt = (y: number, h: number): Box => boxAt(walls[0] - 5, y, walls[1] - walls[0] + 10, h);
  const named = walls[1] - walls[0] > 80;
  return {
    near: endAt(211, 38),
    far: endAt(372, 39),
    bareEnd: endAt(214, 10),
    walls,
    along: 'y',
    names: named ? 'lines' : { kind: 'on-hatch', near: [dock, 229], far: [dock, 395] },
    dials: { x: dock, y: 348 },
    tag: [dock, 367],
    tagFrom: true,
  };
}

const edge = (y: number): string => `M0 ${y}Q${width / 2} ${y + 2 * edges.sag} ${width} ${y}`;

/** Down the lane, round the corner, on to the dock. */
const laneFrom = (start: Point, { x, y }: Lane, end: number): string =>
  d`M${start}L${[x, y - turn]}C${[x, y - turn * 0.45]} ${[x + turn * 0.45, y]} ${[x + turn, y]}L${[end, y]}`;

/** The plate of a load balancer, between the hub and the edge of the control plane. */
const balancerEdges = { top: 200, bottom: 212 } as const;
/** Where the verdict behind a load balancer stands, for there is no room on the line: beside its name. */
const besideBalancer = (x: number): Point => [280 + (166 - x) * 1.75, 203];

function geometryIn({ path, hops, style, form }: LineRoute, lane: Lane, tunnel: Tunnel | undefined): LinkGeometry {
  const { x, y, disc } = lane;
  const word = tagFrom(style, [194, y], rowHeight);
  const seen = [discOn(style, [x, disc]), word];
  if (isInbound(path)) {
    const round = d`M${[dock, y]}L${[x + turn, y]}C${[x + turn * 0.45, y]} ${[x, y - turn * 0.45]} ${[x, y - turn]}`;
    const back = `${round}${d`L${[x, reach.tip + headLength]}`}`;
    const [, ...behind] = hops;
    return {
      lane: back,
      segments:
        form === 'balanced'
          ? [`${round}${d`L${[x, balancerEdges.bottom]}`}`, d`M${[x, balancerEdges.top]}L${[x, reach.tip + headLength]}`]
          : [back],
      rings: [[dock, y]],
      head: { tip: [x, reach.tip], angle: 270 },
      tags: [seen, ...behind.map(({ verdict }) => [discOn(verdict, besideBalancer(x))])],
    };
  }
  const [start, end]: readonly [Point, number] = [[x, reach.ring], tip - headLength];
  const whole = { lane: laneFrom(start, lane, end), rings: [start], head: { tip: [tip, y] as Point, angle: 0 } };
  if (form !== 'tunnelled' || !tunnel) return { ...whole, segments: [whole.lane], tags: [seen] };
  const { near, far, bareEnd } = tubeFor(tunnel);
  const last = laneFrom([x, far.y + far.height], lane, end);
  const segments =
    hops.length === 2
      ? [d`M${start}L${[x, bareEnd.y]}M${[x, bareEnd.y + bareEnd.height]}L${[x, far.y]}`, last]
      : [d`M${start}L${[x, near.y]}`, d`M${[x, near.y + near.height]}L${[x, far.y]}`, last];
  return { ...whole, segments, tags: [...segments.slice(1).map(() => []), [word]] };
}

function geometryOf(route: LineRoute, tunnel: Tunnel | undefined): LinkGeometry {
  const place = placeIn(route.path, tunnel);
  return place.kind === 'fixed'
    ? { ...place, segments: [place.lane], tags: [[tagFrom(route.style, place.tag, rowHeight)]] }
    : geometryIn(route, place, tunnel);
}

/** The load balancer: a plate around the routes that it ends. */
function balancerOf(routes: readonly LineRoute[]): Balancer {
  const xs = routes.flatMap(({ path }) => {
    const place = placeIn(path, undefined);
    return place.kind === 'fixed' ? [] : [place.x];
  });
  const [left, right] = [Math.min(...xs) - 8, Math.max(...xs) + 8];
  return {
    box: boxAt(left, balancerEdges.top, right - left, balancerEdges.bottom - balancerEdges.top, 4),
    captions: [caption('note', 'load balancer', right + 5, 207, { length: 84 })],
  };
}

/** The narrow drawing, 344 wide: hub on top, zones as bands, node at the lower right. */
export const narrow: Variant = {
  backdrop: {
    viewBox: `0 0 ${width} ${height}`,
    zones: [
      { id: 'node-network', d: `M0 0H${width}V${height + below}H0Z` },
      { id: 'between', d: `${edge(edges.nodeNetwork)}V0H0Z` },
      { id: 'control-plane', d: `${edge(edges.controlPlane)}V0H0Z` },
    ],
    strokes: [
      { kind: 'control-plane', d: edge(edges.controlPlane) },
      { kind: 'node-network', d: edge(edges.nodeNetwork) },
      { kind: 'rule', d: 'M196 70H336' },
    ],
    outlines: [
      { kind: 'card', box: boxAt(196, 42, 140, 80) },
      { kind: 'stack', box: shifted(container, 6) },
      { kind: 'stack', box: shifted(container, 3) },
      { kind: 'container', box: container },
    ],
    captions: [
      caption('zone', 'Control plane network', 14, 27, { zone: 'control-plane' }),
      caption('zone', 'Untrusted network', 186, 252, { zone: 'between' }),
      caption('aside', 'may be public', 186, 271, { zone: 'between' }),
      caption('zone', 'Node network', 186, 429, { zone: 'node-network' }),
      caption('title', 'Node', 188, 464),
      caption('note', '× N', 326, 464, ending),
    ],
    eye: { at: [200, 297], captions: [caption('seat', 'Attacker’s position', 222, 301, { length: 116 })] },
    components,
  },
  // The tunnel comes before what goes through it.
  paths: (Object.keys(places) as LinePath[]).flatMap((path) => (path === 'kube-proxy-to-apiserver' ? [tunnelPath, path] : [path])),
  geometryOf,
  balancerOf,
  tunnelOf: (tunnel) => tunnelAt(tubeFor(tunnel), tunnel),
  entryOf: () => [],
  idleTunnel: true,
  absence: [width / 2, 310],
};
