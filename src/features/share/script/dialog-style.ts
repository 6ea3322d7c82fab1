/** The look of the share dialog. It comes with the script that makes it, so that no page pays for it before. */
export const shareStyle = `
dialog.share { width: min(760px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); margin: auto; padding: 16px 20px 18px; overflow: auto;
  border: 1px solid var(--rule2); border-radius: 12px; background: var(--surface); color: var(--ink); font: 400 16px/1.45 var(--sans) }
dialog.share::backdrop { background: rgb(0 0 0 / 45%) }
dialog.share .top { display: flex; align-items: start; justify-content: space-between; gap: 16px }
dialog.share h2 { font-size: 20px; line-height: 1.3; margin: 0 }
dialog.share button { min-height: var(--control-row); padding: 0 12px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--surface); color: var(--ink);
  font: 600 14px/1.4 var(--sans); cursor: pointer }
dialog.share button:hover { background: var(--sunk) }
dialog.share button:disabled { color: var(--ink3); cursor: default }
dialog.share fieldset { display: flex; flex-wrap: wrap; gap: 6px; margin: 14px 0 0; padding: 0; border: 0 }
dialog.share legend { float: left; padding: 4px 6px 0 0; font-weight: 600; font-size: 14px }
dialog.share label { position: relative }
dialog.share [hidden] { display: none !important }
dialog.share .with-key { display: flex; align-items: center; gap: 8px; margin: 10px 0 0; font-size: 15px }
dialog.share input[type='radio'] { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer }
dialog.share label span { display: block; padding: 4px 10px; border: 1px solid var(--rule); border-radius: 8px; font-size: 14px; line-height: 1.4 }
dialog.share :checked + span { background: var(--cp); border-color: var(--cp); color: var(--cp-ink) }
dialog.share :focus-visible + span, dialog.share :is(button, textarea):focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px }
dialog.share details { display: flex; flex-wrap: wrap; gap: 6px }
dialog.share summary { padding: 4px 10px; border: 1px dashed var(--rule2); border-radius: 8px; font-size: 14px; line-height: 1.4; cursor: pointer }
dialog.share details[open] { flex-basis: 100% }
dialog.share details[open]::details-content { display: contents }
dialog.share .note { margin: 12px 0 6px; color: var(--ink2); font-size: 15px }
dialog.share textarea { width: 100%; padding: 10px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--sunk); color: var(--ink);
  font: 400 14px/1.5 var(--mono); resize: vertical; white-space: pre; overflow: auto }
dialog.share textarea[data-format="link"] { white-space: pre-wrap; overflow-wrap: anywhere }
dialog.share .acts, dialog.share .pictures { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 10px 0 0 }
dialog.share .pictures { font-size: 15px }
dialog.share .said { min-height: 1.45em; margin: 10px 0 0; font-size: 15px }
@media (max-width: 699px) { dialog.share { padding: 12px 16px }
  dialog.share h2 { font-size: 17px }
  dialog.share textarea { height: 84px }
  /* One line of formats, so that what is copied and the button for it are seen without scrolling. */
  dialog.share fieldset { flex-wrap: nowrap; overflow-x: auto; padding-bottom: 4px }
  dialog.share fieldset > * { flex: none }
  dialog.share p.acts { position: sticky; bottom: -12px; margin-inline: -16px; padding: 8px 16px; background: var(--surface) } }
/* Without this, the browser puts a ground behind the word that has the colour of the word. */
@media (forced-colors: active) { dialog.share :checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText } }`;
