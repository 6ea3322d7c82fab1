// It is loaded after the script of the cluster, which has what both need.
import '../cluster-entry.ts';
import type { PlacedDistribution } from '../../../../model/change/place.ts';
import { answerWords } from '../../../../wording/decision/answer.ts';
import { decide } from '../../../../wording/decision/decide.ts';
import { decisionOf, type Decision } from '../../../../wording/decision/decision.ts';
import { decisionIds, type DecisionId } from '../../../../wording/decision/decision-id.ts';
import { spansOf } from '../../../../wording/text/text.ts';
import { decisionParts } from '../../../../markup/decision.ts';
import { h } from '../../../../markup/h.ts';
import { breakCode } from '../../../../markup/code-breaks.ts';
import { keepFlagsWhole } from '../../../../markup/whole-flags.ts';
import type { ClusterContext, ClusterPart, Undo } from '../context.ts';
import { minorOf } from '../../../../state/cluster.ts';
import { ownPlaces } from '../secure/own-places.ts';
import { whoNotLoaded } from '../../../../wording/cluster/panel.ts';

const isDecision = (id: string | undefined): id is DecisionId => decisionIds.some((each) => each === id);

/** Puts nodes in the place of what an element holds, and returns what takes that back. */
function replaced(element: Element, nodes: readonly Node[]): Undo {
  const before = [...element.childNodes];
  element.replaceChildren(...nodes);
  return () => element.replaceChildren(...before);
}

const whoseOf = ({ name, cluster: { settings } }: ClusterContext) => ({ name, settings });

/** What the page of a decision says of the cluster, once for each of its parts. */
function drawn(page: Element, decision: Decision, context: ClusterContext, placed?: PlacedDistribution): readonly Undo[] {
  const { cluster, root, name } = context;
  const parts = decisionParts(root, decision, {
    basis: name,
    address: location.origin + location.pathname,
    settings: cluster.settings,
    minor: minorOf(cluster),
    whose: whoseOf(context),
    placed,
  });
  return Object.entries(parts).flatMap(([part, nodes]) => {
    const place = page.querySelector(`[data-part="${part}"]`);
    if (!place) return [];
    const undo = replaced(place, nodes as readonly Node[]);
    keepFlagsWhole(place);
    breakCode(place);
    return [undo];
  });
}

/** The page of a decision answers for the cluster of the reader. Who can make a change is said once the places of the distribution have come. */
const pagePart: ClusterPart = (context) => {
  const page = document.querySelector<HTMLElement>('article[data-decision]');
  const id = page?.dataset['decision'];
  if (!page || !isDecision(id)) return undefined;
  const decision = decisionOf(id);
  let undo = drawn(page, decision, context);
  let isGone = false;
  const { distribution } = context.cluster;
  const takeBack = (): void => [...undo].reverse().forEach((each) => each());
  if (distribution)
    ownPlaces(distribution.id).then(
      (placed) => {
        if (isGone) return;
        takeBack();
        undo = drawn(page, decision, context, placed);
      },
      () => {
        const note = h('p', { class: 'ignored', role: 'alert' }, whoNotLoaded(distribution.name));
        page.querySelector('[data-part="steps"]')?.before(note);
        undo = [...undo, () => note.remove()];
      },
    );
  return () => {
    isGone = true;
    takeBack();
  };
};

/** The list of decisions has the first sentence of each for the cluster of the reader. */
const listPart: ClusterPart = (context) => {
  const { settings } = context.cluster;
  const undo = [...document.querySelectorAll<HTMLElement>('.decisions [data-decision]')].flatMap((item) => {
    const id = item.dataset['decision'];
    const place = item.querySelector<HTMLElement>('[data-part="first"]');
    if (!place || !isDecision(id)) return [];
    const decision = decisionOf(id);
    const decided = decide(decision, settings, minorOf(context.cluster));
    const { first } = answerWords(decision, decided, whoseOf(context));
    return [
      replaced(
        place,
        spansOf(first).map(({ text, isCode }) => (isCode ? h('code', {}, text) : new Text(text))),
      ),
    ];
  });
  return undo.length > 0 ? () => undo.forEach((each) => each()) : undefined;
};

/** What the pages of decisions show of the cluster of the reader, as a script of its own, which is loaded on those pages. */
export const decisionPartsOfPage: readonly ClusterPart[] = [pagePart, listPart];
