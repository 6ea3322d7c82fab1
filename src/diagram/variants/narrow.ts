import { boxAt } from '../box.ts';
import { caption } from '../caption.ts';
import { along, d, reversed, type Point } from '../geometry.ts';
import { tunnelPath, type LinePath, type LineRoute } from '../route.ts';
import type { Balancer, Caption, Trunk } from '../scene.ts';
import { bareOn, discOn, signOn } from '../tag.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { shortPurposes } from '../../wording/drawing.ts';
import { componentNames } from '../../wording/names.ts';
import { isLane, laneOrder, lanesOf, runsOf, spread, trunksIn, type Gaps, type Lane, type LanePath } from './lanes.ts';
import { column, backdrop, dock, docks, edges, hub, inner, nameColumn, scraper, words } from './narrow-backdrop.ts';
import { eyes, otherNodeOf } from './narrow-attacker.ts';
import { rowCaption } from './row-words.ts';
import { headAt, headLengthOf, markedAt, oneHop } from './line.ts';
import { isInbound } from './subject.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import type { Layout, LayoutInput, LinkGeometry, Variant } from './variant.ts';

const tip = dock - 1.5;
const turn = 8;
/** The leftmost and the rightmost lane. */
const band = { from: 11, to: 143, middle: 77 } as const;
const gaps: Gaps = {
  trunk: [7, 7],
  mixed: [21, 13],
  weak: [25, 14.1],
  inside: [15, 15],
  // Between a disc and the wall of a tube there is room, also where all lanes together have too little.
  entering: (other) => (other === 'weak' ? [24, 24] : [24, 19]),
  leaving: (other) => (other === 'weak' ? [24, 24] : [24, 19]),
};
/**
 * Where the signs stand in the untrusted network: in the middle, on two levels where neighbours are closer than a sign is wide, and higher over marks.
 * That of a tube stands on the arrow beside it.
 */
const signs = { middle: 178, apart: 12, overMarks: 155, besideTube: 165, onTube: 203 } as const;
/** Where the marks stand: under the signs, in a tube, and past it. */
const marksAt = { underSigns: 196, inTube: 172, past: 253 } as const;
/** Beside the row, past a tunnel. */
const besideRow = 136;
/** The ends of a tube, on the two edges of the untrusted network. */
const ends = { near: 133, far: 220, thick: 10 } as const;
/** From the outer lanes to the walls of the tube, and from these to the edges of its ends. */
const [wallGap, endGap] = [10, 5] as const;
/** The plate of a load balancer, between the hub and the edge of the control plane, and where the verdicts behind it stand. */
const balancerEdges = { top: 116, bottom: 126 } as const;

interface Places {
  readonly lanes: readonly Lane[];
  readonly xs: Readonly<Record<LanePath, number>>;
  readonly tube: readonly [number, number];
  /** Where the sign of each line or trunk stands, by its first path, and how large it is. */
  readonly signs: ReadonlyMap<LanePath, number>;
  readonly signScale: number;
  /** Where the marks of lines beside a tube stand. */
  readonly marks: number;
  readonly isBalanced: boolean;
}

function placesOf({ routes, tunnel, marked }: LayoutInput): Places {
  const lanes = lanesOf(routes, tunnel, marked).toReversed();
  const xs = spread(lanes, gaps, band);
  const inside = xs.filter((_, i) => ['inside', 'tube'].includes(lanes[i]?.kind ?? ''));
  const xOf = (path: LanePath): number => xs[lanes.findIndex((lane) => lane.path === path)] ?? band.from;
  return {
    lanes,
    xs: Object.fromEntries(laneOrder.map((path) => [path, xOf(path)])) as Record<LanePath, number>,
    tube: [Math.min(...inside), Math.max(...inside)],
    ...signsOf(lanes, xOf, marked.size > 0, tunnel !== undefined),
    marks: tunnel ? marksAt.past : marksAt.underSigns,
    isBalanced: routes.some(({ form }) => form === 'balanced'),
  };
}

/** The heights of the signs of single lines and of trunks: neighbours that are closer than a sign is wide alternate. */
function signsOf(
  lanes: readonly Lane[],
  xOf: (path: LanePath) => number,
  isMarked: boolean,
  isBeside: boolean,
): Pick<Places, 'signs' | 'signScale'> {
  const middle = isMarked && !isBeside ? signs.overMarks : isBeside ? signs.besideTube : signs.middle;
  const trunks = trunksIn(lanes);
  const shown = lanes.flatMap(({ path, kind }) => {
    if (!path || kind === 'inside') return [];
    const trunk = trunks.find((paths) => paths.includes(path)) ?? [path];
    return trunk[0] === path ? [{ path, x: trunk.reduce((sum, each) => sum + xOf(each), 0) / trunk.length }] : [];
  });
  const isTight = shown.some(({ x }, i) => x - (shown[i - 1]?.x ?? -100) < 24);
  const isSmall = isTight && isMarked;
  const apart = !isTight ? 0 : isSmall ? 9.5 : signs.apart;
  return {
    signs: new Map(shown.map(({ path }, i) => [path, middle + (i % 2 ? -apart : apart)])),
    signScale: isSmall ? 0.8 : 1,
  };
}

/** Where a lane meets the round ends of the hub, or its straight side. */
function underHub(x: number, beyond: number): number {
  const [left, right] = [hub.x + hub.radius, hub.x + hub.width - hub.radius];
  const aside = x < left ? left - x : Math.max(0, x - right);
  return hub.y + hub.height / 2 + Math.sqrt((hub.radius + beyond) ** 2 - aside ** 2);
}

function tubeOf({ tube: [first, last], isBalanced, lanes }: Places): TunnelPlace {
  // A tube that carries nothing is the leftmost, and slim.
  const gap = lanes.some(({ kind }) => kind === 'tube') ? 4 : wallGap;
  const walls = [first - gap, last + gap] as const;
  const endAt = (y: number) => boxAt(walls[0] - endGap, y, walls[1] - walls[0] + 2 * endGap, ends.thick, 4);
  return {
    near: endAt(ends.near),
    far: endAt(ends.far),
    walls,
    along: 'y',
    // The name of a load balancer stands beside that of the near end.
    names: { near: { at: [nameColumn, 128], form: isBalanced ? 'last-word' : 'whole' }, far: { at: [nameColumn, 233], form: 'whole' } },
    arrow: [
      [nameColumn + 4, 135],
      [nameColumn + 4, 219],
    ],
    dials: { at: [column, 188] },
    tagOf: (verdict) => signOn(verdict, [nameColumn + 4, signs.onTube]),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Down its lane, round the corner, to its row: the parts of a line that crosses the untrusted network. */
function geometryOf(path: LanePath, route: LineRoute, places: Places): LinkGeometry {
  const { hops, style, form } = route;
  const [x, y] = [places.xs[path], docks[path]];
  const isQuiet = style === 'authenticated';
  const inbound = isInbound(path);
  const size = headLengthOf(style);
  const [atHub, ring] = [underHub(x, 8), underHub(x, 5)];
  const from = inbound ? atHub + size : ring;
  const to = inbound ? dock : tip - size;
  const corner = d`L${[x, y - turn]}C${[x, y - turn * 0.45]} ${[x + turn * 0.45, y]} ${[x + turn, y]}L${[to, y]}`;
  const lane = d`M${[x, from]}` + corner;
  const head = inbound ? headAt([x, tenth(atHub)], 270, style) : headAt([tip, y], 0, style);
  const shared = { lane, quiet: isQuiet, rings: [inbound ? ([dock, y] as const) : ([x, tenth(ring)] as const)], head };
  if (form === 'tunnelled') {
    const { near, far } = tubeOf(places);
    const [top, bottom] = [near.y + near.height, far.y];
    const middle = d`M${[x, top]}L${[x, bottom]}`;
    const first = d`M${[x, from]}L${[x, near.y]}`;
    const last = d`M${[x, bottom + far.height]}` + corner;
    const isShort = hops.length === 2;
    const [tube, end, entry] = [
      { form: 'stack', at: [x, marksAt.inTube] },
      { form: 'stack', at: [x, marksAt.past] },
      { form: 'dot', at: [x, near.y - 9] },
    ] as const;
    return {
      ...shared,
      segments: isShort ? [first + middle, last] : [first, middle, last],
      tags: [...hops.slice(1).map(() => []), [signOn(style, [besideRow, y])]],
      marks: { hops: isShort ? [tube, end] : [entry, tube, end], end },
    };
  }
  const isOfTrunk = places.lanes.some((each) => each.path === path && each.kind === 'quiet');
  const sign = places.signs.get(path) ?? signs.middle;
  const [, ...behind] = hops;
  const balanced = form === 'balanced';
  const rank = laneOrder.filter(isInbound).indexOf(path);
  return {
    ...shared,
    // A line is drawn from where its connection is opened.
    segments: balanced
      ? [reversed(d`M${[x, balancerEdges.bottom]}` + corner), d`M${[x, balancerEdges.top]}L${[x, from]}`]
      : [inbound ? reversed(lane) : lane],
    casing: isOfTrunk ? undefined : d`M${[x, edges.controlPlane + 4]}L${[x, edges.nodeNetwork + edges.sag]}`,
    tags: [
      isOfTrunk ? [] : [signOn(style, [x, sign], places.signScale)],
      ...behind.map(({ verdict }) => [discOn(verdict, [300 + 17 * rank, 122], 0.7)]),
    ],
    marks: markedAt('stack', [x, places.marks]),
  };
}

function fixedLine(path: Exclude<LinePath, LanePath>, { style }: LineRoute): LinkGeometry {
  const size = headLengthOf(style);
  const quiet = style === 'authenticated';
  if (path === 'scraper-to-kubelet') {
    const { edge, turn: x, row, kubelet } = scraper;
    const corners: readonly Point[] = [
      [edge, row],
      [x, row],
      [x, kubelet],
      [edge + 1.5 + size, kubelet],
    ];
    const head = headAt([edge + 1.5, kubelet], 180, style);
    return { ...oneHop(along(corners, 5), [[edge, row]], head, signOn(style, [x, 384], 0.9)), quiet, marks: markedAt('stack', [x, 440]) };
  }
  const { card, etcd, level, etcdLevel } = inner;
  const beside = words.right + 18;
  if (path === 'control-plane-to-apiserver') {
    const tip = hub.x + hub.width + 9;
    const lane = d`M${[card.x, level]}L${[tip + size, level]}`;
    const head = headAt([tip, level], 180, style);
    return { ...oneHop(lane, [[card.x, level]], head, bareOn(style, [beside, 63.5])), quiet, marks: markedAt('dot', [304, 63.5]) };
  }
  const lane = d`M${[153, etcdLevel]}L${[etcd.x - 1.5 - size, etcdLevel]}`;
  const head = headAt([etcd.x - 1.5, etcdLevel], 0, style);
  return { ...oneHop(lane, [[153, etcdLevel]], head, bareOn(style, [beside, etcdLevel])), quiet, marks: markedAt('dot', [238, etcdLevel]) };
}

/** The load balancer: a plate on each group of neighbouring lanes that it ends, and its name at the right with the verdicts behind it. */
const balancerOf = (routes: readonly LineRoute[], { lanes, xs }: Places): Balancer => ({
  boxes: runsOf(lanes, routes, xs).map((at) => {
    const [left, right] = [Math.min(...at) - 8, Math.max(...at) + 8];
    return boxAt(left, balancerEdges.top, right - left, balancerEdges.bottom - balancerEdges.top, 4);
  }),
  captions: [caption('note', componentNames['load-balancer'], 289, 127, { anchor: 'end', length: 78 })],
});

const trunkOf = (paths: readonly LanePath[], { xs, signs: heights }: Places): Trunk => {
  const across = paths.map((path) => xs[path]);
  const x = (Math.min(...across) + Math.max(...across)) / 2;
  return {
    paths,
    casing: d`M${[x, edges.controlPlane + 4]}L${[x, edges.nodeNetwork + edges.sag]}`,
    width: Math.max(...across) - Math.min(...across) + 10,
    lock: bareOn('authenticated', [x, heights.get(paths[0] ?? 'pod-to-apiserver') ?? signs.middle]),
  };
};

/** Rows whose name is so long that the words about their line stand under it. */
const twoLines: readonly LinePath[] = ['kube-proxy-to-apiserver', 'apiserver-to-extension-apiserver'];

const rowWords = (routes: readonly LineRoute[]): readonly Caption[] =>
  routes.flatMap((route) => {
    const { path, style } = route;
    if (path === 'control-plane-to-apiserver') return [caption('verdict', verdictWords[style], 193, 67.5, { verdict: style })];
    if (path === 'apiserver-to-etcd')
      return [
        style === 'authenticated'
          ? caption('port', ':2379', 316, 92, { anchor: 'end' })
          : caption('verdict', verdictWords[style], 316, 92, { anchor: 'end', verdict: style }),
      ];
    const y = isLane(path) ? docks[path] + (twoLines.includes(path) ? 14 : 4.5) : scraper.row + 4.5;
    // The name of the lowest row and its verdict share its width.
    const scale = path === 'scraper-to-kubelet' ? 0.93 : 1;
    return rowCaption(path, style, [words.right - (path === 'apiserver-to-service' ? 6 : 0), y], scale, shortPurposes);
  });

function layoutOf(input: LayoutInput): Layout {
  const { routes, tunnel } = input;
  const places = placesOf(input);
  const lines = routes.filter((route): route is LineRoute => route.path !== tunnelPath);
  const tube = tubeOf(places);
  return {
    geometryOf: (route) =>
      isLane(route.path) ? geometryOf(route.path, route, places) : fixedLine(route.path as Exclude<LinePath, LanePath>, route),
    tunnelOf: (drawn) => tunnelAt(tube, drawn),
    tunnelMarks: markedAt('row', [column + 21, 202]),
    trunks: trunksIn(places.lanes).map((paths) => trunkOf(paths, places)),
    balancerOf: (ended) => balancerOf(ended, places),
    captions: rowWords(lines),
    otherNode: tunnel && otherNodeOf(tube.near),
  };
}

/** The narrow drawing, 344 wide: hub above, the untrusted network across, node below. */
export const narrow: Variant = {
  backdrop,
  // The tunnel comes before what goes through it.
  paths: ['control-plane-to-apiserver', 'apiserver-to-etcd', tunnelPath, ...laneOrder, 'scraper-to-kubelet'],
  layoutOf,
  idleTunnel: true,
  absence: [172, 180],
  eyes,
};
