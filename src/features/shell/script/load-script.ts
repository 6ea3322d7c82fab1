const shared = globalThis as Record<symbol, unknown>;
const loading = new Map<string, Promise<void>>();

function append(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(src);
      script.remove();
      reject(new Error(`${src} did not load`));
    };
    document.head.append(script);
  });
}

/**
 * What the classic script at `src` leaves on the global object under `key`; loaded once, at the first call. Classic scripts share
 * nothing else, and module scripts run neither in sandboxed frames nor from `file://`. Rejects if the script does not load or brings
 * nothing; the next call tries again.
 */
export async function loadShared<T>(key: symbol, src: string): Promise<T> {
  if (shared[key] === undefined) {
    let load = loading.get(src);
    if (!load) loading.set(src, (load = append(src)));
    await load;
  }
  if (shared[key] === undefined) throw new Error(`${src} did not bring ${String(key)}`);
  return shared[key] as T;
}

/** Leaves something for the other scripts of the page: the counterpart of `loadShared`. */
export const provide = (key: symbol, value: unknown): void => void (shared[key] = value);
