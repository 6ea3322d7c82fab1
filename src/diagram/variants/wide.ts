import { boxAt } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { along, d, reversed, rounded, type Point } from '../geometry.ts';
import { tunnelPath, type LinePath, type LineRoute } from '../route.ts';
import type { Balancer, Box, Caption, Tag, Trunk } from '../scene.ts';
import { bareOn, discOn, signOn, tagFrom, tagOn } from '../tag.ts';
import { markSizes } from '../attacker/attacker-mark.ts';
import { gapsIn, isLane, laneOrder, lanesOf, runsOf, spread, trunksIn, within, type Gaps, type Lane, type LanePath } from './lanes.ts';
import { rowCaption } from './row-words.ts';
import { headAt, headLengthOf, markedAt, oneHop } from './line.ts';
import { isInbound } from './subject.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import type { Layout, LayoutInput, LinkGeometry, Tunnel, Variant } from './variant.ts';
import { backdrop, dock, docks, hub, inner, onArc, radii, scale, scraper, words } from './wide-backdrop.ts';
import { eyes, otherNodeOf } from './wide-attacker.ts';
import { componentNames } from '../../wording/names.ts';

const axis = hub.centre[1];
/** Where lines meet the hub: a ring where it dials, the tip of an arrow where it answers. */
const reach = { ring: hub.radius + 4, tip: hub.radius + 8 } as const;
/** Where arrows meet the node: their tips touch the border of the box. */
const tip = dock - 1.5;
/** The highest and the lowest level at which a line crosses the untrusted network. */
const band = { from: 90, to: 412 } as const;
/** The ends of a tube stand on the two arcs; past the far one its lines go on level as far as `level`, and are at their rows at `column`. */
const ends = { near: onArc(radii.controlPlane, axis) - 4, far: onArc(radii.nodeNetwork, axis) + 6, level: 505, column: 562 } as const;
/** The plates of a load balancer, and where its lines are level before them. */
const balancerEdges = { level: 196, left: 232, right: 244, highest: 114 } as const;
/** From the outer lanes of a tube to its walls, and on to the arrow that says who dials. */
const [wallGap, arrowGap] = [21, 15] as const;

/** The room between lines in the untrusted network. Beside a tube there are its names, or below it the tag on its wall. */
const gapsFor = (below: boolean): Gaps => {
  const [roomy, tight] = below ? [85, 76] : [81, 72];
  const named = (other: Lane['kind']) => (other === 'weak' ? ([roomy, roomy - 3] as const) : ([tight, tight] as const));
  const plain = (other: Lane['kind']) => (other === 'weak' ? ([74, 56] as const) : ([67, 46] as const));
  return {
    trunk: [7, 7],
    mixed: [36, 22],
    weak: [40, 29],
    inside: [17, 17],
    entering: below ? plain : named,
    leaving: below ? named : plain,
  };
};
/** The room between lines around the hub, along its edge. */
const hubGapsFor = (below: boolean): Gaps => ({
  trunk: [9, 9],
  mixed: [16, 13],
  weak: [21, 17],
  inside: [13, 12],
  entering: (other) => (other === 'weak' || below ? [22, 16] : [57, 20]),
  leaving: (other) => (other === 'weak' ? [26, 16] : [65, 20]),
});
/** How far from level a line may leave the hub: near its poles stand the lines inside the control plane, and one that goes far up or down would meet these. */
const [steepest, farAway] = [(80 * Math.PI) / 180, { beyond: 122, steepest: (50 * Math.PI) / 180 }] as const;

/** Where the lines of a frame cross the untrusted network, and at which angle each leaves the hub. */
interface Places {
  readonly levels: Readonly<Record<LanePath, number>>;
  readonly angles: Readonly<Record<LanePath, number>>;
  readonly lanes: readonly Lane[];
  /** The levels between which a tube has its lanes. */
  readonly tube: readonly [number, number];
  /** Whether the names of the tube stand under it. */
  readonly below: boolean;
  /** Whether the lines next to the tube leave room for words: before it those of its ends, after it those of the way to it. */
  readonly room: { readonly before: boolean; readonly after: boolean };
}

const byPath = (lanes: readonly Lane[], values: readonly number[]): Readonly<Record<LanePath, number>> =>
  Object.fromEntries(laneOrder.map((path) => [path, values[lanes.findIndex((lane) => lane.path === path)] ?? axis])) as Record<
    LanePath,
    number
  >;

function placesOf({ routes, tunnel, marked }: LayoutInput): Places {
  const lanes = lanesOf(routes, tunnel, marked);
  // A tube under the middle has its names below: above it lines come down to it.
  const below = lanes.some(({ kind }) => kind === 'tube') || (!!tunnel && !tunnel.inside.includes('apiserver-to-kubelet'));
  const isBalanced = routes.some(({ form }) => form === 'balanced');
  const to = below && lanes.at(-1)?.kind === 'tube' ? 350 : band.to;
  const levels = spread(lanes, gapsFor(below), { from: isBalanced ? balancerEdges.highest : band.from, to, middle: axis });
  const arc = steepest * reach.ring;
  const arcs = spread(lanes, hubGapsFor(below), { from: -arc, to: arc, middle: 0 });
  const isLaneInTunnel = lanes.map(({ kind }) => kind === 'inside' || kind === 'tube');
  const inside = levels.filter((_, i) => isLaneInTunnel[i]);
  const isWide = (path: LinePath): boolean => routes.some((route) => route.path === path && route.style !== 'authenticated');
  // A tag with a word on a line inside the control plane takes the room next to it.
  const [crowdedOver, crowdedUnder] = [isWide('control-plane-to-apiserver'), isWide('apiserver-to-etcd')];
  const isNear = (at: number): boolean => {
    const down = (levels[at] ?? axis) - axis;
    return Math.abs(down) <= farAway.beyond && !(down < 0 ? crowdedOver : crowdedUnder);
  };
  const hasRoom = (at: number): boolean => (lanes[at]?.kind ?? 'quiet') === 'quiet' && isNear(at);
  const limits = levels.map((_, i) => {
    const limit = (isNear(i) ? steepest : farAway.steepest) * reach.ring;
    return [-limit, limit] as const;
  });
  const apart = gapsIn(lanes, hubGapsFor(below)).map(([wanted, enough]) => Math.min(wanted, enough));
  return {
    lanes,
    below,
    levels: byPath(lanes, levels),
    angles: byPath(
      lanes,
      within(arcs, limits, apart).map((length) => length / reach.ring),
    ),
    room: { before: hasRoom(isLaneInTunnel.indexOf(true) - 1), after: hasRoom(isLaneInTunnel.lastIndexOf(true) + 1) },
    tube: [Math.min(...inside), Math.max(...inside)],
  };
}

const boxOnLine = (x: number, top: number, bottom: number): Box => boxAt(x - 5, top, 10, bottom - top, 4);

/** The tube of a frame: its names and the arrow between them on the side that has room, its tag on the wall of the other side. */
function tubeOf({ tube: [first, last], below, room }: Places): TunnelPlace {
  const [top, bottom] = [first - wallGap, last + wallGap];
  const arrow = below ? bottom + arrowGap + 4 : top - arrowGap;
  const [from, to] = below ? [top - 8, arrow + 29] : [arrow - 29, bottom + 8];
  const [near, far] = [boxOnLine(ends.near, from, to), boxOnLine(ends.far, from, to)];
  const middle = (ends.near + ends.far) / 2;
  const names = below ? arrow + 5 : arrow + 9;
  // Two lines have room beside the tube only where it is at the level of the hub.
  const atHub = !below && room.before && first < axis - 40;
  return {
    near,
    far,
    walls: [top, bottom],
    along: 'x',
    names: {
      near: { at: [near.x - 5, below || atHub ? names : arrow + 2], anchor: 'end', form: atHub ? 'lines' : 'last-word' },
      far: { at: [far.x + far.width + 9, names], form: below || !room.before ? 'last-word' : 'lines' },
    },
    arrow: [
      [near.x + near.width + 2, arrow],
      [far.x - 2, arrow],
    ],
    dials: { at: [middle, below ? arrow + 19 : arrow - 9], anchor: 'middle' },
    tagOf: (verdict) =>
      (verdict === 'authenticated' ? bareOn : tagOn)(verdict, [middle, below ? top : bottom], verdict === 'authenticated' ? 1.25 : scale),
    scale,
  };
}

/** From the hub out of its middle to a level: it leaves square on, and is level where it arrives. */
function outOfHub(angle: number, radius: number, [x, y]: Point): readonly [start: Point, out: Point, into: Point] {
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const start: Point = [hub.centre[0] + radius * ux, axis + radius * uy];
  const room = (x - start[0]) * 0.45;
  const rise = Math.abs(y - start[1]);
  const out = Math.min(room * 0.9, Math.abs(uy) > 0.5 ? Math.max(12, (rise / Math.abs(uy)) * 0.95) : room);
  return [start, [start[0] + ux * out, start[1] + uy * out], [x - room, y]];
}

const isQuietLine = ({ style }: LineRoute): boolean => style === 'authenticated';

/** What is on a line between its ends: where it is level, where it leaves that level, and where it is on the level of its row. */
type Way = Readonly<Record<'level' | 'from' | 'leaves' | 'arrives', number>>;

/** The parts of a line between the hub and the node, from left to right. */
function wayOf(path: LanePath, route: LineRoute, { angles }: Places, { level, from, leaves, arrives }: Way) {
  const { style } = route;
  const inbound = isInbound(path);
  const size = headLengthOf(style);
  const angle = angles[path];
  const [start, out, into] = outOfHub(angle, inbound ? reach.tip + size : reach.ring, [from, level]);
  const atHub: Point = [hub.centre[0] + reach.tip * Math.cos(angle), axis + reach.tip * Math.sin(angle)];
  const y = docks[path];
  const swing = (arrives - leaves) * 0.48;
  const end: Point = [inbound ? dock : tip - size, y];
  const bend = d`C${[leaves + swing, level]} ${[arrives - swing, y]} ${[arrives, y]}L${end}`;
  return {
    first: d`M${start}C${out} ${into} ${[from, level]}`,
    last: (x: number): string => d`M${[x, level]}L${[leaves, level]}` + bend,
    lane: d`M${start}C${out} ${into} ${[from, level]}L${[leaves, level]}` + bend,
    rings: [inbound ? ([dock, y] as Point) : rounded(start)],
    head: inbound ? headAt(rounded(atHub), Math.round((angle * 1800) / Math.PI) / 10 + 180, style) : headAt([tip, y], 0, style),
  };
}

/** How much earlier than its neighbour next to the hub a line of a trunk is level: so they keep their distance where they are steep. */
function shiftOf(path: LanePath, { lanes, levels }: Places): number {
  const trunk = trunksIn(lanes).find((paths) => paths.includes(path));
  if (!trunk) return 0;
  const outwards = (levels[path] < axis ? trunk.toReversed() : trunk).indexOf(path);
  return 7 * outwards;
}

const rightOf = (tag: Tag): Point => [tag.at[0] + tag.width + 4 + markSizes.row[0] / 2, tag.at[1]];

/** A line that crosses the untrusted network on its own: its tag stands where the attacker looks along, or it is one of a trunk. */
function crossing(path: LanePath, route: LineRoute, places: Places): LinkGeometry {
  const y = places.levels[path];
  const [left, right] = [onArc(radii.controlPlane, y), onArc(radii.nodeNetwork, y)];
  const balanced = route.form === 'balanced';
  const [isOver, isUnder] = [y < places.tube[0], y > places.tube[1]];
  const way = wayOf(path, route, places, {
    level: y,
    from: balanced ? balancerEdges.level : left - shiftOf(path, places),
    // Under a tube a line bends where the lines from the tube do; over it, before the signs of these.
    leaves: isUnder ? ends.level - 15 : right,
    arrives: isUnder ? dock - 8 : isOver && places.tube[0] < Infinity ? ends.column - 20 : dock,
  });
  const isQuiet = isQuietLine(route);
  const seen = onArc(radii.sight, y);
  const tag = tagOn(route.style, [seen, y], scale);
  const [, ...behind] = route.hops;
  const isOfTrunk = places.lanes.some((lane) => lane.path === path && lane.kind === 'quiet');
  const lock = bareOn(route.style, [seen, y], 1.2);
  return {
    lane: way.lane,
    quiet: isQuiet,
    // A line is drawn from where its connection is opened.
    segments: balanced
      ? [reversed(way.last(balancerEdges.right)), reversed(way.first + d`L${[balancerEdges.left, y]}`)]
      : [isInbound(path) ? reversed(way.lane) : way.lane],
    casing: isOfTrunk ? undefined : d`M${[left, y]}L${[right, y]}`,
    rings: way.rings,
    head: way.head,
    tags: [
      // The word of a line of a trunk stands right of the lock of all of them.
      isQuiet ? [...(isOfTrunk ? [] : [lock]), { ...(isOfTrunk ? tagFrom(route.style, [seen + 13, y], scale) : tag), quiet: true }] : [tag],
      ...behind.map(({ verdict }) => [discOn(verdict, [balancerEdges.left - 18, y])]),
    ],
    marks: markedAt('row', rightOf(isQuiet ? lock : tag)),
  };
}

/** A line that goes through the tube, hidden behind its ends; its style is the same before and after. Its verdict stands beside its row. */
function through(path: LanePath, route: LineRoute, places: Places): LinkGeometry {
  const { near, far } = tubeOf(places);
  const y = places.levels[path];
  const way = wayOf(path, route, places, { level: y, from: near.x, leaves: ends.level, arrives: ends.column });
  const middle = d`M${[near.x + near.width, y]}L${[far.x, y]}`;
  const last = way.last(far.x + far.width);
  const tube = { form: 'row', at: [(near.x + far.x + near.width) / 2, y] } as const;
  const end = { form: 'row', at: [far.x + far.width + 8 + markSizes.row[0] / 2, y] } as const;
  const entry = { form: 'dot', at: [near.x - 14, y] } as const;
  const isShort = route.hops.length === 2;
  return {
    lane: way.lane,
    quiet: isQuietLine(route),
    segments: isShort ? [way.first + middle, last] : [way.first, middle, last],
    rings: way.rings,
    head: way.head,
    tags: [...route.hops.slice(1).map(() => []), [signOn(route.style, [ends.column, docks[path]], scale)]],
    marks: { hops: isShort ? [tube, end] : [entry, tube, end], end },
  };
}

/** The lines that no setting moves: inside the control plane, and from scrapers past the nodes to the kubelet. */
function fixedLine(path: Exclude<LinePath, LanePath>, { style }: LineRoute): LinkGeometry {
  const size = headLengthOf(style);
  const quiet = style === 'authenticated';
  const [x] = hub.centre;
  if (path === 'scraper-to-kubelet') {
    const [from, turn, to] = [dock + 240, 858, dock + 241.5];
    const corners: readonly Point[] = [
      [from, scraper.row],
      [turn, scraper.row],
      [turn, scraper.kubelet],
      [to + size, scraper.kubelet],
    ];
    const head = headAt([to, scraper.kubelet], 180, style);
    const line = oneHop(along(corners, 6), [[from, scraper.row]], head, signOn(style, [turn, 188]));
    return { ...line, quiet, marks: markedAt('stack', [turn, 230]) };
  }
  const [from, end] = path === 'control-plane-to-apiserver' ? [inner.card, inner.hubTop - 8] : [inner.hubBottom + 4, inner.etcd - 1.5];
  const lane = d`M${[x, from]}L${[x, end - size]}`;
  const middle: Point = [x, (from + end - 4) / 2];
  const tag = tagOn(style, middle, scale);
  // On the card of the clients beside their names, and under etcd.
  const at: Point = path === 'control-plane-to-apiserver' ? [145, inner.card - 13] : [x, inner.etcd + 41];
  const tags = quiet ? [bareOn(style, middle), { ...tag, quiet }] : [tag];
  return { ...oneHop(lane, [[x, from]], headAt([x, end], 90, style), ...tags), quiet, marks: markedAt('row', at) };
}

const geometryIn =
  (places: Places) =>
  (route: LineRoute): LinkGeometry => {
    const { path, form } = route;
    if (!isLane(path)) return fixedLine(path, route);
    return form === 'tunnelled' ? through(path, route, places) : crossing(path, route, places);
  };

/** The load balancer: a plate on each group of neighbouring lines that it ends. */
function balancerOf(routes: readonly LineRoute[], { levels, lanes }: Places): Balancer {
  const boxes = runsOf(lanes, routes, levels).map((ys) => {
    const [first, last] = [Math.min(...ys), Math.max(...ys)];
    return boxAt(balancerEdges.left, Math.round(first - 14), balancerEdges.right - balancerEdges.left, Math.round(last - first + 28), 4);
  });
  const top = Math.min(...boxes.map(({ y }) => y));
  const middle = (balancerEdges.left + balancerEdges.right) / 2;
  return {
    boxes,
    captions: [caption('on-hatch', componentNames['load-balancer'], middle, top - 6, { ...centred, zone: 'control-plane' })],
  };
}

/** Where the words of a row end: that of the service is cut in on its right. */
const rightOfRow = (path: LanePath): number => words.right - (path === 'apiserver-to-service' ? 6 : 0);

/** A verdict in the row of a line whose tag is only a glyph, and what the row is for otherwise. */
const rowWords = (routes: readonly LineRoute[]): readonly Caption[] =>
  laneOrder.flatMap((path) => {
    const route = routes.find((each) => each.path === path);
    return route ? rowCaption(path, route.form === 'tunnelled' ? route.style : undefined, [rightOfRow(path), docks[path] + 5], scale) : [];
  });

/** How lines with one lock lie beside each other. */
const trunkOf = (paths: readonly LanePath[], { levels }: Places): Trunk => {
  const ys = paths.map((path) => levels[path]);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return {
    paths,
    casing: d`M${[onArc(radii.controlPlane, y) + 1, y]}L${[onArc(radii.nodeNetwork, y) - 1, y]}`,
    width: Math.max(...ys) - Math.min(...ys) + 10,
    lock: bareOn('authenticated', [onArc(radii.sight, y), y], 1.2),
  };
};

const entryWords = ({ entry }: Tunnel, places: Places): readonly Caption[] => {
  const { near, walls } = tubeOf(places);
  // Only beside a tube at the level of the hub is there room.
  return places.below || !places.room.after || places.tube[1] - places.tube[0] < 60
    ? []
    : entry.map((text, i) => caption('note', text, near.x - 9, walls[1] + 16 + 16 * i, ending));
};

function layoutOf(input: LayoutInput): Layout {
  const { routes, tunnel } = input;
  const places = placesOf(input);
  const lines = routes.filter((route): route is LineRoute => route.path !== tunnelPath);
  const scraping = lines.find(({ path }) => path === 'scraper-to-kubelet');
  const tube = tubeOf(places);
  const inner = tube.tagOf(tunnel?.verdict ?? 'unknown');
  return {
    geometryOf: geometryIn(places),
    tunnelOf: (drawn) => tunnelAt(tube, drawn),
    tunnelMarks: markedAt('row', rightOf(inner)),
    trunks: trunksIn(places.lanes).map((paths) => trunkOf(paths, places)),
    balancerOf: (ended) => balancerOf(ended, places),
    captions: [
      ...rowWords(lines),
      ...(scraping ? rowCaption('scraper-to-kubelet', scraping.style, [words.right, scraper.row + 5], scale) : []),
      ...(tunnel ? entryWords(tunnel, places) : []),
    ],
    otherNode: tunnel && otherNodeOf(tube.near),
  };
}

/** The wide drawing. */
export const wide: Variant = {
  backdrop,
  // The tunnel comes before what goes through it.
  paths: ['control-plane-to-apiserver', 'apiserver-to-etcd', tunnelPath, ...laneOrder, 'scraper-to-kubelet'],
  layoutOf,
  idleTunnel: true,
  absence: [onArc(radii.sight, axis), axis],
  eyes,
};
