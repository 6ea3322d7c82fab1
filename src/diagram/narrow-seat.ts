import { boxAt } from './box.ts';
import { caption, centred } from './caption.ts';
import { d, type Point } from './geometry.ts';
import type { Bore, SeatLayout } from './layout.ts';
import { dock, height, laneIn, tubeFor, width } from './narrow.ts';
import type { Route } from './route.ts';
import type { OtherNode } from './scene.ts';
import type { MarkPlaces } from './seat-mark.ts';

/** Where marks go: down the lane, past the discs; in the tube and past it for a tunnelled link. */
function marksOf({ path, hops, tunnelled }: Route, bore: Bore | undefined): MarkPlaces {
  const places = (form: 'row' | 'stack' | 'pill', ...at: Point): MarkPlaces => ({ hops: [{ form, at }], end: { form, at } });
  if (path === 'control-plane-to-apiserver') return places('row', 304, 84);
  if (path === 'apiserver-to-etcd') return places('row', 262, 146);
  if (path === 'agent-to-konnectivity-server') return places('pill', dock, 325);
  const { x } = laneIn(path, bore);
  if (!tunnelled || !bore) return places('stack', x, 360);
  const end = { form: 'stack', at: [x, 434] } as const;
  const tube = { form: 'stack', at: [x, 310] } as const;
  const entry = { form: 'dot', at: [x, 201] } as const;
  return { hops: hops.length === 2 ? [tube, end] : [entry, tube, end], end };
}

/** The second node, under the first: its agent dials as well, and is picked by chance. */
function otherNodeOf(bore: Bore): OtherNode {
  const { near } = tubeFor(bore);
  const start: Point = [near.x, near.y + near.height / 2];
  return {
    box: boxAt(16, 1004, 320, 78, 10),
    agent: boxAt(26, 1040, 158, 32),
    captions: [
      caption('title', 'Another node', 28, 1027),
      caption('name', 'its konnectivity-agent', 105, 1061, { ...centred, length: 142 }),
      caption('note', 'carries a share of', 194, 1053, { length: 104 }),
      caption('note', 'the first node’s traffic', 194, 1070, { length: 128 }),
    ],
    tube: d`M${start}L${[7, start[1]]}L${[7, 1056]}L${[24, 1056]}`,
    carries: 'M300 1004V986',
    head: { tip: [300, 975], angle: 270 },
    label: 'Another node: its agent dials the server too, and carries a share of the first node’s traffic',
    viewBox: `0 0 ${width} ${height + 96}`,
  };
}

/** What a seat adds to the narrow drawing. */
export const narrowSeat: SeatLayout = { marksOf, otherNodeOf };
