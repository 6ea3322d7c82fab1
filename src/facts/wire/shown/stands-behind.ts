import { judge } from '../../../model/judge.ts';
import { paths, type PathId } from '../../../model/path.ts';
import { seats, type SeatId } from '../../../model/seat/seat.ts';
import { modes, type Mode } from '../../../model/setting/mode.ts';
import { capturedView } from '../../../wording/attacker/captured-view.ts';
import type { CaptureId } from '../../../wording/wire/capture-words.ts';
import { capturedData } from './captured-data.ts';

/** A view of the explorer that shows a capture beside the eye of an attacker. */
interface ViewOfCapture {
  readonly mode: Mode;
  readonly seat: SeatId;
  readonly path: PathId;
  /** Its address, from the root of the site. */
  readonly href: string;
}

const allViews = (): ReadonlyMap<CaptureId, readonly ViewOfCapture[]> => {
  const data = capturedData();
  const views = new Map<CaptureId, ViewOfCapture[]>();
  for (const { id: path } of paths)
    for (const { id: seat } of seats)
      for (const mode of modes) {
        if (seat === 'nobody') continue;
        const id = capturedView(data, judge(path, mode.settings, seat), mode.settings).capture?.id;
        if (!id) continue;
        const query = [...(mode.id === 'defaults' ? [] : [`mode=${mode.id}`]), `path=${path}`, `seat=${seat}`].join('&');
        views.set(id, [...(views.get(id) ?? []), { mode, seat, path, href: `/explore/?${query}` }]);
      }
  return views;
};
let known: ReturnType<typeof allViews> | undefined;

/** The views behind which a capture stands: of each path and position the first mode, in which the others look the same. */
export const viewsOf = (id: CaptureId): readonly ViewOfCapture[] =>
  ((known ??= allViews()).get(id) ?? []).filter(
    ({ path, seat }, index, all) => all.findIndex((each) => each.path === path && each.seat === seat) === index,
  );
