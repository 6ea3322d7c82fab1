/** How long a page that never comes to rest may put off what waits for that, in milliseconds. */
export const longestWait = 3_000;

/** Whether the reader asked the browser to save data, so that nothing is fetched ahead. */
export const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Calls once the page is loaded and the browser has nothing else to do, or at the latest `longestWait` after the page was loaded, because a browser
 * that is busy or draws nothing may never say that it is idle. Calls at once where the page is loaded and the browser cannot tell. A reader who
 * saves data is not sent anything ahead, so then this does not call.
 */
export function whenIdle(call: () => void): void {
  if (savesData()) return;
  const wait = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: longestWait });
    else setTimeout(call);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
