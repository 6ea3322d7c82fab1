import { h, svg } from '../../../markup/h.ts';
import { showState } from './show-state.ts';

/**
 * Draws the picture of each state, as readers without a script have it, once the page is printed: on screen one picture follows the reader. Each uses
 * the drawing that is on the page.
 */
export function drawForPaper(): void {
  let isDrawn = false;
  const draw = (): void => {
    if (isDrawn) return;
    isDrawn = true;
    const viewBox = document.querySelector('svg.story-wide')?.getAttribute('viewBox') ?? '';
    for (const written of document.querySelectorAll<HTMLElement>('noscript[data-says]')) {
      const part = written.closest<HTMLElement>('[data-state]');
      if (!part) continue;
      const picture = svg(
        'svg',
        { class: 'diagram story-wide', viewBox, role: 'img', 'aria-label': written.dataset['says'] },
        svg('use', { href: '#story-wide' }),
      );
      showState(picture, part);
      const { point } = part.dataset;
      written.after(h('div', { class: 'on-paper' }, picture, point && h('p', { class: 'story-point' }, point)));
    }
  };
  addEventListener('beforeprint', draw);
  const paper = matchMedia('print');
  paper.addEventListener('change', () => paper.matches && draw());
  if (paper.matches) draw();
}
