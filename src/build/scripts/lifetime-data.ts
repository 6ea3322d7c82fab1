import type { LifetimeData } from '../../features/lifetime/script/data.ts';
import { lifetimes, limitTable } from '../../facts/lifetime/lifetime.ts';
import { deviceIds } from '../../model/lifetime/device.ts';
import { routeOf } from '../../model/lifetime/route.ts';
import { sessionIds } from '../../model/lifetime/session.ts';
import { modeIds } from '../../model/setting/mode-id.ts';
import { minors } from '../../model/setting/minor.ts';
import { rowOfKeepalive, rowOfTimer } from '../../wording/lifetime/timer.ts';

/** The rows that a route of any session has a timer or a keepalive of. */
const used = new Set(
  sessionIds.flatMap((session) =>
    modeIds.flatMap((mode) =>
      minors.flatMap((minor) =>
        deviceIds.flatMap((id) =>
          routeOf({ session, mode, minor, front: { id }, between: { id } }, limitTable).flatMap(({ timers, keepalives }) => [
            ...timers.map(rowOfTimer),
            ...keepalives.map(rowOfKeepalive),
          ]),
        ),
      ),
    ),
  ),
);

/** What the page of lifetimes and its script need of the facts. */
export const lifetimeData: LifetimeData = {
  table: Object.fromEntries(Object.entries(limitTable).filter(([id]) => used.has(id))),
  rows: Object.fromEntries(
    lifetimes
      .filter(({ id }) => used.has(id))
      .map(({ id, set_by: setBy, messages = [], user_sees: sees, status }) => [id, { setBy, messages, status, ...(sees ? { sees } : {}) }]),
  ),
};
