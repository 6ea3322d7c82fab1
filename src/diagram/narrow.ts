import type { PathId } from '../model/path.ts';
import { boxAt, shifted } from './box.ts';
import { caption, centred, ending } from './caption.ts';
import { besideName, componentAt, wordsOf, type BoxedId } from './component-words.ts';
import { d, type Point } from './geometry.ts';
import { headLength } from './glyph.ts';
import type { Bore, Layout, Way } from './layout.ts';
import { pipe, type Pipe } from './pipe.ts';
import type { Route } from './route.ts';
import type { Box, SceneComponent } from './scene.ts';
import { discOn, tagFrom } from './tag.ts';

// look.md §3. The hub on top, zones as bands, nine lanes down; the lowest target has the leftmost lane, so none crosses.
export const [width, height] = [344, 992];
const hubBottom = 185;
/** Where links meet the hub: rings just under it, tips of arrows likewise. */
const reach = { ring: hubBottom + 3.75, tip: hubBottom + 4 } as const;
/** The bands end here at both sides of the frame, always with the room that a tunnel takes: no box moves when the mode does. */
const edges = { controlPlane: 204, nodeNetwork: 388, sag: 14 } as const;
export const dock = 186;
const tip = dock - 1.5;
const turn = 9;
const rowHeight = 20;

interface Lane {
  readonly x: number;
  readonly y: number;
  /** Discs are staggered: neighbours are closer than a disc is wide. */
  readonly disc: number;
}
const [high, low] = [299, 325];
const lanes: Partial<Record<PathId, Lane>> = {
  'kube-proxy-to-apiserver': { x: 166, y: 513, disc: low },
  'kubelet-to-apiserver': { x: 150, y: 576, disc: high },
  'apiserver-to-kubelet': { x: 125, y: 599, disc: low },
  'apiserver-to-node': { x: 109, y: 662, disc: high },
  'apiserver-to-webhook': { x: 93, y: 732, disc: low },
  'apiserver-to-extension-apiserver': { x: 77, y: 795, disc: high },
  'apiserver-to-service': { x: 61, y: 858, disc: low },
  'apiserver-to-pod': { x: 45, y: 921, disc: high },
  'pod-to-apiserver': { x: 20, y: 944, disc: low },
};

/** A row: its name and port above, its verdicts below, 23 each. */
function row(id: BoxedId, y: number, tags: 1 | 2 = 1, box = boxAt(dock, y, 144, 32 + 23 * tags)): SceneComponent {
  const name = caption('name', wordsOf[id].name, 194, y + 21, { length: id === 'extension-apiserver' ? 88 : undefined });
  // kube-proxy's purpose has no room beside its name.
  const beside = (id === 'kube-proxy' ? [] : besideName(id, 322, y + 21, ending)).map((words) => ({
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
  row('node', 623),
  row('webhook', 693),
  row('extension-apiserver', 756),
  row('service', 819, 1, boxAt(dock, 819, 157, 55)),
  row('pod', 882, 2),
];

const container = boxAt(179, 443, 158, 529, 10);

/** The lanes that a tunnel can take, left to right. */
const carriable = Object.entries(lanes)
  .flatMap(([path, { x }]) => (x > 30 && x < 140 ? [{ path: path as PathId, x }] : []))
  .sort((a, b) => a.x - b.x);

/** Where a lane runs. If some pass the tunnel by, those inside move together at the left, and the others to its right. */
export function laneIn(path: PathId, bore: Bore | undefined): Lane {
  const lane = lanes[path] ?? { x: 0, y: 0, disc: high };
  const rankIn = (group: readonly PathId[]): number =>
    carriable.filter((other) => group.includes(other.path)).findIndex((other) => other.path === path);
  if (!bore || bore.beside.length === 0) return lane;
  if (bore.inside.includes(path)) return { ...lane, x: 45 + 16 * rankIn(bore.inside) };
  if (!bore.beside.includes(path)) return lane;
  const fromRight = bore.beside.length - 1 - rankIn(bore.beside);
  return { ...lane, x: 134 - 15 * fromRight, disc: fromRight % 2 ? high : low };
}

/** The tube: walls 11 outside the outer lanes, collars 5 outside the walls. With too few lanes for their names these stand at the right. */
export function tubeFor(bore: Bore): Pipe {
  const xs = bore.beside.length === 0 ? [45, 125] : bore.inside.map((path) => laneIn(path, bore).x);
  const walls: readonly [number, number] = xs.length > 0 ? [Math.min(...xs) - 11, Math.max(...xs) + 11] : [33, 43];
  const collar = (y: number, h: number): Box => boxAt(walls[0] - 5, y, walls[1] - walls[0] + 10, h);
  const named = walls[1] - walls[0] > 80;
  return {
    near: collar(211, 38),
    far: collar(372, 39),
    flange: collar(214, 10),
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

function way({ path, hops, look, tunnelled }: Route, bore: Bore | undefined): Way {
  const lane = laneIn(path, bore);
  const { x, y, disc } = lane;
  const outbound = path.startsWith('apiserver');
  const word = tagFrom(look, [194, y], rowHeight);
  if (!outbound) {
    const back = d`M${[dock, y]}L${[x + turn, y]}C${[x + turn * 0.45, y]} ${[x, y - turn * 0.45]} ${[x, y - turn]}L${[x, reach.tip + headLength]}`;
    return {
      lane: back,
      stretches: [back],
      rings: [[dock, y]],
      head: { tip: [x, reach.tip], angle: 270 },
      tags: [[discOn(look, [x, disc]), word]],
    };
  }
  const [start, end]: readonly [Point, number] = [[x, reach.ring], tip - headLength];
  const whole = { lane: laneFrom(start, lane, end), rings: [start], head: { tip: [tip, y] as Point, angle: 0 } };
  if (!tunnelled || !bore) return { ...whole, stretches: [whole.lane], tags: [[discOn(look, [x, disc]), word]] };
  const { near, far, flange } = tubeFor(bore);
  const last = laneFrom([x, far.y + far.height], lane, end);
  const stretches =
    hops.length === 2
      ? [d`M${start}L${[x, flange.y]}M${[x, flange.y + flange.height]}L${[x, far.y]}`, last]
      : [d`M${start}L${[x, near.y]}`, d`M${[x, near.y + near.height]}L${[x, far.y]}`, last];
  return { ...whole, stretches, tags: [...stretches.slice(1).map(() => []), [word]] };
}

/** The paths inside the control plane cross a gap of 20 between the hub and their card. */
const inside: Partial<Record<PathId, (route: Route) => Way>> = {
  'control-plane-to-apiserver': ({ look }) => ({
    lane: 'M196 82H188.1',
    stretches: ['M196 82H188.1'],
    rings: [[196, 82]],
    head: { tip: [179.5, 82], angle: 180 },
    tags: [[tagFrom(look, [204, 106], rowHeight)]],
  }),
  'apiserver-to-etcd': ({ look }) => ({
    lane: 'M179 158H185.9',
    stretches: ['M179 158H185.9'],
    rings: [[179, 158]],
    head: { tip: [194.5, 158], angle: 0 },
    tags: [[tagFrom(look, [204, 169], rowHeight)]],
  }),
};

/** The narrow drawing, 344 wide: hub on top, zones as bands, node at the lower right. */
export const narrow: Layout = {
  ground: {
    viewBox: `0 0 ${width} ${height}`,
    zones: [
      { id: 'node-network', d: `M0 0H${width}V${height}H0Z` },
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
      caption('zone', 'Network between', 186, 252, { zone: 'between' }),
      caption('aside', 'may be untrusted', 186, 271, { zone: 'between' }),
      caption('seat', 'Attacker’s seat', 222, 301),
      caption('zone', 'Node network', 186, 429, { zone: 'node-network' }),
      caption('title', 'Node', 188, 464),
      caption('note', '× N', 326, 464, ending),
    ],
    seats: [[200, 297]],
    components,
  },
  paths: ['control-plane-to-apiserver', 'apiserver-to-etcd', 'agent-to-konnectivity-server', ...(Object.keys(lanes) as PathId[])],
  wayOf: (route, bore) => inside[route.path]?.(route) ?? way(route, bore),
  tunnelOf: (bore) => pipe(tubeFor(bore), bore),
  entryOf: () => [],
  idleTunnel: true,
  absence: [width / 2, 310],
};
