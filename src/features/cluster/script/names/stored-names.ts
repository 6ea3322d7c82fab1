import { store, stored } from '../../../../state/storage.ts';
import { formatNames, parseNames, type TypedNames } from './sample-names.ts';

/** The name in the storage of the browser under which the names for samples are kept, while the cluster is: what a reader typed, as JSON. */
export const storedNamesKey = 'cluster-names';

/** The names that the reader keeps in this browser. */
export const storedNames = (): TypedNames => parseNames(stored(storedNamesKey));

/** Keeps names in this browser, or forgets them where there are none. A browser that lets nothing be kept leaves them on this page alone. */
export const storeNames = (names: TypedNames): boolean =>
  store(storedNamesKey, Object.keys(names).length > 0 ? formatNames(names) : undefined);
