import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import type { Tunnel, AttackerPlaces } from '../variants/variant.ts';
import { below, dock, height, placeIn, tubeFor, width } from '../variants/narrow.ts';
import { isLine, type Route } from '../route.ts';
import type { OtherNode } from '../scene.ts';
import type { MarkPlaces } from './attacker-mark.ts';

/** Where the marks of a link stand: on its lane below the discs; for a tunnelled link in the tube and below it. */
function marksOf(route: Route, tunnel: Tunnel | undefined): MarkPlaces {
  const places = (form: 'row' | 'stack', at: Point): MarkPlaces => ({ hops: [{ form, at }], end: { form, at } });
  if (!isLine(route)) return places('row', [dock + 21, 325]);
  const place = placeIn(route.path, tunnel);
  if (place.kind === 'fixed') return places('row', place.mark);
  const { x } = place;
  if (route.form === 'balanced') {
    const way = { form: 'stack', at: [x, 360] } as const;
    return { hops: [way, { form: 'dot', at: [x, 206] }], end: way };
  }
  if (route.form !== 'tunnelled' || !tunnel) return places('stack', [x, 360]);
  const end = { form: 'stack', at: [x, 434] } as const;
  const tube = { form: 'stack', at: [x, 310] } as const;
  const entry = { form: 'dot', at: [x, 201] } as const;
  return { hops: route.hops.length === 2 ? [tube, end] : [entry, tube, end], end };
}

/** The compromised node, under the first node. Its agent dials the server too, and the server picks an agent at random. */
function otherNodeOf(tunnel: Tunnel): OtherNode {
  const { near } = tubeFor(tunnel);
  const start: Point = [near.x, near.y + near.height / 2];
  return {
    box: boxAt(16, 1081, 320, 78, 10),
    agent: boxAt(26, 1117, 158, 32),
    captions: [
      caption('title', 'Compromised node', 28, 1104),
      caption('name', 'its konnectivity-agent', 105, 1138, { ...centred, length: 142 }),
      caption('note', 'carries a share of', 194, 1130, { length: 104 }),
      caption('note', 'the first node’s traffic', 194, 1147, { length: 128 }),
    ],
    tube: d`M${start}L${[7, start[1]]}L${[7, 1133]}L${[24, 1133]}`,
    carries: 'M300 1081V1063',
    head: { tip: [300, 1052], angle: 270 },
    label: 'Compromised node: its agent connects to the server too, and carries a share of the first node’s traffic',
    viewBox: `0 0 ${width} ${height + below}`,
  };
}

const eyes: AttackerPlaces['eyes'] = {
  'node-network': { at: [306, 424], captions: [] },
  node: { at: [246, 459], captions: [] },
  'second-node': { at: [178, 1099], captions: [] },
  pod: { at: [240, 975], captions: [] },
  'control-plane': { at: [196, 22], captions: [] },
};

/** What an attacker adds to the narrow drawing. */
export const narrowPlaces: AttackerPlaces = { marksOf, otherNodeOf, eyes };
