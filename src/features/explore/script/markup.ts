import type { SeatId } from '../../../model/seat/seat.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { markupOf } from '../../../markup/markup.ts';
import { renderSeatTable } from '../../../markup/seat-table.ts';

/** The table of a seat as HTML at build time, by the renderer that the browser uses. */
export const seatTableMarkup = (settings: Settings, seat: SeatId, mode: string): string =>
  markupOf((container) => renderSeatTable(container, settings, seat, mode, true));
