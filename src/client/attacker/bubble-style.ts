/** The look of the bubble and of what is laid over a drawing for it. It comes with the script, so that no page pays for it before. */
export const bubbleStyle = `@layer components {
.captured { position: relative; z-index: 4; background: var(--surface); border: 2px solid var(--ink); border-width: 2px 0; color: var(--ink) }
.captured .sentence { margin: 0; padding: 12px 52px 0 18px; font-size: 20px; line-height: 26px; font-weight: 600; letter-spacing: -.01em }
.captured .where { margin: 0; padding: 1px 18px 10px; color: var(--ink2); font-size: 14px; line-height: 20px }
.captured .leave { position: absolute; top: 8px; right: 8px; width: 36px; height: 36px; border: 0; border-radius: 8px; background: none; color: var(--ink2); font-size: 20px; cursor: pointer;
  &:hover { background: var(--sunk); color: var(--ink) } }
.captured-frames { margin: 0; padding: 0; list-style: none }
.captured-frames li { display: grid; grid-template-columns: 22px minmax(0, 1fr); gap: 0 8px; padding: 7px 18px 8px; border-top: 1px solid var(--rule) }
.captured-frames .way { font-size: 17px; line-height: 20px; font-weight: 600 }
.captured-frames p { margin: 0; color: var(--ink2); font-size: 14px; line-height: 20px; & b { color: var(--ink) } }
.captured pre { grid-column: 2; margin: 1px 0 0; font: 13px/19px var(--mono); white-space: pre-wrap; overflow-wrap: anywhere }
.captured .hex { color: var(--ink2) }
.captured .keys { grid-column: 2; display: flex; flex-wrap: wrap; gap: 3px; margin-top: 3px }
.captured kbd { padding: 0 5px; border: 1px solid var(--rule2); border-bottom-width: 2px; border-radius: 6px; font: 13px/18px var(--mono) }
.captured .line-says { margin: 0; padding: 7px 18px; border-top: 1px solid var(--rule); font-size: 14px; line-height: 20px; font-weight: 600 }
.captured .printed { padding: 7px 18px 8px; border-top: 1px solid var(--rule); background: var(--sunk); & p { margin: 0; font-size: 14px; font-weight: 600 } }
.captured .note { margin: 0; padding: 7px 18px; border-top: 1px solid var(--rule); background: var(--sunk); color: var(--ink2); font-size: 14px; line-height: 20px }
.captured .four { display: grid; grid-template-columns: repeat(2, 1fr); margin: 0; border-top: 1px solid var(--rule) }
.captured .four div { padding: 7px 4px 7px 18px; &:nth-child(even) { border-left: 1px solid var(--rule) } &:nth-child(n+3) { border-top: 1px solid var(--rule) } }
.captured .four dt { color: var(--ink2); font-size: 13px; font-weight: 400; line-height: 18px }
.captured .four dd { margin: 0; font-size: 15px; font-weight: 600; line-height: 20px }
.captured .four [data-answer='yes'] dd { color: var(--verdict-unsafe) }
.captured .four [data-answer='unknown'] dd { color: var(--verdict-unknown); text-decoration: underline dotted }
.captured .bubble-foot { margin: 0; padding: 8px 18px 10px; border-top: 1px solid var(--rule); font-size: 14px; line-height: 20px; & code { margin-left: 8px; color: var(--ink2); font-size: 13px } }
.captured.arriving { opacity: 0; transform: translateX(-6px) }
.captured { transition: opacity .18s var(--ease), transform .18s var(--ease) }
.attack-layer { position: absolute; z-index: 3; inset: 0; pointer-events: none }
.attack-layer .past-eye { position: absolute; inset: 0; & polyline { fill: none; stroke: var(--node-ground); stroke-width: 14; opacity: .72 } }
.attack-layer .eye-disc { position: absolute; display: grid; place-items: center; width: 48px; height: 48px; margin: -24px; border: 3px solid var(--surface); border-radius: 50%; background: var(--ink); color: var(--paper);
  & svg { width: 27px; height: 27px } }
.attack-layer .tail { position: absolute; height: 2px; background: var(--ink) }
.attack-layer .packet { position: absolute; width: 22px; height: 15px; margin: -7.5px -11px; color: var(--ink);
  & svg { display: block } & rect { fill: var(--surface) } &.sealed rect { fill: var(--ink) } &.sealed path { stroke: var(--surface) } }
.attack-layer .packet.older { opacity: .65 } .attack-layer .packet.oldest { opacity: .35 }
@container figure (width < 700px) { .attack-layer .eye-disc { width: 38px; height: 38px; margin: -19px } .attack-layer .tail { display: none } }
@container figure (width >= 700px) {
.room > .captured { grid-area: 1 / 2; border-width: 0 0 0 2px; overflow-y: auto; contain: size } }
@container figure (width >= 1100px) {
.room > .captured { position: absolute; inset: 0 0 0 auto; width: 556px; contain: none }
.stage > .captured { position: absolute; right: 12px; width: 556px; max-height: calc(100% - 16px); overflow-y: auto; border-width: 2px; border-radius: 12px }
:is(.room, .stage) > .captured .four { grid-template-columns: repeat(4, auto) }
:is(.room, .stage) > .captured .four div { border-top: 0; &:not(:first-child) { border-left: 1px solid var(--rule); padding-left: 13px } } }
/* The bubble tells the same line as the sheet would; the settings take its place while they are open. */
[data-attacked] .selection, [data-drawer] :is(.captured, .attack-layer .tail) { display: none }
.room:has(> .captured) { position: relative }
@media (forced-colors: active) { .attack-layer .eye-disc { border-color: CanvasText; background: Canvas; color: CanvasText } }
@media (prefers-reduced-motion: reduce) { .captured { transition: none } .captured.arriving { opacity: 1; transform: none } }
@media print { .attack-layer, .captured .leave { display: none } .captured { position: static; width: auto; break-inside: avoid } }
}`;
