import { judge } from '../../../../model/judge.ts';
import { modeIds, modeOf } from '../../../../model/setting/mode.ts';
import { pathIds } from '../../../../model/path.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { adoptOwnStyle, idInAddress, ownLine, ownMark, ownTags, removing } from './own-verdict.ts';
import { differingPaths, standingOf } from './standing.ts';
import { onYours, nearestLabel, pathsDiffer } from '../../../../wording/cluster/verdict.ts';

/** The entries of the list of a page: `/paths/` and `/modes/` have the name of each in a link of its own, over a question and a description. */
const entriesOf = (folder: 'paths' | 'modes'): readonly HTMLAnchorElement[] =>
  new RegExp(`/${folder}/(?:index\\.html)?$`).test(location.pathname)
    ? [...document.querySelectorAll<HTMLAnchorElement>('.index ul[role="list"] > li > a')]
    : [];

/** The list of paths has the verdicts of the cluster of the reader, and says of one that it does not use that it does not. */
export const pathListPart: ClusterPart = ({ cluster }) => {
  const lines = entriesOf('paths').flatMap((link) => {
    const path = idInAddress(link.pathname, 'paths', pathIds);
    const line = path && ownLine(onYours, ...ownTags(judge(path, cluster.settings, 'nobody')));
    if (line) link.parentElement?.querySelector('.question')?.before(line);
    return line ?? [];
  });
  if (lines.length === 0) return undefined;
  adoptOwnStyle();
  return removing(...lines);
};

/** The list of modes says which one the cluster of the reader is, or is nearest to, and how many paths differ from each of them. */
export const modeListPart: ClusterPart = ({ cluster }) => {
  const { mode: nearest, isSame } = standingOf(cluster.settings);
  const added = entriesOf('modes').flatMap((link) => {
    const mode = idInAddress(link.pathname, 'modes', modeIds);
    if (!mode) return [];
    const count = differingPaths(cluster.settings, modeOf(mode).settings).length;
    const mark = mode === nearest ? [ownMark(nearestLabel(isSame))] : [];
    const line = h('p', { class: 'own-line' }, pathsDiffer(count));
    link.after(...mark, line);
    return [...mark, line];
  });
  if (added.length === 0) return undefined;
  adoptOwnStyle();
  return removing(...added);
};

/** Marks the mode of the cluster of the reader beside each list of paths and modes, that in the menu included (PathNav.astro). */
export const navigationPart: ClusterPart = ({ cluster }) => {
  const { mode, isSame } = standingOf(cluster.settings);
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('.path-nav a')]
    .filter(({ pathname }) => idInAddress(pathname, 'modes', [mode]))
    .map((link) => {
      const mark = ownMark(nearestLabel(isSame));
      link.append(mark);
      return mark;
    });
  if (marks.length === 0) return undefined;
  adoptOwnStyle();
  return removing(...marks);
};
