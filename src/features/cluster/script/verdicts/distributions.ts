import { judge } from '../../../../model/judge.ts';
import { pathIds, type PathId } from '../../../../model/path.ts';
import { settingPairs } from '../../../../model/setting/settings-query.ts';
import { pathNames } from '../../../../wording/names.ts';
import { addressFrom, linkTo, type Child } from '../../../../markup/h.ts';
import type { ClusterContext, ClusterPart, Undo } from '../context.ts';
import { adoptOwnStyle, idInAddress, ownLine, ownMark, ownTags, removing } from './own-verdict.ts';
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
export const distributionListPart: ClusterPart = (context) => {
  const { cluster, name, root } = context;
  const table = document.querySelector('main .distributions');
  const before = document.querySelector('main .list-filter');
  if (!table || !before) return undefined;
  adoptOwnStyle();
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
  before.before(line);
  const link = distribution && document.querySelector<HTMLAnchorElement>(`.distributions [data-distribution="${distribution.id}"]`);
  if (!link) return removing(line);
  const mark = ownMark();
  link.after(mark);
  return removing(line, mark);
};

/** Leads to a comparison with the cluster of the reader, in place of that with a distribution that the build chose. */
function compareWithOwn({ text, root }: ClusterContext, id: string): Undo | undefined {
  const link = document.querySelector<HTMLAnchorElement>('main .do-first a[href*="compare/?a="]');
  if (!link) return undefined;
  const [href, words] = [link.getAttribute('href') ?? '', link.textContent ?? ''];
  link.setAttribute('href', addressFrom(root, `/compare/?a=${encodeURIComponent(text)}&b=${id}`));
  link.textContent = compareWithYours;
  return () => {
    link.setAttribute('href', href);
    link.textContent = words;
  };
}

/** The page of a distribution says what the cluster of the reader has in another way, or that the reader’s cluster is this distribution. */
export const distributionPart: ClusterPart = (context) => {
  const { cluster, name } = context;
  const distribution = context.distributions.find((each) => idInAddress(location.pathname, 'distributions', [each.id]));
  const about = document.querySelector('main .distribution .lead');
  if (!distribution || !about) return undefined;
  adoptOwnStyle();
  const { id } = distribution;
  const isOwn = cluster.distribution?.id === id;
  const isUnchanged = isOwn && settingPairs(cluster.settings, distribution.settings).length === 0;
  const lead = isOwn ? beganAs(name) : isAnother(name, distribution.name);
  const line = ownLine(lead, ...(isUnchanged ? [isUnchangedHere] : differences(context, distribution, id)));
  about.after(line);
  const undo = isUnchanged ? undefined : compareWithOwn(context, id);
  return () => {
    removing(line)();
    undo?.();
  };
};
