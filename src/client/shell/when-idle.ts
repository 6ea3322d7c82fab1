/**
 * Calls once the page is loaded and the browser has nothing else to do; at once where the page is loaded and the browser cannot tell. A reader
 * who saves data is not sent anything ahead, so then this does not call.
 */
export function whenIdle(call: () => void): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const wait = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(call);
    else setTimeout(call);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
