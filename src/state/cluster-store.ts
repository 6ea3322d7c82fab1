import { pageQuery } from './query.ts';
import { stored } from './storage.ts';

/** The name in the storage of the browser under which a reader keeps their cluster: the text of a query, ids and values of the model alone. */
export const storedKey = 'cluster';

/** The pages that have `distro` and settings for a state of their own. There the address has the cluster of the reader as one parameter. */
const hasStateOfClusters = (address: string): boolean => /\/(?:explore|compare|ports)\/(?:index\.html)?$/.test(address);

/** A cluster in the query of a page, whose address is given without its query. */
export const clusterParameter = (address: string, text: string): string =>
  hasStateOfClusters(address) ? `cluster=${encodeURIComponent(text)}` : text;

/** The cluster that the address of this page has, as the text of a query. */
export function clusterInAddress(): string | undefined {
  const query = pageQuery();
  if (hasStateOfClusters(location.pathname)) return query.get('cluster') ?? undefined;
  return query.has('distro') || query.has('k8s') ? location.search.slice(1) : undefined;
}

/** The cluster of the reader on this page: the one that its address has, or else the one that this browser stores. */
export function clusterHere(): { readonly text: string; readonly isStored: boolean } | undefined {
  const here = clusterInAddress();
  const text = here ?? stored(storedKey);
  return text === undefined ? undefined : { text, isStored: here === undefined };
}
