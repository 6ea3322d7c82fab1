import { boxAt, circleAt, grown, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { d, rightEdge, type Point } from '../geometry.ts';
import type { Caption, Backdrop, SceneComponent } from '../scene.ts';

// doc/look.md, “The wide drawing”. One point far left is the centre of every arc and every spoke, so each link meets the hostile band square on.
export const [width, height] = [768, 504];
/** How far the backdrop goes on below the drawing: a second node has its room there. */
export const below = 56;
/** The centre of all arcs and spokes. */
export const origin: Point = [-140, 240];
/** Where the control plane ends, the attacker looks along, and the node network begins. */
export const radii = { controlPlane: 350, sight: 415, nodeNetwork: 480 } as const;
/** The hub, on the level of the centre. */
export const hub = { centre: [78, origin[1]] as Point, radius: 68 } as const;
/** The left edge of the components on the node, their width, and where their words begin and end. */
export const dock = 569;
const rowWidth = 164;
const words = { left: dock + 12, right: dock + rowWidth - 12 } as const;

const onArc = (radius: number, y: number): Point => [rightEdge(origin, radius, y), y];
const arc = (radius: number, from = 0, to = height + below): string =>
  d`M${onArc(radius, from)}A${[radius, radius]} 0 0 1 ${onArc(radius, to)}`;
/** All that is left of an arc. */
const leftOf = (radius: number): string => `${arc(radius)}H0V0Z`;

const hubBox = circleAt(hub.centre, hub.radius);
const container = boxAt(560, 44, 182, 444, 12);
/** The two clients in the control plane share a card, because they dial in the same way. */
const card = boxAt(8, 52, 134, 58);

/** A row of the node, `by` high: its name left, its port or purpose right, on one line. */
const row = (id: BoxedId, y: number, by = 32): SceneComponent =>
  componentAt(id, 'node', boxAt(dock, y, rowWidth, by), [
    caption('name', wordsOf[id].name, words.left, y + by / 2 + 5),
    // Here the name leaves no room for a purpose.
    ...(id === 'extension-apiserver' ? [] : besideName(id, words.right, y + by / 2 + 5, ending)),
  ]);

/** A row with two lanes, 66 high, with the purpose of each. */
const tall = (id: BoxedId, y: number, upper: string, lower: string, name: readonly Caption[]): SceneComponent =>
  componentAt(id, 'node', boxAt(dock, y, rowWidth, 66), [
    ...name,
    caption('note', upper, words.right, y + 21, ending),
    caption('note', lower, words.right, y + 55, ending),
  ]);

const components: readonly SceneComponent[] = [
  componentAt('kube-apiserver', 'hub', hubBox, [
    caption('hub', 'API server', 78, 238, centred),
    caption('hub-port', 'HTTPS :6443', 78, 259, centred),
  ]),
  componentAt('kube-controller-manager', 'bare', boxAt(8, 52, 134, 29), [caption('name', 'controller-manager', 17, 71, { length: 117 })]),
  componentAt('kube-scheduler', 'bare', boxAt(8, 81, 134, 29), [caption('name', 'scheduler', 17, 100)]),
  componentAt('etcd', 'control-plane', boxAt(14, 366, 106, 32), [
    caption('name', 'etcd', 26, 387),
    ...besideName('etcd', 109, 387, ending),
  ]),
  row('kube-proxy', 70),
  tall('kubelet', 108, 'watch, status', 'logs, exec, forward', [
    caption('name', 'kubelet', words.left, 129),
    ...besideName('kubelet', words.left, 146),
    caption('note', 'metrics', words.right, 146, ending),
  ]),
  row('node', 180),
  row('webhook', 238),
  row('extension-apiserver', 276),
  componentAt('service', 'alias', boxAt(dock, 314, rowWidth, 32), [
    caption('name', 'service', words.left, 335),
    caption('note', '→ one pod', words.right - 10, 335, ending),
  ]),
  tall('pod', 355, 'any port, proxied', 'API requests', [caption('name', 'pod', words.left, 393)]),
  // A pod as well, but what it asks for comes from the kubelets of all nodes.
  row('scraper', 427, 30),
];

/** The backdrop of the wide drawing, 768 by 504: hub left, zones as arcs, node right. */
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
    { kind: 'stack', box: shifted(container, 8) },
    { kind: 'stack', box: shifted(container, 4) },
    { kind: 'container', box: container },
    { kind: 'pods', box: boxAt(565, 218, 172, 245, 8) },
  ],
  strokes: [
    { kind: 'control-plane', d: arc(radii.controlPlane) },
    { kind: 'node-network', d: arc(radii.nodeNetwork) },
    { kind: 'sight', d: arc(radii.sight, 64, 470) },
    { kind: 'rule', d: 'M8 81H142' },
    { kind: 'alias', d: 'M595 354.5L591 347H599Z' },
  ],
  captions: [
    caption('zone', 'Control plane', 12, 20, { zone: 'control-plane' }),
    caption('zone', 'network', 12, 38, { zone: 'control-plane' }),
    caption('zone', 'Untrusted network', 141, 19, { zone: 'between', length: 130 }),
    caption('aside', 'may be public', 157, 34, { zone: 'between' }),
    caption('zone', 'Node network', 306, 19, { zone: 'node-network' }),
    caption('title', 'Node', 573, 62),
    caption('note', '× N nodes', 729, 62, ending),
    caption('title', 'Pods', 575, 233, { zone: 'node-network' }),
    caption('note', 'several per node', 727, 233, ending),
  ],
  eye: { at: [259, 30], captions: [caption('seat', 'Attacker’s position', 166, 48, { length: 116 })] },
  components,
};
