/**
 * Draws the picture of each state, as readers without a script have it, once the page is printed: on screen one picture follows the reader. Each uses
 * the drawing that is on the page.
 */
export function drawForPaper(): void {
  let isDrawn = false;
  const draw = (): void => {
    if (isDrawn) return;
    isDrawn = true;
    for (const written of document.querySelectorAll<HTMLElement>('[data-state] noscript')) {
      written.insertAdjacentHTML('afterend', `<div class="on-paper">${written.textContent}</div>`);
    }
  };
  addEventListener('beforeprint', draw);
  const paper = matchMedia('print');
  paper.addEventListener('change', () => paper.matches && draw());
  if (paper.matches) draw();
}
