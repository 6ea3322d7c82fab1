/** Whether this document is a bare view for frames: there the history belongs to the page around it. */
export const isEmbedded = (): boolean => document.documentElement.hasAttribute('data-embed');

/**
 * Puts a query into the address, as a new entry or in place of the present one; a frame never adds to the history, and neither does an address that is
 * there already, such as a slider that was moved and put back. A sandboxed frame or a page from a zip may refuse, and nothing depends on it.
 */
export function writeAddress(query: string, how: 'push' | 'replace'): void {
  try {
    const address = location.pathname + query + location.hash;
    if (how === 'push' && query !== location.search && !isEmbedded()) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    /* the address stays as it was */
  }
}

/** How long choosing rests before its address is an entry of the history, in milliseconds. */
const rest = 200;

/** An address that follows once choosing rests: who drags a slider or walks with the arrow keys leaves one entry in the history, not one for each step. */
export class RestingAddress {
  #timer: number | undefined;

  /** Writes what `query` returns by then. */
  write(query: () => string): void {
    this.drop();
    this.#timer = window.setTimeout(() => writeAddress(query(), 'push'), rest);
  }

  /** Drops what is not written yet, because it belongs to an entry of the history that the reader left. */
  drop(): void {
    clearTimeout(this.#timer);
  }
}
