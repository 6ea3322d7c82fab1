import type { PathId } from '../../model/path.ts';
import { boxAt, circleAt, grown, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { drawingWords, networkTitles } from '../../wording/drawing.ts';
import { componentNames } from '../../wording/names.ts';
import { d, rightEdge, type Point } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import { headAt, oneHop, straight } from './line.ts';
import { still } from './still.ts';
import type { LinkGeometry, Variant } from './variant.ts';
import { focusedNetworks } from './focused-networks.ts';
import type { TunnelPlace } from './tunnel.ts';
import { tunnelPath, type LineRoute } from '../route.ts';
import type { Balancer, Outline, SceneComponent } from '../scene.ts';
import { isInbound, subjectOf, type Subject } from './subject.ts';
import { signOn, tagOn } from '../tag.ts';

// doc/look.md, “The focused drawing”: 760 by 236, the rules of the wide drawing around O = (-160, 118).
const [width, height] = [760, 236];
const axis = height / 2;
const origin: Point = [-160, axis];
const radii = { controlPlane: 406, nodeNetwork: 634 } as const;
/** Where the arcs cross the axis, and half way between them. */
const [entry, exit] = [origin[0] + radii.controlPlane, origin[0] + radii.nodeNetwork];
const middle = (entry + exit) / 2;
const hub = { centre: [83, axis] as Point, radius: 61 };
const reach = { ring: hub.radius + 3, tip: hub.radius + 7 } as const;
const dock = 636;
/** What the far tag is centred in: from the tunnel end to the arrow head. */
const pastTunnel = 553;

const hubBox = circleAt(hub.centre, hub.radius);
const onArc = (radius: number, y: number): Point => [rightEdge(origin, radius, y), y];
const arc = (radius: number): string => d`M${onArc(radius, 0)}A${[radius, radius]} 0 0 1 ${onArc(radius, height)}`;

const hubComponent = componentAt('kube-apiserver', 'hub', hubBox, [
  caption('hub', wordsOf['kube-apiserver'].name, 83, 118, centred),
  caption('hub-port', ':6443', 83, 138, centred),
]);

/** One box at the far end, tall enough for its lanes. */
function farBox(id: BoxedId, lanes: number): SceneComponent {
  const half = lanes > 1 ? 48 : 34;
  const name = caption('name', wordsOf[id].name, dock + 11, axis - 3, { length: id === 'extension-apiserver' ? 86 : undefined });
  return componentAt(id, id === 'service' ? 'alias' : 'node', boxAt(dock, axis - half, 104, 2 * half), [
    name,
    ...besideName(id, dock + 11, axis + 17),
  ]);
}

/** Boxes in the control plane, one above the other. */
const nearBoxes = (ids: readonly BoxedId[]): readonly SceneComponent[] =>
  ids.map((id, i) => {
    const y = axis + (i - (ids.length - 1) / 2) * 68;
    return componentAt(id, 'control-plane', boxAt(560, y - 22, 164, 44), [
      caption('name', wordsOf[id].name, 574, y + 5),
      ...besideName(id, 710, y + 5, ending),
    ]);
  });

/** Two lanes if the pair talks both ways, else one on the axis. */
const laneOf = ({ paths }: Subject, path: PathId): number => (paths.length < 2 ? axis + 14 : isInbound(path) ? axis - 23 : axis + 28);

/** The tube around the one lane that goes through it; its names and who dials stand over it, or under it where another lane is above. */
function tubeOf(subject: Subject): TunnelPlace {
  const isAlone = subject.paths.length < 2;
  const y = isAlone ? axis + 14 : axis + 28;
  const [near, far] = [boxAt(entry - 7, y - 21, 14, 42, 4), boxAt(exit - 7, y - 21, 14, 42, 4)];
  const arrow = isAlone ? y - 38 : y + 32;
  return {
    near,
    far,
    walls: [y - 13, y + 13],
    along: 'x',
    names: {
      near: { at: [near.x - 8, arrow + 4.5], anchor: 'end', form: 'last-word' },
      far: { at: [far.x + 22, arrow + 4.5], form: 'last-word' },
    },
    arrow: [
      [near.x + 4, arrow],
      [far.x + 10, arrow],
    ],
    dials: { at: [middle, isAlone ? arrow - 9 : arrow + 18], anchor: 'middle' },
    tagOf: (verdict) => signOn(verdict, [middle, y + (isAlone ? 13 : -13)]),
  };
}

/** The plate of a load balancer, between the hub and the edge of the control plane. */
const balancerEdges = { left: 200, right: 216 } as const;

/** A level way between the hub and a box. */
function across(subject: Subject, route: LineRoute): LinkGeometry {
  const y = laneOf(subject, route.path);
  const { near, far } = tubeOf(subject);
  const crosses = subject.place === 'node' && route.form !== 'tunnelled';
  return straight(route, {
    at: (x) => [x, y],
    ring: rightEdge(hub.centre, reach.ring, y),
    tip: rightEdge(hub.centre, reach.tip, y),
    target: subject.place === 'control-plane' ? 560 : dock,
    angles: { in: 180, out: 0 },
    tube: [
      [near.x, near.x + near.width],
      [far.x, far.x + far.width],
    ],
    plate: [balancerEdges.left, balancerEdges.right],
    casing: crosses ? d`M${onArc(radii.controlPlane, y)}L${onArc(radii.nodeNetwork, y)}` : undefined,
    tag: route.hops.length === 1 || route.form === 'balanced' ? middle : pastTunnel,
    behind: [179, y],
  });
}

/** Two clients of the hub: a bracket, as in the wide drawing. */
function bracket({ style }: LineRoute): LinkGeometry {
  const tip = hub.centre[0] + reach.tip;
  const end = `H${tip + headLength}`;
  const line = `M560 84H532Q524 84 524 92V110Q524 118 516 118${end}M560 152H532Q524 152 524 144V126Q524 118 516 118`;
  const rings: readonly Point[] = [
    [560, 84],
    [560, 152],
  ];
  return oneHop(line, rings, headAt([tip, axis], 180), tagOn(style, [middle, axis]));
}

/** The load balancer: a plate around the one route that it ends. */
function balancerOf(subject: Subject, routes: readonly LineRoute[]): Balancer {
  const ys = routes.map(({ path }) => laneOf(subject, path));
  const top = Math.min(...ys) - 20;
  return {
    boxes: [boxAt(balancerEdges.left, top, balancerEdges.right - balancerEdges.left, Math.max(...ys) + 20 - top, 4)],
    captions: [
      caption('note', componentNames['load-balancer'], (balancerEdges.left + balancerEdges.right) / 2, top - 8, { ...centred, length: 84 }),
    ],
  };
}

const outlinesOf = ({ boxes: [id], place, paths }: Subject): readonly Outline[] => {
  if (place !== 'node' || !id || id === 'service') return [];
  const { box: front } = farBox(id, paths.length);
  return [12, 6].map((by) => ({ kind: 'stack', box: shifted(front, by) }));
};

/** The focused drawing, wide, of a path that stays among nodes: from a pod on one node to every node. The hub takes no part. */
function amongNodes(subject: Subject): Variant {
  const y = axis + 14;
  /** Where the boxes are. */
  const [from, to] = [60, dock - 26];
  const nodes = boxAt(to - 20, y - 60, 144, 104, 10);
  const line = `M${from + 104} ${y}H${to - 1.5 - headLength}`;
  return {
    backdrop: {
      viewBox: `0 0 ${width} ${height}`,
      zones: [{ id: 'node-network', d: `M0 0H${width}V${height}H0Z` }],
      strokes: [],
      outlines: [
        { kind: 'container', box: boxAt(from - 20, y - 60, 144, 104, 10) },
        ...[12, 6].map((by): Outline => ({ kind: 'stack', box: shifted(nodes, by) })),
        { kind: 'container', box: nodes },
      ],
      captions: [
        caption('zone', networkTitles['node-network'], 17, 28, { zone: 'node-network' }),
        caption('title', drawingWords['one-node'], from - 6, y - 38),
        caption('title', drawingWords['every-node'], to - 6, y - 38),
        caption('note', drawingWords.times, to + 110, y - 38, ending),
      ],
      components: subject.boxes.map((id, i) => {
        const x = i === 0 ? from : to;
        return componentAt(id, 'node', boxAt(x, y - 30, 104, 60), [
          caption('name', wordsOf[id].name, x + 11, y - 3),
          ...besideName(id, x + 11, y + 17),
        ]);
      }),
    },
    paths: subject.paths,
    layoutOf: still(
      ({ style }) => oneHop(line, [[from + 104, y]], headAt([to - 1.5, y], 0), tagOn(style, [(from + 104 + to) / 2, y])),
      tubeOf(subject),
      (routes) => balancerOf(subject, routes),
    ),
    idleTunnel: false,
    absence: [middle, axis + 4.5],
  };
}

/** The focused drawing, wide: the hub, one other component, and the networks between them. */
export function focusedWide(focus: PathId): Variant {
  const subject = subjectOf(focus);
  const { boxes, paths, place } = subject;
  if (place === 'among-nodes') return amongNodes(subject);
  const inside = place === 'control-plane';
  return {
    backdrop: {
      viewBox: `0 0 ${width} ${height}`,
      ...focusedNetworks([width, height], inside, {
        controlPlane: arc(radii.controlPlane),
        nodeNetwork: arc(radii.nodeNetwork),
        closed: 'H0V0Z',
      }),
      outlines: [{ kind: 'orbit', box: grown(hubBox, 5) }, ...outlinesOf(subject)],
      captions: [
        caption('zone', networkTitles['control-plane'], 17, 28, { zone: 'control-plane' }),
        ...(inside
          ? []
          : ([
              caption('zone', networkTitles.between, 258, 28, { zone: 'between' }),
              caption('zone', networkTitles['node-network'], 488, 28, { zone: 'node-network' }),
            ] as const)),
      ],
      components: [hubComponent, ...(inside ? nearBoxes(boxes) : boxes.map((id) => farBox(id, paths.length)))],
    },
    paths: place === 'node' ? [tunnelPath, ...paths] : paths,
    layoutOf: still(
      (route) => (boxes.length > 1 ? bracket(route) : across(subject, route)),
      tubeOf(subject),
      (routes) => balancerOf(subject, routes),
    ),
    idleTunnel: place === 'tunnel',
    absence: [middle, axis + 4.5],
  };
}
