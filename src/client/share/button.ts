import { adopt } from '../shell/adopted-style.ts';
import { loadShared } from '../shell/load-script.ts';
import { shareKey, type OpenShare } from './keys.ts';

/** In the narrow drawing of one path the corner is taken by the name of a network. */
const style = `
.share-open { position: absolute; top: 8px; right: 8px; padding: 4px 12px; border: 1px solid var(--rule2); border-radius: 8px;
  background: var(--surface); color: var(--ink); font: 650 14px/1.4 var(--sans); cursor: pointer }
.key .share-open { position: static }
.share-open:hover { background: var(--sunk) }
@container figure (width < 700px) { .focused .share-open { top: 68px } }`;

/**
 * Puts a Share button into the corner of each diagram, and under the steps of a journey. It is made here, for without a script it
 * could do nothing.
 */
export function startShareButtons(): void {
  const figures = document.querySelectorAll<HTMLElement>('[data-share]');
  if (figures.length > 0) adopt(style);
  for (const figure of figures) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share-open';
    button.textContent = 'Share';
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', async () => {
      try {
        const open = await loadShared<OpenShare>(shareKey, figure.dataset['share'] ?? '');
        open(figure);
      } catch {
        button.textContent = 'Share did not load';
        setTimeout(() => (button.textContent = 'Share'), 4000);
      }
    });
    const corner = figure.querySelector('.drawings');
    if (corner) corner.append(button);
    else {
      const item = document.createElement('li');
      item.append(button);
      figure.querySelector('.key')?.append(item);
    }
  }
}
