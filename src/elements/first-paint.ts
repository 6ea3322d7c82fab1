/** How long a page that was not painted waits, in ms: one in a tab behind, or in a browser that keeps paint times secret. */
const longest = 1000;

/**
 * Runs once, when the document is parsed and a first frame of it has been on the screen, so that nothing in `run` holds the frame up.
 * When the address asks for a state by its query, the frame is to show that state, and `run` does not wait for it.
 */
export function afterFirstPaint(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) run();
    done = true;
  };
  const whenParsed = (): void => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', once);
    else once();
  };
  if (location.search) return whenParsed();
  // No listener to the end of the parsing or the loading: it would be called in the middle of the first layout.
  new PerformanceObserver(whenParsed).observe({ type: 'paint', buffered: true });
  setTimeout(whenParsed, longest);
}
