/** The look of the marks and of what says the same beside the drawing. It comes with its script, so that no page pays for it before. */
export const layerStyle = `@layer components {
.ends-drawer { padding: 14px 20px 0; background: var(--surface); font-size: 15px; line-height: 20px; outline-offset: -3px; border-top: 1px solid var(--rule2) }
.ends-drawer[hidden] { display: none }
[data-ends] .inspector, [data-ends] :is(.captured, .leader) { display: none }
[data-ends][data-drawer] .ends-drawer { display: none }
@container figure (width >= 700px) {
.ends-drawer { grid-area: 1 / 2; contain: size; position: sticky; top: 0; height: min(100%, 100vh); border-top: 0; border-left: 1px solid var(--rule2); overflow-y: auto }
}
.ends-drawer .drawer-head { display: grid; grid-template-columns: 1fr auto; align-items: baseline }
.ends-drawer h2 { font-size: 20px; line-height: 26px }
.ends-drawer .close { width: 40px; height: 40px; margin: -8px -12px 0 0; border: 0; background: none; color: var(--ink2); font-size: 20px; cursor: pointer }
.ends-drawer .lifetime-says { font-weight: 600; margin: 10px 0 6px; padding-top: 10px; border-top: 1px solid var(--rule) }
.ends-drawer .lifetime-terms { margin: 0; font-size: 14px }
.ends-drawer dt { color: var(--ink2); margin-top: 6px }
.ends-drawer dd { margin: 0 }
.ends-drawer code { overflow-wrap: anywhere }
.ends-drawer .drawer-foot { margin: 10px -20px 0; padding: 10px 20px 12px; border-top: 1px solid var(--rule) }
.end-mark { pointer-events: none;
  & .plate { fill: var(--surface); stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: none }
  & .clock, & .lead { fill: none; stroke: var(--ink); stroke-width: 1.5 }
  & .about { fill: var(--ink); stroke: var(--surface); stroke-width: 1 }
  & .time { fill: var(--ink); font-size: 13px; font-weight: 700 }
  &[data-state='first'] { & .plate { fill: var(--ink) } & .time { fill: var(--surface) } & .clock { stroke: var(--surface) } }
  &:is([data-state='may'], [data-state='unknown']) .plate { stroke-dasharray: 3 2.5 } }
@media print { .ends-drawer { border-top: 1px solid #999; & .close, & .drawer-foot { display: none } } }
@media (forced-colors: active) { .end-mark { --ink: CanvasText; --surface: Canvas } }
}`;
