import { boxAt } from '../box.ts';
import { caption, centred } from '../caption.ts';
import { d, type Point } from '../geometry.ts';
import type { Tunnel, AttackerPlaces } from '../variants/variant.ts';
import { isLine, type Route } from '../route.ts';
import type { OtherNode } from '../scene.ts';
import type { MarkPlaces } from './attacker-mark.ts';
import { below, height, width } from '../variants/wide-backdrop.ts';
import { column, home, levelOf, passesOver, places, rayTo, startOf, tubeFor } from '../variants/wide.ts';

/** Where the marks of a link stand: on a straight line after the untrusted network, on a tunnelled line in the lane and under its tag. */
function marksOf(route: Route, tunnel: Tunnel | undefined): MarkPlaces {
  const single = (x: number, y: number): MarkPlaces => {
    const place = { form: 'pill', at: [x, y] } as const;
    return { hops: [place], end: place };
  };
  if (!isLine(route)) {
    const [x, y] = tunnel ? tubeFor(tunnel).tag : home.tag;
    return single(x - 55, y + 23);
  }
  const { path, hops, form } = route;
  const place = places[path];
  if (place.kind === 'fixed') return single(...place.mark);
  const y = place.dock;
  const ray = rayTo(y);
  const past = { form: 'pill', at: [558, ray.atX(612)[1]] } as const;
  if (form === 'balanced') return { hops: [past, { form: 'dot', at: ray.atX(310) }], end: past };
  if (place.kind === 'spoke') return { hops: [past], end: past };
  if (form !== 'tunnelled' || !tunnel) return passesOver(tunnel) ? single(column, y + 22) : { hops: [past], end: past };
  const pipe = tubeFor(tunnel);
  const { near, far } = pipe;
  const level = levelOf(path, place, tunnel);
  const end = { form: 'pill', at: [column, y + 22] } as const;
  const tube = { form: 'row', at: [(near.x + near.width + far.x) / 2, level] } as const;
  // Where the tube is out of its place, its lanes run close together towards it, so their marks stand at different distances from the hub.
  const start = startOf(pipe, level);
  const share = 0.8 - 0.2 * tunnel.inside.indexOf(path);
  const slanted: Point = [start[0] + (near.x - start[0]) * share, start[1] + (level - start[1]) * share];
  const beforeTube: Point = pipe === home ? [near.x - 36, level] : slanted;
  const entry = { form: 'row', at: beforeTube } as const;
  return { hops: hops.length === 2 ? [tube, end] : [entry, tube, end], end };
}

/** The compromised node, under the first node. Its agent dials the server too, and the server picks an agent at random. */
function otherNodeOf(tunnel: Tunnel): OtherNode {
  const { near } = tubeFor(tunnel);
  const [x, y] = [near.x + near.width / 2, near.y + near.height];
  const start: Point = [x, y];
  return {
    box: boxAt(596, 634, 488, 46, 10),
    agent: boxAt(606, 642, 150, 30),
    captions: [
      caption('name', 'its konnectivity-agent', 681, 662, { ...centred, length: 138 }),
      caption('title', 'Compromised node', 770, 653),
      caption('note', 'carries a share of the first node’s traffic', 770, 670, { length: 232 }),
    ],
    tube: d`M${start}C${[x + 40, Math.max(y + 90, 520)]} ${[x + 116, 640]} ${[604, 657]}`,
    carries: 'M1040 634V616',
    head: { tip: [1040, 606], angle: 270 },
    viewBox: `0 0 ${width} ${height + below}`,
    label: 'Compromised node: its agent dials the server too, and carries a share of the first node’s traffic',
  };
}

/** What an attacker adds to the wide drawing. */
export const widePlaces: AttackerPlaces = { marksOf, otherNodeOf };
