import { countPaths } from '../../../../model/count.ts';
import { judge } from '../../../../model/judge.ts';
import { pathIds } from '../../../../model/path.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { strengthClause } from '../../../../wording/sums.ts';
import { h, linkTo } from '../../../../markup/h.ts';
import { pathCell } from '../../../../markup/path-cell.ts';
import type { ClusterPart } from '../context.ts';
import { idInAddress, ownLine } from './own-verdict.ts';
import { yourClusterTitle, onNamed, eachPathOfIt } from '../../../../wording/cluster/verdict.ts';

/** One more column has to fit beside those of the modes, so a cell that has two verdicts has one above the other. */
const style = `
.matrix .own-column { border-inline: 2px solid var(--cp); padding-inline: 4px; }
.matrix thead .own-column { border-top: 2px solid var(--cp); border-radius: 8px 8px 0 0; padding-top: 6px; }
@media screen and (max-width: 999px) {
  .matrix td.own-column { border: 0; border-left: 3px solid var(--cp); padding-left: 8px; }
}
@media screen and (min-width: 1000px) {
  .matrix:has(.own-column) {
    & thead th, & thead th:not([data-transport='direct']):not(:first-child) { width: 14%; }
    & .cells { flex-direction: column; }
    & .cell { flex: none; height: auto; min-height: 40px; padding-block: 4px; }
    & .in-tunnel { right: 5px; }
    & .both > * { white-space: normal; }
  }
}
@media print {
  .matrix:has(.own-column) {
    & thead th, & thead th:not([data-transport='direct']):not(:first-child) { width: 13.5%; }
    & thead th:first-child { width: 19%; }
    & tbody th a { white-space: normal; }
    & .cells { flex-direction: column; }
    & .cell { flex: none; }
  }
}
`;

/** In a frame, where one more column has no room, a line under the table says what the paths of the cluster come to, and leads to the page with the column. */
export const framedMatrixPart: ClusterPart = ({ cluster, name, text, root }, page) => {
  const table = document.querySelector('main.embed .matrix');
  if (!table) return;
  const line = ownLine(onNamed(name), `${strengthClause(countPaths(cluster.settings))}. `, linkTo(root, `/matrix/?${text}`, eachPathOfIt));
  page.put(line, (made) => table.after(made));
};

/** The table of every path and mode on its page has a column for the cluster of the reader, before those of the modes. */
export const matrixPart: ClusterPart = ({ cluster, name }, page) => {
  const table = document.querySelector('main .sheet .matrix');
  if (!table) return;
  adoptOnce(style);
  for (const head of table.querySelectorAll('tr.group th'))
    page.set(head, 'colspan', String(Number(head.getAttribute('colspan') ?? '') + 1));
  const head = h('th', { role: 'columnheader', scope: 'col', class: 'own-column' }, yourClusterTitle, h('small', {}, name));
  page.put(head, (made) => table.querySelector('thead th')?.after(made));
  for (const row of table.querySelectorAll('tbody th[scope="row"]')) {
    const path = idInAddress(row.querySelector('a')?.pathname ?? '', 'paths', pathIds);
    if (!path) continue;
    const judgement = judge(path, cluster.settings, 'nobody');
    const cell = h('td', { role: 'cell', class: 'own-column', 'data-name': yourClusterTitle }, ...pathCell(judgement, 'own'));
    page.put(cell, (made) => row.after(made));
  }
};
