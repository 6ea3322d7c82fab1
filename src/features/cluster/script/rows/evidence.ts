import { notCheckedClause } from '../../../../wording/not-checked.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { stepBackNote, yoursLabel } from './step-back.ts';
import { claimRow } from './versions.ts';
import { newerThanYours, yourColumn, columnFramed, minorNotChecked, minorDoes } from '../../../../wording/cluster/in-yours.ts';

/**
 * The evidence for the minor of the reader: its column in the grid of `/evidence/` (`EvidenceGrid.astro`), and its row on the page of a claim
 * (`ClaimMinors.astro`), with what that minor does said first.
 */
export const evidencePart: ClusterPart = ({ cluster: { minor } }, page) => {
  if (!minor) return;
  const grid = document.querySelector<HTMLTableElement>('table.evidence-grid');
  const row = document.querySelector<HTMLTableElement>('table.claim-minors') && document.getElementById(claimRow(minor));
  if (!grid && !(row instanceof HTMLTableRowElement)) return;
  if (grid) {
    const at = [...(grid.tHead?.rows[0]?.cells ?? [])].findIndex((cell) => cell.textContent.trim() === minor);
    if (at < 0) return;
    for (const { cells } of grid.rows) if (cells[at]) page.mark(cells[at], 'data-yours');
    const head = grid.tHead?.rows[0]?.cells[at];
    if (head) page.put(h('span', { class: 'visually-hidden' }, yourColumn), (made) => head.append(made));
    page.put(stepBackNote([], columnFramed(minor)), (made) => grid.before(made));
  }
  if (row instanceof HTMLTableRowElement) {
    const [head, status, does] = row.cells;
    page.mark(row, 'data-yours');
    if (head) page.putWord(yoursLabel('yes', newerThanYours(false)), (...made) => head.append(...made));
    // The value stands before what is noted of it.
    const value = does?.firstChild?.textContent?.trim() ?? '';
    const known = status?.querySelector('.evidence-sign')?.getAttribute('data-status') ?? 'unknown';
    const sentence = known === 'unknown' ? minorNotChecked(notCheckedClause(minor)) : minorDoes(minor, value, known);
    page.put(stepBackNote([], sentence), (made) => (row.closest('section.scroll') ?? row.closest('table'))?.before(made));
  }
};
