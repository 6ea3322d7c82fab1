import { coded } from './coded.ts';
import { miniDecision } from '../diagram/mini/mini-decision.ts';
import { type PlacedDistribution, wayToSet } from '../model/change/place.ts';
import type { Step } from '../model/change/smallest-change.ts';
import { isOfKubeadm } from '../model/distribution-id.ts';
import { newestMinor, type KubernetesMinor } from '../model/setting/minor.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { placedSnippets, whoSentence } from '../wording/change/place.ts';
import { afterTexts } from '../wording/change/remedy.ts';
import {
  answerWords,
  forwarded,
  howLink,
  inFile,
  nothingToSet,
  paragraphToForward,
  shortSnippet,
  stepSentence,
  type Whose,
} from '../wording/decision/answer.ts';
import { decide, type Decided, type JudgedSubject } from '../wording/decision/decide.ts';
import { decisionAddress, type Decision } from '../wording/decision/decision.ts';
import { subjectOf } from '../wording/decision/subject.ts';
import { capital } from '../wording/text/text.ts';
import { listed } from '../wording/text/list.ts';
import { verdictWords } from '../wording/verdict.ts';
import { whatToChangeOn } from '../wording/change/change-labels.ts';
import { addressFrom, glyph, h, linkTo } from './h.ts';
import { miniPicture } from './mini-picture.ts';

/** What a decision is answered for: the defaults of kubeadm, or the cluster of a reader, with where its distribution is changed. */
interface DecisionFor {
  /** What the answer was computed for, in words. */
  readonly basis: string;
  /** The whole address of the page, where it is known. */
  readonly address?: string;
  readonly settings: Settings;
  readonly minor?: KubernetesMinor;
  readonly whose?: Whose;
  readonly placed?: PlacedDistribution | undefined;
}

/** Whether the reader can make none of a change on the distribution, or no source says where. */
const isBlocked = (placed: PlacedDistribution | undefined, { setting, to }: Step): boolean => {
  const who = placed && wayToSet(placed.places, setting, to)?.who;
  return who === 'provider-only' || who === 'unknown';
};

function stepItem(root: string, step: Step, placed: PlacedDistribution | undefined): HTMLElement {
  const snippets = placedSnippets(placed?.places, step.setting, step.to, step.snippets);
  const short = shortSnippet(snippets);
  const way = placed && wayToSet(placed.places, step.setting, step.to);
  const who = way ? whoSentence(placed, way) : '';
  const after = !placed || isOfKubeadm(placed.id) ? afterTexts[step.remedy] : undefined;
  const isElsewhere = placed !== undefined && snippets[0]?.lines !== step.snippets[0]?.lines;
  return h(
    'li',
    {},
    h('strong', {}, stepSentence(step)),
    ...(who ? [` ${who}`] : []),
    ...(short ? [' ', ...short.lines.flatMap((line) => [h('code', {}, line), ' ']), inFile(short.file)] : ' '),
    ...(after ? [`${after} `] : []),
    isElsewhere || isBlocked(placed, step)
      ? linkTo(root, `/distributions/${placed?.id ?? ''}/#what-to-change`, whatToChangeOn(placed?.name ?? ''))
      : linkTo(root, step.page, howLink),
  );
}

/** Why, for each thing that the decision is about; what is authenticated in one line. */
function judgedItems(root: string, { judged }: Decided): readonly HTMLElement[] {
  const tag = (verdict: Verdict): HTMLElement =>
    h('span', { class: 'card-verdict', 'data-verdict': verdict }, glyph(verdict), verdictWords[verdict]);
  const link = ({ id, path }: JudgedSubject): HTMLElement =>
    h('a', { href: addressFrom(root, `/paths/${path}/`) }, ...coded(capital(listed(subjectOf(id).what))));
  const strong = judged.filter(({ verdict }) => verdict === 'authenticated');
  return [
    ...judged
      .filter((each) => !strong.includes(each) || strong.length === 1)
      .map((each) => h('li', {}, tag(each.verdict), ' ', link(each), h('span', { class: 'no-print' }, `: ${each.why}`))),
    ...(strong.length > 1
      ? [h('li', {}, tag('authenticated'), ' ', ...strong.flatMap((each, at) => [at > 0 && '. ', link(each)]), '.')]
      : []),
  ];
}

/**
 * Draws what depends on the cluster: the answer with what follows, why, what to do in order, and the paragraph to forward. `basis` is what it was computed for, and
 * `address` where its page is.
 */
export function decisionParts(
  root: string,
  decision: Decision,
  { basis, address = decisionAddress(decision.id), settings, minor = newestMinor, whose, placed }: DecisionFor,
) {
  const decided = decide(decision, settings, minor);
  const blocked = decided.steps.filter((step) => isBlocked(placed, step)).length;
  const { first, second } = answerWords(decision, decided, whose, blocked);
  const supposed = decision.supposes?.(settings) ?? settings;
  const todo = [
    ...decided.steps.map((step) => stepItem(root, step, placed)),
    ...decision.also.map(({ says, link, href }) => h('li', {}, h('strong', {}, says), ' ', linkTo(root, href, link))),
  ];
  return {
    answer: [
      h('p', { class: 'lead', 'data-outcome': decided.outcome }, ...coded(first)),
      ...(second ? [h('p', { class: 'next' }, ...coded(second))] : []),
    ],
    why: [
      miniPicture(miniDecision(decided.judged, supposed)),
      h('ul', { class: 'judged fine', role: 'list' }, ...judgedItems(root, decided)),
    ],
    steps: todo.length > 0 ? [h('ol', { role: 'list' }, ...todo)] : [h('p', { class: 'nothing' }, nothingToSet)],
    forward: [
      h(
        'pre',
        { tabindex: '0' },
        forwarded(paragraphToForward(decision, decided, whose, blocked), basis),
        // The script of the page makes it whole.
        h('span', { 'data-page-address': true }, address),
      ),
    ],
  };
}
