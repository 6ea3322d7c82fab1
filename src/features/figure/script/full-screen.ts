import { fullScreen, leaveFullScreen } from '../../../wording/figure/script.ts';
import { h, svg } from '../../../markup/h.ts';
import { adoptOnce } from '../../shell/script/adopted-style.ts';

/**
 * In the place that the build keeps for it, or in the corner of the drawing of one path. In full screen the figure fills the window with its picture and
 * its panel, and whatever is left of the height is the drawing’s.
 */
const style = `@layer components {
.full-screen { display: inline-flex; align-items: center; gap: 8px; padding: 6px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--surface); color: var(--ink);
  font: 600 14px/1.2 var(--sans); cursor: pointer;
  &:hover { background: var(--sunk) }
  & svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.75 }
  @media print { display: none } }
/* Where the narrow drawing of all paths has nothing: at the right end of the untrusted network, below its name. */
.stage > .full-screen { position: absolute; z-index: 1; top: 27.5%; right: 8px; height: 30px }
:where(.focused) .stage > .full-screen { top: 8px; right: 82px }
:root[data-embed] :where(.focused) .stage > .full-screen { right: 8px }
@container figure (width < 700px) { :where(.focused) .stage > .full-screen { top: 68px } }
.head-acts .full-screen { min-height: 36px; padding: 0 12px }
.full-screen span { display: none }
.head-acts .full-screen span { display: inline }
hub-spoke:fullscreen { overflow: auto; background: var(--paper);
  & .stage.inspected { border-width: 1px 0 0; border-radius: 0; margin: 0 }
  &:has(.head) .head { padding-inline: 16px }
  & .diagram-wide { max-height: max(480px, 100vh - var(--around, 260px)) }
  & > :is(.tabs, .parts, .combine) { display: none } }
}`;
const cornersTo = { enter: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', leave: 'M6 2v4H2M14 6h-4V2M10 14v-4h4M2 10h4v4' };
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('select, textarea, [contenteditable], input:not([type="radio"], [type="checkbox"])') !== null;

/**
 * Offers a figure in full screen, by a button in its corner and by the key F; Escape leaves it, as in every page. It comes with the second script, when a reader
 * first comes to the figure: before, nobody wants it larger. Where a browser or the page around a frame has no full screen to give, there is no button.
 */
export function offerFullScreen(figure: HTMLElement): void {
  const corner = figure.querySelector('.full-place') ?? figure.querySelector('.stage');
  if (!document.fullscreenEnabled || !corner || corner.querySelector('.full-screen')) return;
  adoptOnce(style);
  const [corners, text] = [svg('path'), h('span')];
  const icon = svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, corners);
  const button = h('button', { type: 'button', class: 'full-screen', 'aria-keyshortcuts': 'F' }, icon, text);
  const isFull = (): boolean => document.fullscreenElement === figure;
  const name = (): void => {
    const words = isFull() ? leaveFullScreen : fullScreen;
    button.setAttribute('aria-label', words);
    text.textContent = words;
    button.title = `${words} (F)`;
    corners.setAttribute('d', cornersTo[isFull() ? 'leave' : 'enter']);
  };
  // A browser that refuses leaves the figure as it is.
  const toggle = (): void => void (isFull() ? document.exitFullscreen() : figure.requestFullscreen()).catch(() => {});
  name();
  button.addEventListener('click', toggle);
  document.addEventListener('fullscreenchange', name);
  document.addEventListener('keydown', (event) => {
    const isOurs = event.key.toLowerCase() === 'f' && !(event.altKey || event.ctrlKey || event.metaKey) && !isTyping(event.target);
    if (isOurs && !document.querySelector('dialog[open]') && document.querySelector(figure.localName) === figure) toggle();
  });
  corner.append(button);
}
