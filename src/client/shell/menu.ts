/** The drawer of narrow screens is a `<details>`, so it works without a script; this adds Escape, a click beside it, and a link in it to a place on the page. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.site-menu');
  if (!menu) return;
  const close = (): void => {
    menu.open = false;
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (menu.open && (!menu.contains(event.target as Node) || (event.target as Element).closest('a'))) close();
  });
}
