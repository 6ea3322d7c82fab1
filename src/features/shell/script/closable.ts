/** A `<details>` that opens over the page: Escape, a click beside it and a link in it close it. */
export function makeClosable(details: HTMLDetailsElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    // What was pressed may have gone with what it did.
    if (details.open && target.isConnected && (!details.contains(target) || target.closest('a'))) details.open = false;
  });
}
