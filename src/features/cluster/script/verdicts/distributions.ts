import { judge } from '../../../../model/judge.ts';
import { pathIds, type PathId } from '../../../../model/path.ts';
import { settingPairs } from '../../../../model/setting/settings-query.ts';
import { pathNames } from '../../../../wording/names.ts';
import { addressFrom, linkTo, type Child } from '../../../../markup/h.ts';
import type { Changes } from '../changes.ts';
import type { ClusterContext, ClusterPart } from '../context.ts';
import { idInAddress, ownLine, ownMark, ownTags } from './own-verdict.ts';
import { differences } from './standing.ts';
import {
  namedOption,
  changedFrom,
  whatItSets,
  compareWithYours,
  beganAs,
  isAnother,
  isUnchangedHere,
} from '../../../../wording/cluster/verdict.ts';

/** The paths that the table of distributions has a column for: the tags in its rows name them. */
const pathsOfTable = (table: Element): readonly PathId[] =>
  pathIds.filter((path) => table.querySelector(`.tag[data-path="${path}"]`) !== null);

/** How many settings of the cluster of the reader are not as its distribution has them, in a sentence; nothing where none is. */
function changedSentence({ cluster: { distribution, settings } }: ClusterContext): string {
  const count = distribution ? settingPairs(settings, distribution.settings).length : 0;
  return count === 0 ? '' : changedFrom(count, distribution?.name ?? '');
}

/** The tables of distributions mark that of the reader, and a line before them leads to its page, with the verdicts of the cluster itself. */
export const distributionListPart: ClusterPart = (context, page) => {
  const { cluster, name, root } = context;
  const table = document.querySelector('main .distributions');
  const before = document.querySelector('main .list-filter');
  if (!table || !before) return;
  const { distribution } = cluster;
  const verdicts = pathsOfTable(table).flatMap((path): readonly Child[] => [
    `${pathNames[path]} `,
    ...ownTags(judge(path, cluster.settings, 'nobody')),
  ]);
  const line = ownLine(
    `${namedOption(name)}: `,
    ...verdicts,
    changedSentence(context),
    ...(distribution ? [linkTo(root, `/distributions/${distribution.id}/`, whatItSets(distribution.name))] : []),
  );
  page.put(line, (made) => before.before(made));
  const link = distribution && document.querySelector<HTMLAnchorElement>(`.distributions [data-distribution="${distribution.id}"]`);
  if (link) page.put(ownMark(), (mark) => link.after(mark));
};

/** Leads to a comparison with the cluster of the reader, in place of that with a distribution that the build chose. */
function compareWithOwn({ text, root }: ClusterContext, page: Changes, id: string): void {
  const link = document.querySelector<HTMLAnchorElement>('main .do-first a[href*="compare/?a="]');
  if (!link) return;
  page.set(link, 'href', addressFrom(root, `/compare/?a=${encodeURIComponent(text)}&b=${id}`));
  page.fill(link, [compareWithYours]);
}

/** The page of a distribution says what the cluster of the reader has in another way, or that the reader’s cluster is this distribution. */
export const distributionPart: ClusterPart = (context, page) => {
  const { cluster, name } = context;
  const distribution = context.distributions.find((each) => idInAddress(location.pathname, 'distributions', [each.id]));
  const about = document.querySelector('main .distribution .lead');
  if (!distribution || !about) return;
  const { id } = distribution;
  const isOwn = cluster.distribution?.id === id;
  const isUnchanged = isOwn && settingPairs(cluster.settings, distribution.settings).length === 0;
  const lead = isOwn ? beganAs(name) : isAnother(name, distribution.name);
  const line = ownLine(lead, ...(isUnchanged ? [isUnchangedHere] : differences(context, distribution, id)));
  page.put(line, (made) => about.after(made));
  if (!isUnchanged) compareWithOwn(context, page, id);
};
