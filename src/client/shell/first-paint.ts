/** How long a page that was not painted waits, in ms: one in a tab behind, or in a browser that keeps paint times secret. */
const longest = 1000;

/** Runs once, when the document is parsed. */
export function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

/**
 * Runs once, when the document is parsed and a first frame with content has been on the screen, so that nothing in `run` holds the frame
 * up. An earlier frame may show the background alone.
 */
export function onFirstPaint(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    whenParsed(run);
  };
  // No listener to the end of the parsing or the loading: it would be called in the middle of the first layout.
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) once();
  }).observe({ type: 'paint', buffered: true });
  setTimeout(once, longest);
}
