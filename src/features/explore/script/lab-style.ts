/** The look of what only the script of the explorer draws: answers, changes, advice. It comes with that script, so that no page pays for it before. */
export const labStyle = `@layer components {
.settings-drawer [data-unknown] select, .setting[data-unknown] select { border: 1.5px dotted var(--verdict-unknown); color: var(--verdict-unknown) }
.settings-drawer [data-missing] select, .setting[data-missing] select { border: 1.5px dashed var(--verdict-unsafe) }
.seat-table .why { color: var(--ink2) }
.other-node, .missing { max-width: 80ch; margin: 10px 0; padding: 10px 16px; border-left: 4px solid var(--node); background: var(--sunk); font-size: 15px }
.missing { border-left: 4px dotted var(--verdict-unknown); font-size: 14px }
.changes .count { font-weight: 600 }
.changes ul { columns: 2 420px; column-gap: 36px; margin: 8px 0 20px; padding: 0 }
.changes li { break-inside: avoid; padding: 8px 0; border-top: 1px solid var(--rule); font-size: 15px }
.changes .what { display: flex; flex-wrap: wrap; align-items: center; gap: 6px }
.safe { max-width: 84ch }
.safe h3 { margin: 16px 0 4px; outline-offset: 4px }
.safe :is(.answer-sentence, .may-break) { font-weight: 600 }
.safe .may-break { margin-top: 10px }
.safe .answer { margin-top: 14px; padding: 14px 18px; border: 1px solid var(--rule2); border-radius: 12px; background: var(--surface) }
.safe :is(ol, ul) { margin: 6px 0; padding-left: 1.3em }
.safe li { margin-bottom: 6px }
.safe .lines { margin: 8px 0; border: 1px solid var(--rule); border-radius: 8px; overflow: hidden }
.safe .lines figcaption { padding: 6px 12px; background: var(--sunk); font-size: 14px; overflow-wrap: anywhere }
.safe .lines pre { padding: 10px 12px; overflow-x: auto; font: 14px/1.5 var(--mono) }
.safe button { min-height: 40px; padding: 0 14px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--surface); color: var(--ink); font-weight: 600; cursor: pointer }
.safe code { overflow-wrap: anywhere }
@media print {
/* With an attacker’s position the table below has the reasons. */
.explore .inspector .live .hops .why, .seat-table :is(.why, th:last-child:not(:first-child)) { display: none }
.other-node { margin: 4px 0; font-size: 9pt }
.other-node p:not(:first-child) { display: none }
}
}`;
