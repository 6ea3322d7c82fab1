import { boxAt } from './box.ts';
import { caption, centred } from './caption.ts';
import { d, rayThrough, type Point } from './geometry.ts';
import type { Bore, SeatLayout } from './layout.ts';
import type { Route } from './route.ts';
import type { OtherNode } from './scene.ts';
import type { MarkPlaces } from './seat-mark.ts';
import { dock, origin } from './wide-ground.ts';
import { column, docks, home, inside, lanes, tubeFor } from './wide.ts';

/** Where marks go: at a spoke past the band, under the tag of a tunnelled link, in its lane on the way there. */
function marksOf({ path, hops, tunnelled }: Route, bore: Bore | undefined): MarkPlaces {
  const single = (x: number, y: number): MarkPlaces => {
    const place = { form: 'pill', at: [x, y] } as const;
    return { hops: [place], end: place };
  };
  const fixed = inside[path];
  if (fixed) return single(196, fixed.tag[1]);
  if (path === 'agent-to-konnectivity-server') {
    const [x, y] = bore ? tubeFor(bore).tag : home.tag;
    return single(x - 55, y + 23);
  }
  const y = docks[path] ?? 0;
  if (!tunnelled || !bore)
    return path in lanes && bore?.beside.length === 1 && bore.inside.length > 0
      ? single(column, y + 22)
      : single(592, rayThrough(origin, [dock, y]).atX(646)[1]);
  const { near, far, walls } = tubeFor(bore);
  const level = (walls[0] + walls[1]) / 2 + (lanes[path] ?? 0);
  const end = { form: 'pill', at: [column, y + 22] } as const;
  const tube = { form: 'row', at: [(near.x + near.width + far.x) / 2, level] } as const;
  const entry = { form: 'row', at: [near.x - 36, level] } as const;
  return { hops: hops.length === 2 ? [tube, end] : [entry, tube, end], end };
}

/** The second node, under the first: its agent dials as well, and is picked by chance. */
function otherNodeOf(bore: Bore): OtherNode {
  const { near } = tubeFor(bore);
  const [x, y] = [near.x + near.width / 2, near.y + near.height];
  const start: Point = [x, y];
  return {
    box: boxAt(596, 586, 488, 46, 10),
    agent: boxAt(606, 594, 150, 30),
    captions: [
      caption('name', 'its konnectivity-agent', 681, 614, { ...centred, length: 138 }),
      caption('title', 'Another node', 770, 605),
      caption('note', 'carries a share of the first node’s traffic', 770, 622, { length: 232 }),
    ],
    tube: d`M${start}C${[x, Math.max(y + 90, 520)]} ${[x + 90, 609]} ${[604, 609]}`,
    carries: 'M1040 586V570',
    head: { tip: [1040, 560], angle: 270 },
    label: 'Another node: its agent dials the server too, and carries a share of the first node’s traffic',
  };
}

/** What a seat adds to the wide drawing. */
export const wideSeat: SeatLayout = { marksOf, otherNodeOf };
