import { pageQuery } from '../../state/query.ts';

/** The name in the storage of the browser under which a reader keeps their cluster: the text of a query, ids and values of the model alone. */
export const keptKey = 'cluster';

/** The pages that have `distro` and settings for a state of their own. There the address has the cluster of the reader as one parameter. */
const hasStateOfClusters = (address: string): boolean => /\/(?:explore|compare|ports)\/(?:index\.html)?$/.test(address);

/** The parameters that carry a cluster to a page, by its address without the query. */
export const carriedTo = (address: string, text: string): string =>
  hasStateOfClusters(address) ? `cluster=${encodeURIComponent(text)}` : text;

/** The cluster that the address of this page carries, as the text of a query. */
export function carriedHere(): string | undefined {
  const query = pageQuery();
  if (hasStateOfClusters(location.pathname)) return query.get('cluster') ?? undefined;
  return query.has('distro') || query.has('k8s') ? location.search.slice(1) : undefined;
}

/** The cluster that the reader keeps in this browser. A browser that lets nothing be kept has none. */
export function kept(): string | undefined {
  try {
    return localStorage.getItem(keptKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a cluster in this browser, or forgets it. Says whether the browser let it. */
export function keep(text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(keptKey);
    else localStorage.setItem(keptKey, text);
    return true;
  } catch {
    return false;
  }
}
