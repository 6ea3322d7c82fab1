import { parseHTML } from 'linkedom';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { renderSeatTable } from '../views/seat-table.ts';

/** The table of a seat as HTML, by the renderer that the browser uses. Never bundled for the browser. */
export function seatTableMarkup(settings: Settings, seat: SeatId, mode: string): string {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  const container = document.querySelector('div');
  if (!container) throw new Error('linkedom made a document without its own div');
  renderSeatTable(container, settings, seat, mode, true);
  return container.innerHTML;
}
