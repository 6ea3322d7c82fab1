/** What a reader keeps in this browser under a name. A browser that lets nothing be kept, such as in a sandboxed frame, has none. */
export function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in this browser, or forgets what it keeps. Says whether the browser let it; otherwise what is shown holds for this page. */
export function store(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
