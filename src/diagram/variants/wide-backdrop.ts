import { boxAt, circleAt, grown, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { attackerWords, drawingWords, networkTitles } from '../../wording/drawing.ts';
import { d, rightEdge, type Point } from '../geometry.ts';
import type { Caption, Backdrop, Box, SceneComponent } from '../scene.ts';

// doc/look.md, “The wide drawing”. Two arcs around one point far left bound the untrusted network; lines cross it level.
export const [width, height] = [872, 430];
/** How far the backdrop goes on below the drawing: a second node has its room there. */
export const below = 56;
/** How much larger the type is than 13: the smallest words are 12 px where the drawing is shown 698 px wide. */
export const scale = 15 / 13;
/** The centre of all arcs. */
export const origin: Point = [-162, 224];
/** Where the control plane ends, the attacker looks along, and the node network begins. */
export const radii = { controlPlane: 418, sight: 500, nodeNetwork: 580 } as const;
/** The hub, on the level of the centre. */
export const hub = { centre: [100, origin[1]] as Point, radius: 72 } as const;
/** The left edge of the components on the node, their width, and where their words begin and end. */
export const dock = 592;
const rowWidth = 240;
const rowHeight = 28;
export const words = { left: dock + 12, right: dock + rowWidth - 12 } as const;

/** The x of an arc at a height. */
export const onArc = (radius: number, y: number): number => rightEdge(origin, radius, y);
const arc = (radius: number, from = 0, to = height + below): string =>
  d`M${[onArc(radius, from), from]}A${[radius, radius]} 0 0 1 ${[onArc(radius, to), to]}`;
/** All that is left of an arc. */
const leftOf = (radius: number): string => `${arc(radius)}H0V0Z`;

const hubBox = circleAt(hub.centre, hub.radius);
const container = boxAt(584, 34, 258, 372, 12);
/** The two clients in the control plane share a card, because they dial in the same way. */
export const card = boxAt(12, 42, 160, 52);
/** Where the lines inside the control plane begin and end. */
export const inner = { card: card.y + card.height, hubTop: origin[1] - hub.radius, hubBottom: origin[1] + hub.radius, etcd: 346 } as const;

const baseline = (y: number): number => y + rowHeight / 2 + 5;
const row = (id: BoxedId, y: number, also?: Box): SceneComponent => ({
  ...componentAt(id, id === 'service' ? 'alias' : 'node', boxAt(dock, y, rowWidth, rowHeight), [
    caption('name', wordsOf[id].name, words.left, baseline(y)),
    ...(also ? [caption('name', wordsOf[id].name, words.left, baseline(also.y))] : []),
  ]),
  also,
});

/** Where each line meets the node: the level of its row, or of its half of the kubelet. */
export const docks = {
  'kube-proxy-to-apiserver': 72,
  'kubelet-to-apiserver': 104,
  'apiserver-to-kubelet': 128,
  'apiserver-to-node': 160,
  'apiserver-to-service': 213,
  'apiserver-to-pod': 248,
  'apiserver-to-extension-apiserver': 280,
  'apiserver-to-webhook': 312,
  'pod-to-apiserver': 344,
} as const;
/** The level of the row of scrapers, and that at which they reach the kubelet. */
export const scraper = { row: 376, kubelet: 116 } as const;

const components: readonly SceneComponent[] = [
  componentAt('kube-apiserver', 'hub', hubBox, [
    caption('hub', wordsOf['kube-apiserver'].name, hub.centre[0], 222, centred),
    caption('hub-port', drawingWords['hub-port'], hub.centre[0], 245, centred),
  ]),
  componentAt('kube-controller-manager', 'bare', boxAt(card.x, card.y, card.width, 26), [
    caption('name', wordsOf['kube-controller-manager'].name, card.x + 10, card.y + 18.5, { length: 138 }),
  ]),
  componentAt('kube-scheduler', 'bare', boxAt(card.x, card.y + 26, card.width, 26), [
    caption('name', wordsOf['kube-scheduler'].name, card.x + 10, card.y + 44.5),
  ]),
  componentAt('etcd', 'control-plane', boxAt(36, inner.etcd, 128, 32), [
    caption('name', 'etcd', 48, inner.etcd + 21),
    caption('port', ':2379', 152, inner.etcd + 21, ending),
  ]),
  row('kube-proxy', 58),
  componentAt('kubelet', 'node', boxAt(dock, 90, rowWidth, 52), [
    caption('name', 'kubelet', words.left, 109.5),
    caption('port', ':10250', words.left, 133),
  ]),
  row('node', 146),
  row('service', 199),
  row('pod', 234, boxAt(dock, 330, rowWidth, rowHeight)),
  row('extension-apiserver', 266),
  row('webhook', 298),
  // A pod as well, but what it asks for comes from the kubelets of all nodes.
  row('scraper', 362),
];

/** Words about the node that no setting changes. */
const nodeWords: readonly Caption[] = [
  caption('title', drawingWords.node, 598, 52),
  caption('note', drawingWords.nodes, words.right, 52, ending),
  caption('title', drawingWords.pods, words.left, 193, { zone: 'node-network' }),
  caption('note', drawingWords['several-pods'], words.right, 193, ending),
];

/** The backdrop of the wide drawing, 872 by 430: hub left, zones as arcs, node right. */
export const backdrop: Backdrop = {
  viewBox: `0 0 ${width} ${height}`,
  zones: [
    { id: 'node-network', d: `M0 0H${width}V${height + below}H0Z` },
    { id: 'between', d: leftOf(radii.nodeNetwork) },
    { id: 'control-plane', d: leftOf(radii.controlPlane) },
  ],
  outlines: [
    { kind: 'orbit', box: grown(hubBox, 6) },
    { kind: 'card', box: card },
    { kind: 'stack', box: shifted(container, 10) },
    { kind: 'stack', box: shifted(container, 5) },
    { kind: 'container', box: container },
    { kind: 'pods', box: boxAt(588, 178, 250, 222, 8) },
  ],
  strokes: [
    { kind: 'control-plane', d: arc(radii.controlPlane) },
    { kind: 'node-network', d: arc(radii.nodeNetwork) },
    { kind: 'sight', d: arc(radii.sight, 76, height - 6) },
    { kind: 'rule', d: `M${card.x} ${card.y + 26}H${card.x + card.width}` },
    { kind: 'alias', d: 'M612 233L608 227.5H616Z' },
  ],
  captions: [
    caption('zone', networkTitles['control-plane'], 14, 25, { zone: 'control-plane' }),
    caption('zone', networkTitles.between, 294, 25, { ...centred, zone: 'between' }),
    caption('zone', networkTitles['node-network'], 400, 25, { zone: 'node-network' }),
    ...nodeWords,
  ],
  eye: { at: [242, 56], captions: [caption('seat', attackerWords.seat, 262, 61, { length: 122 })] },
  components,
};
