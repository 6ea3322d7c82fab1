import { judge } from '../../../model/judge.ts';
import { pathIds } from '../../../model/path.ts';
import { judgementSentence } from '../../../wording/judgement.ts';
import { pathFacts } from '../../../wording/path-facts.ts';
import { h } from '../../views/h.ts';
import type { ProfilePart } from '../context.ts';
import { adoptOwnStyle, idInAddress, ownLine, ownTags, removing } from './own-verdict.ts';

/**
 * The page of a path says first what the path is on the cluster of the reader, and the list beside it (`.fact-list`, written by FactList.astro, whose last
 * pair leads to the evidence) has the facts of that cluster.
 */
export const pathPagePart: ProfilePart = ({ profile, name }) => {
  const path = idInAddress(location.pathname, 'paths', pathIds);
  const lead = path && document.querySelector('main .lead');
  if (!path || !lead) return undefined;
  adoptOwnStyle();
  const judgement = judge(path, profile.settings, 'nobody');
  const line = judgement.present
    ? ownLine(`On your cluster (${name}): `, ...ownTags(judgement), judgementSentence(judgement))
    : ownLine('', `Your cluster (${name}) does not use this path.`);
  lead.after(line);
  const list = document.querySelector('.fact-list');
  const built = [...(list?.children ?? [])];
  const facts = [['As set up in', `your cluster (${name})`], ...pathFacts(judgement)] as const;
  list?.replaceChildren(
    ...facts.flatMap(([fact, value]) => [h(document, 'dt', {}, fact), h(document, 'dd', {}, value)]),
    ...built.slice(-2),
  );
  return () => {
    removing(line)();
    list?.replaceChildren(...built);
  };
};
