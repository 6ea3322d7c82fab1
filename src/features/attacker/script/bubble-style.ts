/** The look of the bubble and of what is laid over a drawing for it. It comes with the script, so that no page pays for it before. */
export const bubbleStyle = `@layer components {
.captured { position: relative; z-index: 4; background: var(--surface); border: 2px solid var(--ink); border-radius: 12px; color: var(--ink) }
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
.attack-layer .past-eye { position: absolute; inset: 0; overflow: visible; & polyline { fill: none; stroke: var(--node-ground); stroke-width: 14; opacity: .72 } }
.attack-layer .leader { position: absolute; inset: 0; overflow: visible; & polyline { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round } & .ground { stroke: var(--surface); stroke-width: 6 } }
.attack-layer :is(.eye-disc, .packet) { inset: 0 auto auto 0 }
.attack-layer .eye-disc { position: absolute; display: grid; place-items: center; width: var(--size, 48px); height: var(--size, 48px); margin: calc(var(--size, 48px) / -2); border: 3px solid var(--surface); border-radius: 50%; background: var(--ink); color: var(--paper);
  & svg { width: 56%; height: 56% } }
.attack-layer .packet { position: absolute; width: 22px; height: 15px; margin: -7.5px -11px; color: var(--ink);
  & svg { display: block } & rect { fill: var(--surface) } &.sealed rect { fill: var(--ink) } &.sealed path { stroke: var(--surface) } }
.attack-layer .packet.older { opacity: .65 } .attack-layer .packet.oldest { opacity: .35 }
[data-attacked] .room, [data-attacked].focused .stage, [data-attacked].own { position: relative }
.own > .attack-layer { grid-area: 1 / 1 / -1 / -1 }
[data-attacked] .drawings + .captured { margin: 8px }
/* Where the content is higher than the room there is, its lower edge fades. */
.captured.scrolls { overflow-y: auto; overscroll-behavior: contain;
  &::after { content: ''; display: block; position: sticky; bottom: 0; height: 32px; margin-top: -32px; background: linear-gradient(transparent, var(--surface)); pointer-events: none }
  & > :nth-last-child(2) { padding-bottom: 32px } }
@media screen { .diagram .under-eye { opacity: 0 } }
/* The bubble tells what the panel tells of the line, so it stands in the place of that, beside the drawing. */
@container figure (width >= 700px) {
@media screen { [data-attacked] .room > .inspector { visibility: hidden } }
.room > .captured { position: absolute; grid-area: 1 / 2; inset: 8px 8px auto; overflow-y: auto }
.room > .captured .four { grid-template-columns: 1fr; & div { display: flex; justify-content: space-between; gap: 8px; padding: 2px 18px 1px; border-left: 0; &:nth-child(n+2) { border-top: 1px solid var(--rule) } } } }
/* On the page of a path it stands in the place of what to do first, beside the drawing; on a phone, below that. */
.focused > .captured { margin-top: 12px }
@media screen and (width >= 1000px) { .own > .captured { grid-area: 1 / 1; align-self: start; margin: 0 } [data-attacked].own > .do-first { visibility: hidden } }
@media screen and (width < 1000px) { .own > .captured { order: -1; margin: 0 } }
@media (width >= 700px) and (height < 1100px) {
:is(.room, .own) > .captured .sentence { padding: 6px 40px 0 12px; font-size: 16px; line-height: 21px }
:is(.room, .own) > .captured .where { padding: 0 12px 4px; line-height: 18px }
:is(.room, .own) > .captured .leave { top: 2px; right: 2px }
:is(.room, .own) > .captured .captured-frames li { grid-template-columns: 16px minmax(0, 1fr); padding: 1px 12px 2px }
:is(.room, .own) > .captured .way { font-size: 14px; line-height: 17px }
:is(.room, .own) > .captured :is(.captured-frames p, .line-says, .note, .printed p) { font-size: 13px; line-height: 17px }
:is(.room, .own) > .captured pre { margin: 0; font-size: 12px; line-height: 15px; word-break: break-all }
:is(.room, .own) > .captured .hex { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
:is(.room, .own) > .captured .keys { margin-top: 1px; gap: 2px }
:is(.room, .own) > .captured kbd { padding: 0 4px; font-size: 12px; line-height: 14px }
:is(.room, .own) > .captured :is(.line-says, .note, .printed) { padding: 3px 12px }
:is(.room, .own) > .captured .four div { padding: 1px 12px; & :is(dt, dd) { font-size: 13px; line-height: 17px } }
:is(.room, .own) > .captured .bubble-foot { padding: 3px 12px 5px; font-size: 13px; line-height: 17px } }
/* Where the window is low, what was decrypted goes before the bytes that hid it: they keep their names and lengths. */
@media (width >= 700px) and (height < 900px) { .room > .captured .captured-frames:has(.decrypted) .hex { display: none } }
@media (width >= 1000px) { .own > .captured .four { grid-template-columns: repeat(4, auto) } .own > .captured .four div { border-top: 0; &:not(:first-child) { border-left: 1px solid var(--rule); padding-left: 13px } } }
/* The bubble tells the same line as the sheet would; the settings take its place while they are open. */
[data-attacked] .selection, [data-drawer] :is(.captured, .leader) { display: none }
@media (forced-colors: active) { .attack-layer .eye-disc { border-color: CanvasText; background: Canvas; color: CanvasText; forced-color-adjust: none } .leader polyline { stroke: CanvasText } .leader .ground { stroke: Canvas } .attack-layer .past-eye polyline { stroke: Canvas } .captured kbd { border-color: CanvasText } }
@media (prefers-reduced-motion: reduce) { .captured { transition: none } .captured.arriving { opacity: 1; transform: none } }
@media print { .attack-layer, .captured .leave { display: none } .captured { position: static !important; contain: none !important; width: auto !important; height: auto !important; max-height: none !important; margin: 12px 0; border-width: 2px !important; break-inside: avoid } .captured.scrolls::after { display: none } }
}`;
