// It is loaded after the script of the cluster, which has what both need.
import '../cluster-entry.ts';
import type { PlacedDistribution } from '../../../../model/change/place.ts';
import { answerWords } from '../../../../wording/decision/answer.ts';
import { decide } from '../../../../wording/decision/decide.ts';
import { decisionOf, type Decision } from '../../../../wording/decision/decision.ts';
import { decisionIds, type DecisionId } from '../../../../wording/decision/decision-id.ts';
import { coded } from '../../../../markup/coded.ts';
import { decisionParts } from '../../../../markup/decision.ts';
import { h } from '../../../../markup/h.ts';
import { breakCode } from '../../../../markup/code-breaks.ts';
import { keepFlagsWhole } from '../../../../markup/whole-flags.ts';
import { Changes } from '../changes.ts';
import type { ClusterContext, ClusterPart } from '../context.ts';
import { minorOf } from '../../../../state/cluster.ts';
import { ownPlaces } from '../secure/own-places.ts';
import { whoNotLoaded } from '../../../../wording/cluster/panel.ts';

const isDecision = (id: string | undefined): id is DecisionId => decisionIds.some((each) => each === id);

const whoseOf = ({ name, cluster: { settings } }: ClusterContext) => ({ name, settings });

/** What the page of a decision says of the cluster, once for each of its parts. */
function draw(page: Changes, article: Element, decision: Decision, context: ClusterContext, placed?: PlacedDistribution): void {
  const { cluster, root, name } = context;
  const parts = decisionParts(root, decision, {
    basis: name,
    address: location.origin + location.pathname,
    settings: cluster.settings,
    minor: minorOf(cluster),
    whose: whoseOf(context),
    placed,
  });
  for (const [part, nodes] of Object.entries(parts)) {
    const place = article.querySelector(`[data-part="${part}"]`);
    if (!place) continue;
    page.fill(place, nodes);
    keepFlagsWhole(place);
    breakCode(place);
  }
}

/** The page of a decision answers for the cluster of the reader. Who can make a change is said once the places of the distribution have come. */
const pagePart: ClusterPart = (context, page) => {
  const article = document.querySelector<HTMLElement>('article[data-decision]');
  const id = article?.dataset['decision'];
  if (!article || !isDecision(id)) return;
  const decision = decisionOf(id);
  const drawn = new Changes();
  let isGone = false;
  page.also(() => {
    isGone = true;
    drawn.undo();
  });
  draw(drawn, article, decision, context);
  const { distribution } = context.cluster;
  if (!distribution) return;
  ownPlaces(distribution.id).then(
    (placed) => {
      if (isGone) return;
      drawn.undo();
      draw(drawn, article, decision, context, placed);
    },
    () => {
      const note = h('p', { class: 'ignored', role: 'alert' }, whoNotLoaded(distribution.name));
      drawn.put(note, (made) => article.querySelector('[data-part="steps"]')?.before(made));
    },
  );
};

/** The list of decisions has the first sentence of each for the cluster of the reader. */
const listPart: ClusterPart = (context, page) => {
  const { settings } = context.cluster;
  for (const item of document.querySelectorAll<HTMLElement>('.decisions [data-decision]')) {
    const id = item.dataset['decision'];
    const place = item.querySelector<HTMLElement>('[data-part="first"]');
    if (!place || !isDecision(id)) continue;
    const decision = decisionOf(id);
    const { first } = answerWords(decision, decide(decision, settings, minorOf(context.cluster)), whoseOf(context));
    page.fill(place, coded(first));
  }
};

/** What the pages of decisions show of the cluster of the reader, as a script of its own, which is loaded on those pages. */
export const decisionPartsOfPage: readonly ClusterPart[] = [pagePart, listPart];
