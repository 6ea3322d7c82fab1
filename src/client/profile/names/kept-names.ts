import { formatNames, parseNames, type TypedNames } from './sample-names.ts';

/** The name in the storage of the browser under which the names for samples are kept, while the cluster is: what a reader typed, as JSON. */
export const keptNamesKey = 'cluster-names';

/** The names that the reader keeps in this browser. A browser that lets nothing be kept has none. */
export function keptNames(): TypedNames {
  try {
    return parseNames(localStorage.getItem(keptNamesKey) ?? undefined);
  } catch {
    return {};
  }
}

/** Keeps names in this browser, or forgets them where there are none. A browser that lets nothing be kept leaves them on this page alone. */
export function keepNames(names: TypedNames): void {
  try {
    if (Object.keys(names).length > 0) localStorage.setItem(keptNamesKey, formatNames(names));
    else localStorage.removeItem(keptNamesKey);
  } catch {
    /* They stay on this page. */
  }
}
