import { modeOf } from '../../../model/setting/mode.ts';
import { distributionFrom, type Distribution } from '../../../state/distribution.ts';
import { ofMinor } from '../../../state/minor.ts';
import { writeAddress } from '../../../state/address.ts';
import { withoutParameters } from '../../../state/query.ts';
import { provide } from '../../shell/script/load-script.ts';
import { Changes } from './changes.ts';
import { HeaderPanel } from './header-panel.ts';
import { clusterInAddress, clusterParameter, storedKey } from '../../../state/cluster-store.ts';
import { store, stored } from '../../../state/storage.ts';
import { storeNames } from './names/stored-names.ts';
import { namesForm } from './names/names-form.ts';
import { clusterParts } from './parts.ts';
import { formatCluster, parseCluster, clusterName, clusterParameters, type ReaderCluster } from '../../../state/cluster.ts';
import { takeInLinks } from './take-along.ts';
import { clusterKey, type ClusterPage, type ClusterScript } from './cluster-script.ts';

/** Filled in by the build: every distribution with what differs from the defaults, as the text of a query. */
declare const CLUSTER_DISTRIBUTIONS: readonly { readonly id: string; readonly name: string; readonly settings: string }[];

const distributions: readonly Distribution[] = CLUSTER_DISTRIBUTIONS.map(({ id, name, settings }) =>
  distributionFrom(id, name, settings, modeOf('defaults').settings),
);

/** The cluster that a text says, and what of it was not taken. No text says nothing of either. */
const read = (text: string | undefined): ReturnType<typeof parseCluster> =>
  text === undefined ? { cluster: undefined, ignored: undefined } : parseCluster(text, distributions);

/** The page of the checker promises that nothing of what is pasted comes into its address, so not even the settings do. */
const isOfChecker = (): boolean => /\/check\/(?:index\.html)?$/.test(location.pathname);

/** The query of this page with a cluster in it, or without one. */
function queryWith(text: string | undefined): string {
  const asParameter = clusterParameter(location.pathname, '') !== '';
  const names = asParameter ? (['cluster'] as const) : clusterInAddress() === undefined ? [] : clusterParameters;
  const rest = withoutParameters(location.search, names);
  return text === undefined ? rest : `${rest || '?'}${rest ? '&' : ''}${clusterParameter(location.pathname, text)}`;
}

provide(clusterKey, (page: ClusterPage): ClusterScript => {
  let shown: ReaderCluster | undefined;
  let isStored = false;
  const changes = new Changes();

  /** Shows a cluster everywhere on the page, and lets the address and the links have it, unless the browser keeps it. */
  const show = (given: ReaderCluster | undefined, ignored: string | undefined, opens = false): void => {
    const cluster = given && { ...given, settings: ofMinor(given.settings, given.minor) };
    shown = cluster;
    if (cluster) namesForm().follow(isStored);
    else namesForm().clear();
    const text = cluster && formatCluster(cluster);
    if (page.takesAlong) takeInLinks(isStored ? undefined : text);
    if (ignored) page.say?.(ignored);
    if (cluster || ignored) panel?.show({ cluster, ignored, isStored }, opens);
    else panel?.hide();
    changes.undo();
    if (!cluster || text === undefined) return;
    const context = {
      cluster,
      distributions,
      text,
      name: clusterName(cluster),
      isInAddress: clusterInAddress() !== undefined,
      root: page.root,
    };
    for (const part of clusterParts) part(context, changes);
  };
  const write = (text: string | undefined): void => {
    if (!isOfChecker()) writeAddress(queryWith(text), 'replace');
  };
  const change = (cluster: ReaderCluster): void => {
    const text = formatCluster(cluster);
    if (isStored) isStored = store(storedKey, text);
    if (!isStored) write(text);
    show(cluster, undefined);
  };
  const menu = document.querySelector<HTMLDetailsElement>('.site-header [data-menu="cluster"]');
  const panel = menu
    ? new HeaderPanel(
        menu,
        distributions,
        page.root,
        {
          change,
          keep: (wanted) => {
            if (!shown || !store(storedKey, wanted ? formatCluster(shown) : undefined)) return false;
            isStored = wanted;
            if (!wanted) storeNames({});
            write(wanted ? undefined : formatCluster(shown));
            show(shown, undefined);
            return true;
          },
          forget: () => {
            store(storedKey, undefined);
            storeNames({});
            isStored = false;
            write(undefined);
            show(undefined, undefined);
          },
          address: () => location.origin + location.pathname + (shown ? queryWith(formatCluster(shown)) : location.search) + location.hash,
        },
        [namesForm().element],
      )
    : undefined;

  // A step in the history may lead to an address with a cluster that was forgotten or changed since. What an address says is shown.
  addEventListener('popstate', () => {
    const { cluster, ignored } = read(clusterInAddress());
    if (!cluster || (shown && formatCluster(cluster) === formatCluster(shown))) return;
    isStored = false;
    show(cluster, ignored);
  });

  return {
    show: (text, { isStored: stores = false, opens = false } = {}) => {
      const { cluster, ignored } = read(text);
      isStored = stores;
      if (opens && cluster) {
        // Who keeps a cluster and chooses another one keeps that.
        isStored = stored(storedKey) !== undefined && store(storedKey, formatCluster(cluster));
        if (!isStored) write(formatCluster(cluster));
      }
      show(cluster, ignored, opens);
    },
  };
});
