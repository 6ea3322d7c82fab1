/** Before printing, the header of the sheet gets the whole address, state included: on paper there is no address bar. */
export function startPrintAddress(): void {
  const place = document.querySelector<HTMLElement>('[data-address]');
  addEventListener('beforeprint', () => {
    if (place) place.textContent = location.href;
  });
}
