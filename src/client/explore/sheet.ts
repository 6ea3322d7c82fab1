/**
 * The sheet with the choices in a narrow window. The browser opens and closes it; Escape is to close it alone, and not to take the selection
 * of the diagram away as well, and a window that becomes wide has a rail in its place.
 */
export function startSheet(figure: HTMLElement): void {
  const sheet = figure.querySelector<HTMLElement>('#choices');
  const isOpen = (): boolean => sheet?.matches(':popover-open') ?? false;
  sheet?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) event.stopPropagation();
  });
  // A link of the sheet leads to what stands behind it.
  sheet?.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && isOpen()) sheet.hidePopover();
  });
  matchMedia('(width >= 1080px)').addEventListener('change', () => {
    if (isOpen()) sheet?.hidePopover();
  });
}
