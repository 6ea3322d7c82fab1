import { adopt } from './adopted-style.ts';
import { leadToAskedMode, markAskedState } from './asked-state.ts';
import { clusterHere } from '../../../state/cluster-store.ts';
import { keepEarlyEvents } from './event-replay.ts';
import { startFolderLinks } from './folder-links.ts';
import { chosenTheme, showTheme } from './theme.ts';

/*
 * The one script that blocks the first paint, in the head. It sets the theme, because a page that is painted light and then turns dark
 * flashes, says whether the reader has a cluster, and marks a figure that is asked for another state than the build drew, because nothing is to be taken for what it is not. All other behaviour is in the script of the page, which comes with `defer`: a browser may paint what it has of the page before.
 * On pages in one trip it stands in the page (`one-trip.ts`).
 */
showTheme(chosenTheme());
// The header has room for the name of the reader's cluster before the script knows it, and the page for the line about that cluster.
if (clusterHere()) {
  document.documentElement.dataset['cluster'] = '';
  adopt('[data-cluster] .own-answer{min-height:clamp(44px,146px - 8vw,118px);margin-bottom:12px}');
}
// A link works before the script of the page is there, and is to lead to the same page then.
startFolderLinks();
keepEarlyEvents();
leadToAskedMode();
markAskedState();
