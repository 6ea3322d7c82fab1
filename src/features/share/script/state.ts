import { namedState, type ExportState } from '../../../export/export-state.ts';
import { modeIds } from '../../../model/setting/mode.ts';
import { pathIds, type PathId } from '../../../model/path.ts';
import { distributionsOf } from '../../explore/script/distributions.ts';
import { formatExplore, nameOfExplored } from '../../explore/script/state.ts';
import type { Distribution } from '../../../state/distribution.ts';
import type { FigureCluster } from '../../figure/script/explorer-script.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { viewOf } from '../../figure/script/store.ts';
import { formatQuery, initialState, nameOf, type ViewState } from '../../figure/script/view/view-state.ts';
import { queryOf, readQuery, withoutParameters } from '../../../state/query.ts';
import { checkedMinor } from '../../../facts/evidence/standing.ts';

/** Where a figure stands: on a page of one path, of one mode, on the explorer, or on its own. */
export type SharePlace =
  | { readonly kind: 'path'; readonly path: PathId }
  | { readonly kind: 'mode' | 'home' }
  | { readonly kind: 'explorer'; readonly distributions: readonly Distribution[] };

/** The cluster of the reader, while a figure shows it: what it is called, and its part of an address. */
type SharedCluster = Pick<FigureCluster, 'name' | 'text'>;

/** The query of a state with nothing left out that may be another one day: a page may come to begin in another mode, or with a newer minor. */
function lastingQuery(state: ViewState, place: SharePlace, cluster: SharedCluster | undefined): string {
  // No combination says all the settings of a cluster.
  if (cluster) return queryOf({ path: state.path, component: state.component }, {}, cluster.text);
  const isExplorer = place.kind === 'explorer';
  const asked = readQuery(isExplorer ? formatExplore(state, place.distributions) : formatQuery(state));
  const base = state.frame !== 'custom' && !asked.has('mode') && !asked.has('distro') ? { mode: state.frame } : {};
  const version = isExplorer ? { k8s: state.minor ?? checkedMinor } : {};
  return queryOf({ ...base, ...Object.fromEntries(asked), ...version });
}

/** The page and the bare view that show a state as this page does. A mode has a page of its own, and a combination is shown at home. */
function liveAddresses(state: ViewState, place: SharePlace, cluster: SharedCluster | undefined): NonNullable<ExportState['live']> {
  const query = lastingQuery(state, place, cluster);
  if (place.kind === 'explorer') return { page: `/explore/${query}`, embed: `/embed/explore/${query}` };
  if (place.kind === 'path') return { page: `/paths/${place.path}/${query}`, embed: `/embed/path/${place.path}/${query}` };
  if (place.kind === 'home' || state.frame === 'custom') return { page: `/${query}`, embed: `/embed/diagram/${query}` };
  const rest = withoutParameters(query, ['mode']);
  return { page: `/modes/${state.frame}/${rest}`, embed: `/embed/mode/${state.frame}/${rest}` };
}

/** A state of a page as something to take away. A drawing of one path is about that path. */
export function shareStateOf(state: ViewState, place: SharePlace, cluster?: SharedCluster): ExportState {
  const mode = modeIds.find((id) => id === state.frame);
  const path = place.kind === 'path' ? place.path : state.path;
  const explored = place.kind === 'explorer';
  return {
    ...(mode && !explored ? namedState(mode, path) : {}),
    settings: state.settings,
    mode,
    path,
    component: path ? undefined : state.component,
    name: explored ? nameOfExplored(state, place.distributions) : (cluster?.name ?? nameOf(state)),
    query: lastingQuery(place.kind === 'path' ? { ...state, path, component: undefined } : state, place, cluster),
    ...(explored ? { seat: state.seat, minor: state.minor ?? checkedMinor, distro: state.distro } : {}),
    live: liveAddresses(state, place, cluster),
    whole: place.kind !== 'path',
  };
}

/** What a figure shows, on a page whose address below the root of the site is `page`. */
export function exportStateOf(figure: HubSpokeElement, page: string): ExportState {
  const { shown } = figure.store;
  const drawn = figure.querySelector<SVGElement>('svg.diagram')?.dataset['focus'];
  const path = pathIds.find((id) => id === drawn);
  // Without the explorer a mode is switched all the same, and only the frame is known.
  const state = viewOf(shown) ?? initialState(modeIds.find((id) => id === shown.frame));
  const place: SharePlace = path
    ? { kind: 'path', path }
    : figure.hasAttribute('data-places')
      ? { kind: 'explorer', distributions: distributionsOf(figure) }
      : { kind: page.startsWith('modes/') ? 'mode' : 'home' };
  const { cluster: text, clusterName: name = '' } = figure.dataset;
  return shareStateOf(state, place, text ? { name, text } : undefined);
}

/** A file name for a state, without its ending: `hub-spoke-konnectivity-another-node-k3s-1.34`. */
export const fileNameOf = ({ mode, path, component, seat = 'nobody', distro, minor }: ExportState): string =>
  ['hub-spoke', mode ?? 'custom', path ?? component, seat === 'nobody' ? undefined : seat, distro, minor]
    .filter((part) => part !== undefined)
    .join('-');
