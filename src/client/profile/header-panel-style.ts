import { buttonLook, markLook } from './looks.ts';

/** The style of the name in the header and of the panel behind it. It comes with the script, so a page without a cluster weighs nothing for it. */
export const headerPanelStyle = `
.site-header:has(.your-cluster) .version { display: none; }
.your-cluster { margin-left: auto; min-width: 0; font-size: 15px; }
.your-cluster + .search-link { margin-left: 0; }
.your-cluster summary {
  display: flex;
  align-items: center;
  gap: 8px;
  height: 38px;
  padding: 0 10px;
  border: 1px solid var(--cp);
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
  font-weight: 600;
  cursor: pointer;
  list-style: none;
}
.your-cluster summary::-webkit-details-marker { display: none; }
.your-cluster summary svg { flex: none; color: var(--cp); }
.cluster-name { max-width: 250px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.cluster-panel {
  position: absolute;
  inset: 58px 24px auto auto;
  z-index: 4;
  width: min(420px, calc(100vw - 32px));
  max-height: calc(100vh - 74px);
  overflow-y: auto;
  padding: 16px 20px 20px;
  border: 1px solid var(--rule2);
  border-radius: 0 0 12px 12px;
  background: var(--paper);
}
.cluster-panel > * { margin: 0 0 10px; }
.cluster-panel > [role='status']:empty { display: none; }
.cluster-panel h2 { font-size: 18px; }
.cluster-panel label { display: grid; gap: 4px; }
.cluster-panel label.box { display: flex; gap: 8px; align-items: baseline; margin-bottom: 2px; }
.cluster-panel small { display: block; color: var(--ink2); font-size: 14px; }
.cluster-panel :is(select, input:not([type='checkbox'])) {
  width: 100%;
  min-height: 38px;
  padding: 4px 10px;
  border: 1px solid var(--rule2);
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
}
.cluster-panel .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 14px; }
.cluster-panel button {
  padding: 6px 12px;${buttonLook}
}
.cluster-panel button:hover { background: var(--sunk); }
.modes label[data-own] .name::after {
  content: 'your cluster';${markLook}
}
/* The cells are of several heights then, so all of them begin at the top. */
.modes[data-own] .cell { align-content: start; }
@container figure (width < 1000px) {
  .modes[data-own]:not([data-counts]) { flex-wrap: wrap; }
  .modes[data-own]:not([data-counts]) label { flex-basis: 30%; }
}
@media (max-width: 1259px) { .cluster-name { max-width: 170px; } }
@media (max-width: 599px) {
  .cluster-panel { inset: 58px 0 auto; width: auto; border-inline: 0; }
  .cluster-name { max-width: 84px; }
  .site-header:has(.your-cluster) .brand { flex: none; width: 34px; overflow: hidden; }
  .site-header:has(.your-cluster) .mark { flex: none; }
}
/* The field of the search gives the name the room that it needs. */
@media (min-width: 1260px) { .site-header:has(.your-cluster) .search-link { width: 154px; } }
@media print { .your-cluster { display: none; } }
`;
