import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import type { Tunnel, AttackerPlaces } from '../variants/variant.ts';
import { isLine, type Route } from '../route.ts';
import type { OtherNode, Tag } from '../scene.ts';
import { markSizes, type MarkPlace, type MarkPlaces } from './attacker-mark.ts';
import { below, height, width } from '../variants/wide-backdrop.ts';
import { balancerEdges, home, levelOf, places, raised, rayOf, startOf, tubeFor, wide } from '../variants/wide.ts';

/** The room between a tag and its mark. */
const tagGap = 4;
/** Right of the tag with a word among these: the only place of the mark of a hop that has such a tag. */
function besideTag(tags: readonly Tag[]): MarkPlace {
  const [x, y, width] = tags.flatMap((tag) => (tag.word ? [[...tag.at, tag.width] as const] : []))[0] ?? [0, 0, 0];
  return { form: 'row', at: [x + width + tagGap + markSizes.row[0] / 2, y] };
}

/** Where the marks of a link stand: right of its tag; on a hop without a tag, in the lane; behind a load balancer, on its plate. */
function marksOf(route: Route, tunnel: Tunnel | undefined): MarkPlaces {
  const tags = isLine(route) ? wide.geometryOf(route, tunnel).tags : tunnel ? [wide.tunnelOf(tunnel).tags] : [];
  const end = besideTag(tags.flat());
  const place = isLine(route) ? places[route.path] : undefined;
  if (!isLine(route) || !place || place.kind === 'fixed') return { hops: [end], end };
  if (route.form === 'balanced')
    return { hops: [end, { form: 'dot', at: rayOf(place.rank).atX((balancerEdges.left + balancerEdges.right) / 2) }], end };
  if (route.form !== 'tunnelled' || !tunnel || place.kind === 'spoke') return { hops: [end], end };
  const pipe = tubeFor(tunnel);
  const { near, far } = pipe;
  const level = levelOf(route.path, place, tunnel);
  const tube: MarkPlace = { form: 'row', at: [(near.x + near.width + far.x) / 2, level] };
  // Where the tube is out of its place, its lanes run close together towards it, so their marks stand at different distances from the hub.
  const [x, y] = startOf(pipe, level).at(-1) as Point;
  const share = pipe === raised ? 0.72 - 0.19 * tunnel.inside.indexOf(route.path) : 0.45;
  const entry: MarkPlace =
    pipe === home ? { form: 'row', at: [near.x - 24, level] } : { form: 'dot', at: [x + (near.x - x) * share, y + (level - y) * share] };
  return { hops: route.hops.length === 2 ? [tube, end] : [entry, tube, end], end };
}

/** The compromised node, under the first node. Its agent dials the server too, and the server picks an agent at random. */
function otherNodeOf(tunnel: Tunnel): OtherNode {
  const { near } = tubeFor(tunnel);
  const [x, y] = [near.x + 3, near.y + near.height];
  return {
    box: boxAt(306, 508, 436, 46, 10),
    agent: boxAt(315, 516, 150, 30),
    captions: [
      caption('name', 'its konnectivity-agent', 390, 536, { ...centred, length: 138 }),
      caption('title', 'Compromised node', 476, 527),
      caption('note', 'carries a share of the first node’s traffic', 476, 545, { length: 228 }),
    ],
    tube: d`M${[x, y]}C${[x - 26, Math.min(y + 100, 531)]} ${[x - 10, 531]} ${[313, 531]}`,
    carries: 'M690 508V499',
    head: { tip: [690, 490], angle: 270 },
    viewBox: `0 0 ${width} ${height + below}`,
    label: 'Compromised node: its agent connects to the server too, and carries a share of the first node’s traffic',
  };
}

const attacker = 'Attacker’s position';
const eyes: AttackerPlaces['eyes'] = {
  'node-network': { at: [426, 14], captions: [caption('seat', attacker, 313, 37, { zone: 'node-network', length: 116 })] },
  node: { at: [650, 57], captions: [] },
  'second-node': { at: [630, 522], captions: [] },
  pod: { at: [595, 407], captions: [] },
  'control-plane': {
    at: [66, 419],
    captions: [
      caption('seat', attacker, 66, 442, { ...centred, zone: 'control-plane', length: 116 }),
      caption('aside', 'asks the API server', 66, 459, { ...centred, zone: 'control-plane' }),
    ],
  },
};

/** What an attacker adds to the wide drawing. */
export const widePlaces: AttackerPlaces = { marksOf, otherNodeOf, eyes };
