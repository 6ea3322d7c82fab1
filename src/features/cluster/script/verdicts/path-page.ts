import { judge } from '../../../../model/judge.ts';
import { pathIds } from '../../../../model/path.ts';
import { judgementSentence } from '../../../../wording/judgement.ts';
import { pathFacts } from '../../../../wording/path-facts.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { idInAddress, ownLine, ownTags } from './own-verdict.ts';
import { onNamed, doesNotUse, protectedAlready, nothingUnused } from '../../../../wording/cluster/verdict.ts';

/**
 * The page of a path answers for the cluster of the reader, in the place of the answer for the defaults (which would contradict it) and with the room of that, so that
 * nothing below it moves. The list beside it (`.fact-list`, written by pages/paths/[id].astro, whose last pair leads to the evidence) has the facts of that cluster.
 */
export const pathPagePart: ClusterPart = ({ cluster, name }, page) => {
  const path = idInAddress(location.pathname, 'paths', pathIds);
  const lead = path && document.querySelector<HTMLElement>('main .lead');
  if (!path || !lead) return;
  const judgement = judge(path, cluster.settings, 'nobody');
  const line = judgement.present
    ? ownLine(onNamed(name), ...ownTags(judgement), judgementSentence(judgement))
    : ownLine('', doesNotUse(name));
  const { height } = lead.getBoundingClientRect();
  const { marginTop, marginBottom } = getComputedStyle(lead);
  Object.assign(line.style, { minHeight: `${height}px`, marginTop, marginBottom });
  page.mark(lead, 'hidden');
  page.put(line, (made) => lead.after(made));
  const first = document.querySelector<HTMLElement>('.do-first ol');
  const nothing = judgement.present ? judgement.safeOnEveryNetwork === 'yes' && protectedAlready : nothingUnused;
  const done = first && nothing ? h('p', { class: 'nothing' }, nothing) : undefined;
  if (first && done) {
    // Where the drawing stands below it, it keeps its place.
    if (!matchMedia('(width >= 1000px)').matches) done.style.minHeight = `${first.getBoundingClientRect().height}px`;
    page.mark(first, 'hidden');
    page.put(done, (made) => first.after(made));
  }
  const list = document.querySelector('.fact-list');
  if (!list) return;
  const facts = pathFacts(judgement).flatMap(([fact, value]) => [h('dt', {}, fact), h('dd', {}, value)]);
  page.fill(list, [...facts, ...[...list.children].slice(-2)]);
};
