/**
 * Before printing, the header of the sheet gets the whole address, state included: on paper there is no address bar. What is passed on in words has the address
 * of its page without a state, and a button prints.
 */
export function startPrintAddress(): void {
  const place = document.querySelector<HTMLElement>('[data-address]');
  addEventListener('beforeprint', () => {
    if (place) place.textContent = location.href;
  });
  for (const here of document.querySelectorAll('[data-page-address]')) here.textContent = location.origin + location.pathname;
  document.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-print]')) print();
  });
}
