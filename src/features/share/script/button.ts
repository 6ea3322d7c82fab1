import { share, shareNotLoaded } from '../../../wording/share.ts';
import { adopt } from '../../shell/script/adopted-style.ts';
import { loadShared } from '../../shell/script/load-script.ts';
import { shareKey, type OpenShare } from './keys.ts';

const style = `.share-open { min-height: var(--control-row); padding: 0 12px; border: 1px solid var(--rule2); border-radius: 8px; background: var(--surface); color: var(--ink); font: 600 14px/1.4 var(--sans); cursor: pointer;
&:hover { background: var(--sunk) }
.stage > & { position: absolute; top: 8px; right: 8px }
.key-row & { flex: none; align-self: center; margin: 4px 8px 4px 0; height: 30px } }`;

/**
 * Puts a Share button at the right end of the title of a page, and otherwise into the corner of each diagram, at the player of a journey, or where there is a place for it. It is made here, for
 * without a script it could do nothing.
 */
export function startShareButtons(): void {
  const figures = document.querySelectorAll<HTMLElement>('[data-share]');
  if (figures.length > 0) adopt(style);
  for (const figure of figures) {
    const button = document.createElement('button');
    button.className = 'share-open';
    button.textContent = share;
    button.ariaHasPopup = 'dialog';
    const load = (): Promise<OpenShare> => loadShared(shareKey, figure.dataset['share'] ?? '');
    // The dialog comes with the pointer or the focus, so that the click is answered at once. If it did not come, the click asks again.
    for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => void load().catch(() => {}), { once: true });
    button.addEventListener('click', async () => {
      try {
        const open = await load();
        await open(figure);
      } catch {
        button.textContent = shareNotLoaded;
        setTimeout(() => (button.textContent = share), 4000);
      }
    });
    // On most pages it stands at the right end of the title, and in a frame, which has no title, on the drawing.
    const atTitle = [...document.querySelectorAll('.title-acts:empty')].find((place) => place.checkVisibility());
    (
      atTitle ??
      figure.querySelector('.share-place, .key-row, .player, .fleet .stage') ??
      figure.querySelector('.drawings') ??
      figure
    ).append(button);
  }
}
