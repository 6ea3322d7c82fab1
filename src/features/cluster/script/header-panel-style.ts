import { buttonLook, markLook } from './looks.ts';
import { yourCluster } from '../../../wording/cluster/verdict.ts';

/** The style of the name in the header and of the panel behind it. It comes with the script, so a page without a cluster weighs nothing for it. */
export const headerPanelStyle = `
.your-cluster > summary { color: var(--ink); font-weight: 600; }
.your-cluster > summary > span { flex: none; }
.your-cluster > summary > .cluster-name { flex: 0 1 auto; min-width: 0; overflow: hidden; margin-left: -5px; color: var(--cp); text-overflow: ellipsis; white-space: pre; }
.your-cluster > .menu-panel { width: min(420px, calc(100vw - 32px)); }
.cluster-panel { padding: 8px 12px; margin-bottom: 8px; border-bottom: 1px solid var(--rule); }
.cluster-panel > * { margin: 0 0 10px; }
.cluster-panel > [role='status']:empty { display: none; }
.cluster-panel h2 { font-size: 18px; }
.cluster-panel label { display: grid; gap: 4px; }
.cluster-panel label.box { display: flex; gap: 8px; align-items: baseline; margin-bottom: 2px; }
.cluster-panel small { display: block; color: var(--ink2); font-size: 14px; }
.cluster-panel :is(select, input:not([type='checkbox'])) {
  width: 100%;
  min-height: var(--control);
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
  content: '${yourCluster}';${markLook}
}
/* A bar has no room for the words: the sign of the header stands for them. */
.modes.bar label[data-own] .name {
  &::before {
    content: '' / '${yourCluster}: ';
    display: inline-block;
    width: 9px;
    height: 10px;
    margin-right: 6px;
    background: currentColor;
    clip-path: polygon(50% 0, 100% 25%, 100% 75%, 50% 100%, 0 75%, 0 25%);
    forced-color-adjust: none;
  }
  &::after { content: none; }
}
/* The cells are of several heights then, so all of them begin at the top. */
.modes[data-own]:not(.bar) .cell { align-content: start; }
@container figure (width < 1000px) {
  .modes[data-own]:not(.bar) { flex-wrap: wrap; }
  .modes[data-own]:not(.bar) label { flex-basis: 30%; }
}
@media (max-width: 899px) {
  /* On a phone the name stands alone, and the panel is as wide as the window. */
  .site-nav > .your-cluster { position: static; min-width: 0; }
  .site-nav > .your-cluster > summary { max-width: 100%; }
  .site-nav > .your-cluster > summary { height: var(--control); border: 1px solid var(--cp); border-radius: 8px; padding: 0 10px; }
  .your-cluster > summary > :first-child, .cluster-name > span { position: absolute; clip-path: inset(50%); }
  .your-cluster > summary > .cluster-name { margin: 0; }
  .your-cluster > .menu-panel { inset: 56px 0 auto; width: auto; border-inline: 0; border-radius: 0 0 12px 12px; }
  .site-nav { align-items: center; }
}
@media (max-width: 599px) {
  .site-header:has(.your-cluster) .brand { width: 34px; overflow: hidden; }
  .site-header:has(.your-cluster) .mark { flex: none; }
}
@media print { .your-cluster { display: none; } }
`;
