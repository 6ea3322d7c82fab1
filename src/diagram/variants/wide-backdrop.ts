import { boxAt, circleAt, grown, shifted } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt, wordsOf, type BoxedId } from '../component-words.ts';
import { d, rightEdge, rounded, type Point } from '../geometry.ts';
import type { Caption, Backdrop, SceneComponent } from '../scene.ts';

// doc/look.md, “The wide drawing”. One point far left is the centre of every arc and every spoke, so each link meets the hostile band square on.
export const [width, height] = [1120, 640];
/** How far the backdrop goes on below the drawing: a second node has its room there. */
export const below = 50;
/** The centre of all arcs and spokes. */
export const origin: Point = [-200, 320];
/** Where the control plane ends, the attacker looks along, and the node network begins. */
export const radii = { controlPlane: 584, sight: 678, nodeNetwork: 772 } as const;
/** The hub, on the level of the centre. */
export const hub = { centre: [130, 320] as Point, radius: 91 } as const;
/** The left edge of the components on the node. */
export const dock = 842;

const onArc = (radius: number, y: number): Point => [rightEdge(origin, radius, y), y];
const arc = (radius: number, from = 0, to = height + below): string =>
  d`M${onArc(radius, from)}A${[radius, radius]} 0 0 1 ${onArc(radius, to)}`;
/** All that is left of an arc. */
const leftOf = (radius: number): string => `${arc(radius)}H0V0Z`;

const hubBox = circleAt(hub.centre, hub.radius);
const container = boxAt(828, 52, 256, 552, 12);

/** A row of the node: its name left, its port or purpose right, on one line. */
function row(id: BoxedId, y: number): SceneComponent {
  return componentAt(id, 'node', boxAt(dock, y, 228, 36), [
    caption('name', wordsOf[id].name, 856, y + 23),
    ...besideName(id, 1058, y + 23, ending),
  ]);
}

/** A row with two lanes, 80 high, with the purpose of each. */
const tall = (id: BoxedId, y: number, upper: string, lower: string, name: readonly Caption[]): SceneComponent =>
  componentAt(id, 'node', boxAt(dock, y, 228, 80), [
    ...name,
    caption('note', upper, 1058, y + 24, ending),
    caption('note', lower, 1058, y + 66, ending),
  ]);

const components: readonly SceneComponent[] = [
  componentAt('kube-apiserver', 'hub', hubBox, [
    caption('hub', 'API server', 130, 317, centred),
    caption('hub-port', 'HTTPS :6443', 130, 340, centred),
  ]),
  componentAt('kube-controller-manager', 'control-plane', boxAt(16, 92, 136, 36), [
    caption('name', 'controller-manager', 84, 115, { ...centred, length: 120 }),
  ]),
  componentAt('kube-scheduler', 'control-plane', boxAt(162, 92, 86, 36), [caption('name', 'scheduler', 205, 115, centred)]),
  componentAt('etcd', 'control-plane', boxAt(68, 497, 120, 36), [
    caption('name', 'etcd', 82, 520),
    ...besideName('etcd', 176, 520, ending),
  ]),
  row('kube-proxy', 82),
  tall('kubelet', 129, 'watch, status', 'logs, exec, forward', [
    caption('name', 'kubelet', 856, 174),
    ...besideName('kubelet', 855, 195),
    caption('note', 'metrics', 1058, 174, ending),
  ]),
  row('node', 226),
  row('webhook', 300),
  row('extension-apiserver', 346),
  // A name that stands for pods of any node, so its box reaches out of this one.
  componentAt('service', 'alias', boxAt(dock, 394, 259, 36), [
    caption('name', 'service', 856, 417),
    caption('note', '→ one ready pod', 1058, 417, ending),
  ]),
  tall('pod', 452, 'any port, proxied', 'API requests', [caption('name', 'pod', 856, 497)]),
  // A pod as well, but what it asks for comes from the kubelets of all nodes.
  componentAt('scraper', 'node', boxAt(dock, 542, 92, 36), [caption('name', wordsOf.scraper.name, 856, 565)]),
];

/** The backdrop of the wide drawing, 1120 by 640: hub left, zones as arcs, node right. */
export const backdrop: Backdrop = {
  viewBox: `0 0 ${width} ${height}`,
  zones: [
    { id: 'node-network', d: `M0 0H${width}V${height + below}H0Z` },
    { id: 'between', d: leftOf(radii.nodeNetwork) },
    { id: 'control-plane', d: leftOf(radii.controlPlane) },
  ],
  outlines: [
    { kind: 'orbit', box: grown(hubBox, 6) },
    { kind: 'stack', box: shifted(container, 14) },
    { kind: 'stack', box: shifted(container, 7) },
    { kind: 'container', box: container },
    { kind: 'pods', box: boxAt(835, 274, 242, 316, 8) },
  ],
  strokes: [
    { kind: 'control-plane', d: arc(radii.controlPlane) },
    { kind: 'node-network', d: arc(radii.nodeNetwork) },
    { kind: 'sight', d: arc(radii.sight, 76, 566) },
    { kind: 'alias', d: 'M882 430V443M882 451.5L877.5 443H886.5Z' },
  ],
  captions: [
    caption('zone', 'Control plane network', 22, 36, { zone: 'control-plane' }),
    caption('zone', 'Untrusted network', 334, 36, { zone: 'between' }),
    caption('aside', 'may be public', 334, 55, { zone: 'between' }),
    caption('zone', 'Node network', 538, 36, { zone: 'node-network' }),
    caption('title', 'Node', 844, 73),
    caption('note', '× N nodes', 1070, 73, ending),
    caption('title', 'Pods', 846, 291, { zone: 'node-network' }),
    caption('note', 'several per node', 1064, 291, ending),
    caption('seat', 'Attacker’s position', 425, 609, centred),
    caption('aside', 'this network', 425, 625, { ...centred, zone: 'between' }),
  ],
  seats: [rounded([425, 583])],
  components,
};
