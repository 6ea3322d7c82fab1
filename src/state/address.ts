/** Whether this document is a bare view for frames: there the history belongs to the page around it. */
export const isEmbedded = (): boolean => document.documentElement.hasAttribute('data-embed');

/**
 * Puts a query into the address, as a new entry or in place of the present one; a frame never adds to the history. A sandboxed frame or
 * a page from a zip may refuse, and nothing depends on it.
 */
export function writeAddress(query: string, how: 'push' | 'replace'): void {
  try {
    const address = location.pathname + query + location.hash;
    if (how === 'push' && !isEmbedded()) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    /* the address stays as it was */
  }
}
