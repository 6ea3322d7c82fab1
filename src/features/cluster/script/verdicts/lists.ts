import { judge } from '../../../../model/judge.ts';
import { modeIds, modeOf } from '../../../../model/setting/mode.ts';
import { pathIds } from '../../../../model/path.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { idInAddress, ownLine, ownMark, ownTags } from './own-verdict.ts';
import { differingPaths, standingOf } from './standing.ts';
import { onYours, nearestLabel, pathsDiffer } from '../../../../wording/cluster/verdict.ts';

/** The entries of the list of a page: `/paths/` and `/modes/` have the name of each in a link of its own, over a question and a description. */
const entriesOf = (folder: 'paths' | 'modes'): readonly HTMLAnchorElement[] =>
  new RegExp(`/${folder}/(?:index\\.html)?$`).test(location.pathname)
    ? [...document.querySelectorAll<HTMLAnchorElement>('.index ul[role="list"] > li > a')]
    : [];

/** The list of paths has the verdicts of the cluster of the reader, and says of one that it does not use that it does not. */
export const pathListPart: ClusterPart = ({ cluster }, page) => {
  for (const link of entriesOf('paths')) {
    const path = idInAddress(link.pathname, 'paths', pathIds);
    const question = link.parentElement?.querySelector('.question');
    if (path && question) page.put(ownLine(onYours, ...ownTags(judge(path, cluster.settings, 'nobody'))), (line) => question.before(line));
  }
};

/** The list of modes says which one the cluster of the reader is, or is nearest to, and how many paths differ from each of them. */
export const modeListPart: ClusterPart = ({ cluster }, page) => {
  const { mode: nearest, isSame } = standingOf(cluster.settings);
  for (const link of entriesOf('modes')) {
    const mode = idInAddress(link.pathname, 'modes', modeIds);
    if (!mode) continue;
    const count = differingPaths(cluster.settings, modeOf(mode).settings).length;
    page.put(h('p', { class: 'own-line' }, pathsDiffer(count)), (line) => link.after(line));
    if (mode === nearest) page.put(ownMark(nearestLabel(isSame)), (mark) => link.after(mark));
  }
};

/** Marks the mode of the cluster of the reader beside each list of paths and modes, that in the menu included (PathNav.astro). */
export const navigationPart: ClusterPart = ({ cluster }, page) => {
  const { mode, isSame } = standingOf(cluster.settings);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.path-nav a'))
    if (idInAddress(link.pathname, 'modes', [mode])) page.put(ownMark(nearestLabel(isSame)), (mark) => link.append(mark));
};
