import type { PathId } from '../../model/path.ts';
import { boxAt, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { drawingWords, networkLines, networkTitles } from '../../wording/drawing.ts';
import type { Point } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import type { Variant, LinkGeometry } from './variant.ts';
import { focusedNetworks } from './focused-networks.ts';
import type { TunnelPlace } from './tunnel.ts';
import { tunnelPath, type LineRoute } from '../route.ts';
import type { Balancer, Box, Outline, SceneComponent } from '../scene.ts';
import { isInbound, subjectOf, type Subject } from './subject.ts';
import { signOn, tagOn } from '../tag.ts';
import { headAt, oneHop, straight } from './line.ts';
import { still } from './still.ts';

// The focused drawing turned upright, for columns under 700: hub on top, zones as bands, words at the right.
const width = 344;
const hubBottom = 76;
const edges = { controlPlane: 110, nodeNetwork: 276, sag: 12 } as const;
const words = 222;

const hubComponent = componentAt('kube-apiserver', 'hub', boxAt(14, 14, 178, 62, 14), [
  caption('hub', wordsOf['kube-apiserver'].name, 103, 44, centred),
  caption('hub-port', ':6443', 103, 63, centred),
]);

/** The box at the far end, and where links meet it. */
const farY: Readonly<Record<Subject['place'], number>> = { node: 362, 'control-plane': 190, tunnel: 362, 'among-nodes': 214 };

/** More letters than this, and a name and what stands beside it take two lines. */
const oneLine = 21;

function farBox(id: BoxedId, style: SceneComponent['style'], place: Box): SceneComponent {
  const { name, port = '', about = '' } = wordsOf[id];
  const [x, y] = [place.x + 14, place.y + place.height / 2 + 5];
  return componentAt(
    id,
    style,
    place,
    name.length + port.length + about.length > oneLine
      ? [caption('name', name, x, y - 10), ...besideName(id, x, y + 10)]
      : [caption('name', name, x, y), ...besideName(id, place.x + place.width - 14, y, ending)],
  );
}

function boxesOf({ boxes: [first, second], place }: Subject): readonly SceneComponent[] {
  if (!first) return [];
  if (second) return [farBox(first, 'control-plane', boxAt(14, 190, 150, 40)), farBox(second, 'control-plane', boxAt(174, 190, 100, 40))];
  return place === 'control-plane'
    ? [farBox(first, 'control-plane', boxAt(14, 190, 178, 40))]
    : [farBox(first, first === 'service' ? 'alias' : 'node', boxAt(14, farY.node, 178, 56))];
}

const laneOf = ({ paths }: Subject, path: PathId): number => (paths.length < 2 ? 103 : isInbound(path) ? 74 : 158);

const tubeOn = (x: number): TunnelPlace => ({
  near: boxAt(x - 22, 115, 44, 14, 4),
  far: boxAt(x - 22, 281, 44, 14, 4),
  walls: [x - 14, x + 14],
  along: 'y',
  names: { near: { at: [x + 30, 108], form: 'whole' }, far: { at: [x + 30, 306], form: 'whole' } },
  arrow: [
    [x + 34, 118],
    [x + 34, 290],
  ],
  dials: { at: [x + 44, 234] },
  tagOf: (verdict) => signOn(verdict, [x - 14, 205]),
});

/** The plate of a load balancer, on the edge of the control plane. */
const balancerEdges = { top: 106, bottom: 117 } as const;

/** An upright way between the hub and a box. */
function down(subject: Subject, route: LineRoute): LinkGeometry {
  const { path, form } = route;
  const { place, paths } = subject;
  const x = laneOf(subject, path);
  const { near, far } = tubeOn(x);
  const beside = isInbound(path) ? 180 : paths.length > 1 ? 230 : 200;
  return straight(route, {
    at: (y) => [x, y],
    ring: hubBottom + 3.7,
    tip: hubBottom + 4,
    target: farY[place],
    angles: { in: 270, out: 90 },
    tube: [
      [near.y, near.y + near.height],
      [far.y, far.y + far.height],
    ],
    plate: [balancerEdges.top, balancerEdges.bottom],
    tag: form === 'balanced' ? 180 : place === 'control-plane' ? 128 : form === 'tunnelled' ? 331 : beside,
    behind: [x - 26, 94],
  });
}

function bracket({ style }: LineRoute): LinkGeometry {
  const line = 'M89 190V172Q89 164 96 164Q103 164 103 156V88.6M224 190V172Q224 164 216 164H111Q103 164 103 156';
  const rings: readonly Point[] = [
    [89, 190],
    [224, 190],
  ];
  return oneHop(line, rings, headAt([103, hubBottom + 4], 270), tagOn(style, [103, 128]));
}

/** The load balancer: a plate around the one route that it ends, and its name in two lines beside it. */
function balancerOf(subject: Subject, routes: readonly LineRoute[]): Balancer {
  const xs = routes.map(({ path }) => laneOf(subject, path));
  const [left, right] = [Math.min(...xs) - 12, Math.max(...xs) + 12];
  return {
    boxes: [boxAt(left, balancerEdges.top, right - left, balancerEdges.bottom - balancerEdges.top, 4)],
    captions: ['load', 'balancer'].map((text, i) => caption('note', text, right + 6, 98 + 15 * i)),
  };
}

const outlinesOf = ({ boxes, place }: Subject): readonly Outline[] =>
  place !== 'node' || boxes.includes('service')
    ? []
    : [8, 4].map((by) => ({ kind: 'stack', box: shifted(boxAt(14, farY.node, 178, 56), by) }));

/** The focused drawing, narrow, of a path that stays among nodes: from a pod on one node down to every node. */
function amongNodes(subject: Subject): Variant {
  const top = { scraper: 70, kubelet: farY['among-nodes'] } as const;
  const container = (y: number): Box => boxAt(14, y - 34, 204, 84, 10);
  // Past the titles of the nodes.
  const x = 150;
  const line = `M${x} ${top.scraper + 40}V${top.kubelet - 1.5 - headLength}`;
  return {
    backdrop: {
      viewBox: `0 0 ${width} 290`,
      zones: [{ id: 'node-network', d: `M0 0H${width}V290H0Z` }],
      strokes: [],
      outlines: [
        { kind: 'container', box: container(top.scraper) },
        ...[8, 4].map((by): Outline => ({ kind: 'stack', box: shifted(container(top.kubelet), by) })),
        { kind: 'container', box: container(top.kubelet) },
      ],
      captions: [
        caption('zone', networkTitles['node-network'], 17, 24, { zone: 'node-network' }),
        caption('title', drawingWords['one-node'], 27, top.scraper - 13),
        caption('title', drawingWords['every-node'], 27, top.kubelet - 13),
        caption('note', drawingWords.times, 205, top.kubelet - 13, ending),
      ],
      components: subject.boxes.map((id, i) => farBox(id, 'node', boxAt(27, i === 0 ? top.scraper : top.kubelet, 178, 40))),
    },
    paths: subject.paths,
    layoutOf: still(
      ({ style }) => oneHop(line, [[x, top.scraper + 40]], headAt([x, top.kubelet - 1.5], 90), tagOn(style, [x, 150])),
      tubeOn(x),
      (routes) => balancerOf(subject, routes),
    ),
    idleTunnel: false,
    absence: [x, 150],
  };
}

/** The focused drawing, narrow. */
export function focusedNarrow(focus: PathId): Variant {
  const subject = subjectOf(focus);
  const { boxes, paths, place } = subject;
  if (place === 'among-nodes') return amongNodes(subject);
  const inside = place === 'control-plane';
  const height = { 'control-plane': 252, node: 440, tunnel: 352 }[place];
  const edge = (y: number): string => `M0 ${y}Q${width / 2} ${y + 2 * edges.sag} ${width} ${y}`;
  const lane = laneOf(subject, paths.find((path) => !isInbound(path)) ?? focus);
  return {
    backdrop: {
      viewBox: `0 0 ${width} ${height}`,
      ...focusedNetworks([width, height], inside, {
        controlPlane: edge(edges.controlPlane),
        nodeNetwork: edge(edges.nodeNetwork),
        closed: 'V0H0Z',
      }),
      outlines: outlinesOf(subject),
      captions: [
        ...networkLines['control-plane'].map((text, i) => caption('zone', text, words, 36 + 18 * i, { zone: 'control-plane' })),
        ...(inside
          ? []
          : ([
              ...networkLines.between.map((text, i) => caption('zone', text, words, 156 + 18 * i, { zone: 'between' })),
              caption('zone', networkTitles['node-network'], words, place === 'tunnel' ? 330 : 395, { zone: 'node-network' }),
            ] as const)),
      ],
      components: [hubComponent, ...boxesOf(subject)],
    },
    paths: place === 'node' ? [tunnelPath, ...paths] : paths,
    layoutOf: still(
      (route) => (boxes.length > 1 ? bracket(route) : down(subject, route)),
      tubeOn(lane),
      (routes) => balancerOf(subject, routes),
    ),
    idleTunnel: place === 'tunnel',
    absence: [103, 205],
  };
}
