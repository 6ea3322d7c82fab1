/** A policy of Trusted Types, of which TypeScript knows nothing yet. What it makes of an address passes for text here. */
interface Policy {
  readonly createScriptURL: (address: string) => string;
}
/** The one policy of this site, as its headers name it, and where the scripts of a page keep it: a page may make one of its name once. */
const policy = 'hub-spoke';
const shared = globalThis as Record<symbol, unknown> & {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy };
  [policy]?: Policy | undefined;
};
const loading: Record<string, Promise<unknown> | undefined> = {};

/**
 * The address of a script for a browser that takes no text for one (`require-trusted-types-for`). Only for addresses that the build wrote, which the page may
 * load by `default-src 'self'`.
 */
export const scriptAddress = (src: string): string =>
  (shared[policy] ??= shared.trustedTypes?.createPolicy(policy, { createScriptURL: (address) => address }))?.createScriptURL(src) ?? src;

const append = (src: string): Promise<unknown> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = scriptAddress(src);
    script.onload = script.onerror = resolve;
    document.head.append(script);
  });

/**
 * What the classic script at `src` leaves on the global object under `key`; loaded once, at the first call. Classic scripts share
 * nothing else, and module scripts run neither in sandboxed frames nor from `file://`. Rejects if the script does not load or brings
 * nothing; the next call tries again.
 */
export async function loadShared<T>(key: symbol, src: string): Promise<T> {
  if (shared[key] === undefined) await (loading[src] ??= append(src));
  if (shared[key] === undefined) {
    loading[src] = undefined;
    throw new Error(`${src} did not load`);
  }
  return shared[key] as T;
}

/** Leaves something for the other scripts of the page: the counterpart of `loadShared`. */
export const provide = (key: symbol, value: unknown): void => void (shared[key] = value);
