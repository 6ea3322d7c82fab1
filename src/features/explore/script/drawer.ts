/**
 * The drawer with the settings: it takes the place of the panel, so it covers nothing of the drawing. The button of the toolbar opens and closes it,
 * and Escape closes it alone, without taking the selection of the diagram away as well.
 */
export function startDrawer(figure: HTMLElement): void {
  const drawer = figure.querySelector<HTMLElement>('.settings-drawer');
  const button = figure.querySelector<HTMLElement>('.settings-button');
  if (!drawer || !button) return;
  const show = (isOpen: boolean): void => {
    drawer.hidden = !isOpen;
    figure.toggleAttribute('data-drawer', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return button.focus({ preventScroll: true });
    drawer.focus({ preventScroll: true });
    // Below the drawing it may be out of sight.
    if (drawer.getBoundingClientRect().top > innerHeight / 2) drawer.scrollIntoView({ block: 'start' });
  };
  button.addEventListener('click', () => show(drawer.hasAttribute('hidden')));
  drawer.querySelector('.close')?.addEventListener('click', () => show(false));
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    show(false);
  });
}
