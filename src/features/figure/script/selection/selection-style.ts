/**
 * How a selection is told: in the inspector, and in the sheet that stands for it where there is no room beside the drawing; and the button of the
 * note that a picture shows something else than its page. It is loaded with the script that makes a figure answer, because there is neither before,
 * and the stylesheets of some pages have no room left.
 */
export const selectionStyle = `
@layer components {
  [data-live] > .words { display: none !important }
  .inspector {
    & .kicker:not(:first-child, .close + *) { margin-top: 14px }
    & :is([data-zone='control-plane'], [data-zone='host']) .where { color: var(--cp) }
    & [data-zone='between'] .where { color: var(--btw) }
    & [data-zone='node-network'] .where { color: var(--node) }
    & .four {
      margin: 4px 0 10px;
      border: 1px solid var(--rule);
      border-radius: 8px;
      overflow: hidden;
      & div { display: flex; justify-content: space-between; gap: 8px; padding: 3px 12px 2px; box-shadow: 0 1px var(--rule); font-size: 14px; line-height: 20px; color: var(--ink2) }
      & dd { margin: 0; font-size: 15px; font-weight: 600; color: var(--ink) }
      & [data-answer='yes'] dd { color: var(--verdict-unsafe) }
      & [data-answer='unknown'] dd { color: var(--verdict-unknown) }
    }
    & .asks { margin-top: 8px; font-size: 14px; line-height: 19px; color: var(--ink2) }
    & .live:not(:empty) { display: flex; flex: 1 0 auto }
    & .what, & .gained { margin: -2px 0 8px }
    & .gained { font-weight: 600 }
    & .sentence, & .protection { margin-top: 12px }
    & .client { color: var(--ink2) }
    & .answers { margin-top: 12px }
    & summary { color: var(--ink2); cursor: pointer }
    & .answers dl {
      display: grid;
      grid-template-columns: 1fr auto;
      & > * { padding: 3px 0; border-bottom: 1px solid var(--rule) }
      & dd:not(.why) { font-weight: 600; font-style: normal }
    }
    & .live { position: relative }
    & .live > .close { position: absolute; right: -14px; top: -10px; width: 44px; height: 44px; border: 0; background: none; color: var(--ink2); font-size: 20px; cursor: pointer }
    & .protection { margin: 0 0 10px; padding: 0; list-style: none; font-size: 14px }
    & .live > .close ~ h2 { padding-right: 30px }
    & .layers li { padding: 2px 0 }
    & .decided {
      & dt code { font-size: 14px; overflow-wrap: anywhere }
      & dd { color: var(--ink2); margin-bottom: 6px }
    }
  }
  .off-page button {
    padding: 2px 10px;
    border: 1px solid var(--rule2);
    border-radius: 8px;
    background: var(--surface);
    color: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .selection {
    position: fixed;
    inset: auto 0 0;
    z-index: 3;
    width: min(100%, 760px);
    max-height: 50vh;
    max-height: 50dvh;
    margin: 0 auto;
    padding: 0 16px;
    border: 1px solid var(--rule2);
    border-bottom: 0;
    border-radius: 12px 12px 0 0;
    background: var(--surface);
    color: var(--ink);
    font-size: 15px;
    line-height: 1.45;
    overflow: hidden auto;
    overscroll-behavior: contain;
    outline-offset: -3px;
    & .top, & .next { position: sticky; z-index: 1; margin: 0 -16px; padding: 0 16px; background: inherit }
    & .top { top: 0; display: flex; align-items: center; gap: 12px; padding-top: 14px; cursor: grab; touch-action: none; user-select: none }
    & .top::before { content: ''; position: absolute; top: 6px; left: calc(50% - 22px); width: 44px; height: 4px; border-radius: 6px; background: var(--rule2) }
    & .top > h2 { flex: 1; margin: 0; font-size: 18px; letter-spacing: -0.012em }
    & .close { width: 40px; height: 40px; margin-right: -10px; border: 0; background: none; font-size: 20px; line-height: 1; cursor: pointer }
    & > p:not(.next) { margin-bottom: 8px }
    & .hops li { display: grid; grid-template-columns: auto 1fr; gap: 2px 10px; align-items: center; padding: 6px 0 }
    & .hops li + li { border-top: 1px solid var(--rule) }
    & .where { font-weight: 600 }
    & .where a { color: inherit }
    & .tag { justify-self: start }
    & .why { grid-column: 1 / -1; color: var(--ink2) }
    & li:first-child .why { color: inherit }
    & .next { bottom: 0; display: flex; flex-wrap: wrap; gap: 8px 12px; padding-block: 10px max(12px, env(safe-area-inset-bottom)) }
    & .next > * {
      padding: 8px 14px;
      border: 1px solid var(--rule2);
      border-radius: 8px;
      background: var(--surface);
      color: inherit;
      font-size: 15px;
      font-weight: 600;
      line-height: 1.4;
      text-decoration: none;
      cursor: pointer;
    }
    & .next > a { border-color: var(--cp); background: var(--cp); color: var(--cp-ink); forced-color-adjust: none }
    @media print { display: none }
    @media (prefers-reduced-motion: no-preference) { animation: selection-rises 180ms var(--ease) }
  }
  @container figure (width >= 700px) {
    .selection { display: none }
  }
}
@keyframes selection-rises { from { transform: translateY(40%); opacity: 0 } }
`;
