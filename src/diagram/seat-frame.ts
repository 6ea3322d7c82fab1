import { judge } from '../model/judge.ts';
import { frameOf, routedOn } from './frame.ts';
import type { Layout, SeatLayout } from './layout.ts';
import { narrowSeat } from './narrow-seat.ts';
import { narrow } from './narrow.ts';
import type { Frame, SceneFrame } from './scene.ts';
import { marksOf } from './seat-mark.ts';
import { wideSeat } from './wide-seat.ts';
import { wide } from './wide.ts';

/** The layouts that have room for a seat. */
const seatLayouts: ReadonlyMap<Layout, SeatLayout> = new Map([
  [wide, wideSeat],
  [narrow, narrowSeat],
]);

/** One frame on its layout, with what its seat gets on each link, and the second node where that is the one that watches. */
export function watchedFrameOf(frame: Frame, layout: Layout): SceneFrame {
  const { settings, seat } = frame;
  const drawn = frameOf(frame, layout);
  const places = seatLayouts.get(layout);
  if (!seat || !places) return drawn;
  const { routes, bore, idle } = routedOn(frame, layout);
  return {
    ...drawn,
    marks: routes.flatMap((route) => marksOf(judge(route.path, settings, seat), places.marksOf(route, bore))),
    otherNode: seat === 'another-node' && bore?.kind === 'konnectivity' && !idle ? places.otherNodeOf(bore) : undefined,
  };
}
