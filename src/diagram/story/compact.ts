import { boxAt } from '../box.ts';
import { caption, centred, ending } from '../caption.ts';
import { besideName, componentAt } from '../component-words.ts';
import { d, type Point } from '../geometry.ts';
import { headLength } from '../glyph.ts';
import type { LineRoute } from '../route.ts';
import { tagOn } from '../tag.ts';
import { isInbound } from '../variants/subject.ts';
import { still } from '../variants/still.ts';
import type { TunnelPlace } from '../variants/tunnel.ts';
import type { LinkGeometry, Variant } from '../variants/variant.ts';
import { compactPaths } from '../../wording/story/state.ts';
import { asideLines, attackerWords, drawingWords, networkTitles } from '../../wording/drawing.ts';
import { wordsOf } from '../../wording/box.ts';

// The drawing of the story for a phone, low enough to stand above text that is read: three paths straight down, and the tunnel.
export const [width, height] = [344, 276];
const hubBottom = 56;
/** Where the drawing begins: above the API server, kubectl has a corner of its own (`kubectl.ts`). */
const top = -26;
const edges = { controlPlane: 68, nodeNetwork: 168, sag: 5 } as const;
const dock = 226;

/** The x of each line. */
const lanes: Readonly<Record<Exclude<(typeof compactPaths)[number], 'agent-to-konnectivity-server'>, number>> = {
  'kubelet-to-apiserver': 66,
  'apiserver-to-kubelet': 184,
  'apiserver-to-pod': 300,
};
const laneOf = (path: LineRoute['path']): number => lanes[path as keyof typeof lanes];
/** How far left of its lane a verdict stands, so that it does not touch its neighbour. */
const tagShift = (path: LineRoute['path']): number => (path === 'kubelet-to-apiserver' ? 4 : 0);

/** The tube around the two lines that a tunnel can take. */
const tube = {
  near: boxAt(158, 76, 168, 20, 4),
  far: boxAt(158, 146, 168, 20, 4),
  walls: [164, 320],
} as const;

const edge = (y: number): string => `M0 ${y}Q${width / 2} ${y + 2 * edges.sag} ${width} ${y}`;

function geometryOf({ path, hops, style, form }: LineRoute): LinkGeometry {
  const at = (y: number): Point => [laneOf(path), y];
  const inbound = isInbound(path);
  const [from, tip] = inbound ? [dock, hubBottom + 4] : [hubBottom + 3.75, dock - 1.5];
  const to = tip + (inbound ? headLength : -headLength);
  const whole = d`M${at(from)}L${at(to)}`;
  const last = d`M${at(tube.far.y + tube.far.height)}L${at(to)}`;
  const through = [d`M${at(from)}L${at(tube.near.y)}`, d`M${at(tube.near.y + tube.near.height)}L${at(tube.far.y)}`, last];
  const isTunnelled = form === 'tunnelled';
  return {
    lane: whole,
    segments: isTunnelled ? through.slice(-hops.length) : [whole],
    rings: [at(from)],
    head: { tip: at(tip), angle: inbound ? 270 : 90 },
    tags: hops.map((_, i) => (i < hops.length - 1 ? [] : [tagOn(style, [laneOf(path) - tagShift(path), isTunnelled ? 197 : 122])])),
  };
}

/** The tunnel, with the names of its ends on its plates. */
const tubePlace: TunnelPlace = {
  ...tube,
  along: 'y',
  names: {
    near: { at: [242, tube.near.y + 14.5], anchor: 'middle', form: 'whole' },
    far: { at: [242, tube.far.y + 14.5], anchor: 'middle', form: 'whole' },
  },
  arrow: [
    [198, tube.near.y + 24],
    [198, tube.far.y - 4],
  ],
  dials: { at: [258, 140], anchor: 'middle' },
  tagOf: (verdict) => tagOn(verdict, [257, 113]),
};

/** Where the mark of an attacker stands: beside the verdict on the untrusted network, or below it on the node network. */
export const markOf = ({ path, form }: LineRoute): { readonly between: Point; readonly nodeNetwork: Point } => {
  const x = laneOf(path);
  return { between: [form === 'tunnelled' ? x + 30 : x + 28, form === 'tunnelled' ? 156 : 146], nodeNetwork: [x - 92, 206] };
};

/** The drawing of the story for a phone. */
export const compact: Variant = {
  backdrop: {
    viewBox: `0 ${top} ${width} ${height - top}`,
    zones: [
      { id: 'node-network', d: `M0 0H${width}V${height}H0Z` },
      { id: 'between', d: `${edge(edges.nodeNetwork)}V${top}H0Z` },
      { id: 'control-plane', d: `${edge(edges.controlPlane)}V${top}H0Z` },
    ],
    strokes: [
      { kind: 'control-plane', d: edge(edges.controlPlane) },
      { kind: 'node-network', d: edge(edges.nodeNetwork) },
    ],
    outlines: [],
    captions: [
      caption('zone', networkTitles['control-plane'], 10, -7, { zone: 'control-plane' }),
      caption('note', drawingWords['some-paths'], 10, 16),
      ...asideLines.between.map((text, i) => caption('aside', text, 6, 90 + 14 * i, { zone: 'between' })),
      ...asideLines['node-network'].map((text, i) => caption('aside', text, 6, 196 + 14 * i, { zone: 'node-network' })),
    ],
    eye: { at: [120, 88], captions: [caption('seat', attackerWords.short, 120, 107, centred)] },
    components: [
      componentAt('kube-apiserver', 'hub', boxAt(8, 24, 328, 32, 8), [
        caption('hub', wordsOf['kube-apiserver'].name, 20, 47),
        caption('hub-port', drawingWords['hub-port'], 324, 45, ending),
      ]),
      componentAt('kubelet', 'node', boxAt(8, dock, 240, 42), [
        caption('name', wordsOf.kubelet.name, 84, dock + 26),
        ...besideName('kubelet', 150, dock + 26),
      ]),
      componentAt('pod', 'node', boxAt(260, dock, 76, 42), [caption('name', wordsOf.pod.name, 298, dock + 26, centred)]),
    ],
  },
  paths: compactPaths,
  layoutOf: still(geometryOf, tubePlace, () => ({ boxes: [], captions: [] })),
  idleTunnel: false,
  absence: [width / 2, 120],
};
