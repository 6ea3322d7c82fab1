import { boxAt, grown } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { componentAt } from '../component-words.ts';
import { wordsOf, type BoxedId } from '../../wording/box.ts';
import { attackerWords, drawingWords, networkTitles } from '../../wording/drawing.ts';
import type { Backdrop, Box, SceneComponent } from '../scene.ts';

// doc/look.md, “The narrow drawing”. The hub above, the untrusted network as a band across, the node below; the lowest row has the leftmost lane.
export const [width, height] = [344, 588];
/** How far the backdrop goes on below the drawing, where a second node has its room, and beside it, where a figure is wider than the drawing. */
export const below = 92;
const beside = 120;
/** Where the two edges of the untrusted network end at both sides of the drawing, and how far they sag. */
export const edges = { controlPlane: 120, nodeNetwork: 206, sag: 14 } as const;
/** The hub is a stadium, so that all lanes leave it straight down. */
export const hub = boxAt(10, 14, 142, 92, 46);
/** The left edge of the rows on the node, and where their words begin and end. */
export const dock = 156;
const rowWidth = 160;
export const words = { left: dock + 9, right: dock + rowWidth - 8 } as const;
/** The right edge of the rows, and where scrapers reach the kubelet past it. */
export const scraper = { edge: dock + rowWidth, turn: 330, row: 559, kubelet: 325 } as const;
/** The lines inside the control plane: the card of the two clients, and etcd. */
export const inner = { card: boxAt(184, 25, 152, 46), etcd: boxAt(184, 75, 152, 24), level: 47, etcdLevel: 87 } as const;
/** Where the right column of words begins: names of a tunnel, and beside them what is said of the untrusted network. */
export const [nameColumn, column] = [158, 174] as const;

/** Where each line meets its row. */
export const docks = {
  'kube-proxy-to-apiserver': 276,
  'kubelet-to-apiserver': 312,
  'apiserver-to-kubelet': 338,
  'apiserver-to-node': 367,
  'apiserver-to-service': 400,
  'apiserver-to-pod': 429,
  'apiserver-to-extension-apiserver': 465,
  'apiserver-to-webhook': 501,
  'pod-to-apiserver': 530,
} as const;

/** A row: its name left, and room for words about its line right, or where both are long on a second line. */
const row = (id: BoxedId, y: number, form: 'one' | 'two' = 'one', also?: Box): SceneComponent => {
  const names = [y, ...(also ? [also.y] : [])].map((top) =>
    caption('name', wordsOf[id].name, words.left, top + (form === 'two' ? 17 : 18)),
  );
  return { ...componentAt(id, id === 'service' ? 'alias' : 'node', boxAt(dock, y, rowWidth, form === 'two' ? 40 : 26), names), also };
};

const components: readonly SceneComponent[] = [
  componentAt('kube-apiserver', 'hub', hub, [
    caption('hub', wordsOf['kube-apiserver'].name, 81, 56, centred),
    caption('hub-port', drawingWords['hub-port'], 81, 77, centred),
  ]),
  // Two components on one card: they dial in the same way.
  componentAt('kube-controller-manager', 'bare', boxAt(inner.card.x, 25, 152, 16), [
    caption('name', wordsOf['kube-controller-manager'].name, 193, 38.5, { length: 119 }),
  ]),
  componentAt('kube-scheduler', 'bare', boxAt(inner.card.x, 41, 152, 15), [caption('name', wordsOf['kube-scheduler'].name, 193, 52)]),
  componentAt('etcd', 'control-plane', inner.etcd, [caption('name', 'etcd', 193, 92)]),
  row('kube-proxy', 256, 'two'),
  componentAt('kubelet', 'node', boxAt(dock, 299, rowWidth, 52), [
    caption('name', 'kubelet', words.left, 317),
    caption('port', ':10250', words.left, 342),
  ]),
  row('node', 354),
  row('service', 387),
  row('pod', 416, 'one', boxAt(dock, 517, rowWidth, 26)),
  row('extension-apiserver', 445, 'two'),
  row('webhook', 488),
  row('scraper', 546),
];

/** An edge of the untrusted network: level beside the drawing, and lowest in its middle. */
const edge = (y: number): string => {
  const low = y + edges.sag;
  return `M${-beside} ${y}H0C90 ${y} 90 ${low} ${width / 2} ${low}S254 ${y} ${width} ${y}H${width + beside}`;
};

/** The backdrop of the narrow drawing, 344 by 588. */
export const backdrop: Backdrop = {
  viewBox: `0 0 ${width} ${height}`,
  zones: [
    { id: 'node-network', d: `M${-beside} 0H${width + beside}V${height + below}H${-beside}Z` },
    { id: 'between', d: `${edge(edges.nodeNetwork)}V0H${-beside}Z` },
    { id: 'control-plane', d: `${edge(edges.controlPlane)}V0H${-beside}Z` },
  ],
  strokes: [
    { kind: 'control-plane', d: edge(edges.controlPlane) },
    { kind: 'node-network', d: edge(edges.nodeNetwork) },
    { kind: 'rule', d: 'M184 56H336' },
    { kind: 'alias', d: 'M176 415.5L172 412H180Z' },
  ],
  outlines: [
    { kind: 'orbit', box: grown(hub, 5) },
    { kind: 'card', box: inner.card },
    { kind: 'container', box: boxAt(150, 238, 172, 340, 10) },
  ],
  captions: [
    caption('zone', networkTitles['control-plane'], 336, 18, { ...ending, zone: 'control-plane' }),
    caption('zone', networkTitles.between, column, 151, { zone: 'between' }),
    caption('zone', networkTitles['node-network'], 10, 578, { zone: 'node-network' }),
    caption('title', drawingWords.node, words.left, 251),
    caption('note', drawingWords.nodes, words.right, 251, ending),
  ],
  eye: { at: [column + 14, 165], captions: [caption('seat', attackerWords.seat, column + 34, 169.5, { length: 108 })] },
  components,
};
