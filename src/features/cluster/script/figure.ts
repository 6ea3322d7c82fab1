import { pathIds, type PathId } from '../../../model/path.ts';
import { countPaths } from '../../../model/count.ts';
import { judge } from '../../../model/judge.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { strengthClause } from '../../../wording/sums.ts';
import { judgementSentence } from '../../../wording/judgement.ts';
import type { FigureCluster } from '../../figure/script/explorer-script.ts';
import type { HubSpokeElement } from '../../figure/script/figure-element.ts';
import { pageQuery } from '../../../state/query.ts';
import type { ClusterPart } from './context.ts';
import { idInAddress } from './verdicts/own-verdict.ts';
import { explorerQuery, writtenCluster, clusterTab } from '../../../state/cluster.ts';

/** The path that the page is about, if it is about one. */
export const pathOfPage = (): PathId | undefined => pathIds.find((id) => new RegExp(`/paths?/${id}/`).test(location.pathname));

/** What is said of the cluster beside the drawing: nothing on the page of a path, whose answer says the verdict already. */
function summaryOf(settings: Settings, path: PathId | undefined): string {
  if (!path) return `${strengthClause(countPaths(settings))}.`;
  return idInAddress(location.pathname, 'paths', [path]) ? '' : judgementSentence(judge(path, settings, 'nobody'));
}

/**
 * The diagram of a page begins from the cluster of the reader, and its switch has that cluster as a choice. The explorer is asked for it as for any other
 * state, unless its address asks for one. The picture on the page of a mode stays that of the mode.
 */
export const figurePart: ClusterPart = ({ cluster, name, text, isInAddress }, page) => {
  const figure = document.querySelector<HubSpokeElement>('hub-spoke');
  // In a frame without a figure of its own the element is not defined.
  if (!figure?.store) return;
  if (figure.dataset['explore'] === figure.dataset['draw']) {
    const asksForState = [...pageQuery()].some(([key]) => key !== 'cluster' && key !== 'theme');
    if (asksForState) return;
    void figure.act((explorer) => explorer.ask(explorerQuery(cluster)));
    return page.also(() => void figure.act((explorer) => explorer.readAddress()));
  }
  if (!figure.querySelector('.modes:not([hidden])')) return;
  const shown: FigureCluster = {
    ...cluster,
    name,
    tab: clusterTab(cluster),
    text,
    summary: summaryOf(cluster.settings, pathOfPage()),
    written: isInAddress ? writtenCluster(cluster) : {},
  };
  void figure.act((explorer) => explorer.begin(shown));
  page.also(() => void figure.act((explorer) => explorer.begin(undefined)));
};
