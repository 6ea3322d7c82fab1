import type { KubernetesMinor } from '../model/setting/minor.ts';
import { smallestChange, type SmallestChange, type SafeChange, type Step } from '../model/change/smallest-change.ts';
import type { PathId } from '../model/path.ts';
import { wayToSet, whoCan, type PlacedDistribution } from '../model/change/place.ts';
import { checksBefore } from '../model/change/remedy.ts';
import { type Settings } from '../model/setting/setting.ts';
import { changeSteps, type ShownStep } from './change-steps.ts';
import { h, linkTo } from './h.ts';
import { capital } from '../wording/text/text.ts';
import { remarksOf, stepSentences } from '../wording/change/change-step.ts';
import { alternativeTexts } from '../wording/change/alternative.ts';
import { placedSnippets, placeFormName, whoSentence } from '../wording/change/place.ts';
import { judge } from '../model/judge.ts';
import { notCheckedLead } from '../wording/not-checked.ts';
import { smallestChangeSentence, safeChangeSentence } from '../wording/change/smallest-change.ts';
import { settingWords } from '../wording/setting-words.ts';
import { pathNames } from '../wording/names.ts';
import { changeLabels, makeSafe, takesEffectWith, thenApprove, wayOf, whatYouCanDoOn } from '../wording/change/change-labels.ts';

/** What the view stands on beside the change: where links begin, and the distribution whose form the advice takes. */
interface Context {
  readonly root: string;
  readonly placed: PlacedDistribution | undefined;
  readonly elsewhere?: Elsewhere | undefined;
}

/** How a change is shown on another page than the explorer, which alone has buttons that show its settings. */
interface Elsewhere {
  /** What stands in place of the name of the path. */
  readonly title: string;
  /** The address of the explorer with the settings that result, from the root of the site. */
  addressOf(settings: Settings): string;
}

/** Who can take a step on the distribution, and where, as far as lines do not say it. */
function placeOf({ placed }: Context, step: Step, hasLines: boolean): readonly string[] {
  const way = placed && wayToSet(placed.places, step.setting, step.to);
  if (!way) return [];
  const who = whoSentence(placed, way);
  const where = !hasLines && way.where ? `${placeFormName(way.form)}: ${way.where}.` : '';
  const approval =
    step.setting === 'kubeletServingCertificate' && placed.places.approval.who === 'operator'
      ? thenApprove(placed.name, placed.places.approval.where)
      : '';
  const applies = way.applies && way.who !== 'provider-only' ? takesEffectWith(way.applies) : '';
  return [who, where, applies, approval].filter(Boolean);
}

/** The steps of a change in the form of the distribution: what to check first, the lines, who sets them where, and what may break. */
export const placedSteps = (steps: readonly Step[], root: string, placed: PlacedDistribution | undefined): HTMLElement =>
  stepsIn({ root, placed }, steps, 'code');

const stepsIn = (context: Context, steps: readonly Step[], look: 'code' | 'lines'): HTMLElement =>
  changeSteps(
    steps.map((step) => stepOf(context, step)),
    context.root,
    look,
  );

function stepOf(context: Context, step: Step): ShownStep {
  const { placed } = context;
  const { setting, to, page, sideEffects } = step;
  const snippets = placedSnippets(placed?.places, setting, to, step.snippets);
  return {
    ...stepSentences(step),
    page,
    checks: checksBefore(setting, to),
    snippets,
    notes: placeOf(context, step, snippets.length > 0).map((text) => ({ text })),
    sideEffects,
  };
}

function answerOf(context: Context, answer: SafeChange, title: string, apply: string, isSaid: boolean): HTMLElement {
  const { root, elsewhere } = context;
  const isLone = title === safeChangeSentence(answer) && answer.steps.length === 1 && !isBlocked(context, answer);
  return h(
    'section',
    { class: 'answer' },
    // Elsewhere one step alone needs no title that says the same.
    ...(elsewhere && isLone ? [] : [h('h4', {}, title)]),
    ...(isSaid ? [] : blockedBy(context, answer)),
    ...(isBlocked(context, answer) ? [] : [stepsIn(context, answer.steps, elsewhere ? 'code' : 'lines')]),
    ...remarksOf(answer).map((text) => h('p', {}, text)),
    elsewhere
      ? h('p', {}, linkTo(root, elsewhere.addressOf(answer.settings), changeLabels.explorer))
      : h('button', { type: 'button', 'data-apply': apply }, changeLabels.apply),
  );
}

/** Whether the reader cannot take one of these steps on the distribution, or no source says where. */
export const isBlocked = ({ placed }: Pick<Context, 'placed'>, { steps }: Pick<SafeChange, 'steps'>): boolean =>
  placed !== undefined && ['provider-only', 'unknown'].includes(whoCan(placed.places, steps));

/** Who has to make the change where the reader cannot, and where it says what to do instead: before anything else of the answer. */
export function blockedBy(context: Context, answer: Pick<SafeChange, 'steps'>): readonly HTMLElement[] {
  const { root, placed } = context;
  if (!placed || !isBlocked(context, answer)) return [];
  const sentences = answer.steps.flatMap((step) => {
    const way = wayToSet(placed.places, step.setting, step.to);
    return way && way.who !== 'operator' && way.who !== 'unsupported'
      ? [`${settingWords[step.setting].name}: ${whoSentence(placed, way)}`]
      : [];
  });
  return [
    h(
      'p',
      { class: 'blocked' },
      `${sentences.join(' ')} `,
      linkTo(root, `/distributions/${placed.id}/#what-to-change`, whatYouCanDoOn(placed.name)),
    ),
  ];
}

/** Whether the reader can take none of the answers: then that is said once, before the change itself. */
const areBlocked = (context: Context, change: SmallestChange): boolean =>
  change.kind === 'changes' && change.answers.every((answer) => isBlocked(context, answer));

function answersOf(context: Context, change: SmallestChange, prefix: string): readonly HTMLElement[] {
  if (change.kind !== 'changes') return [];
  const many = change.answers.length > 1;
  const isSaid = areBlocked(context, change);
  const ways = change.answers.map((answer, i) => ({ answer, apply: `${prefix}${i}` }));
  // What the reader can do comes before what only others can.
  const ordered = [...ways].sort((a, b) => Number(isBlocked(context, a.answer)) - Number(isBlocked(context, b.answer)));
  return ordered.map(({ answer, apply }, i) =>
    answerOf(
      context,
      answer,
      many ? wayOf(i + 1, change.answers.length, safeChangeSentence(answer)) : safeChangeSentence(answer),
      apply,
      isSaid,
    ),
  );
}

/**
 * Draws the smallest change of a path: every answer with its lines and what may break; or why no setting helps, what to use instead,
 * and what settings can do at least. Given a distribution, each change takes its form, and what only its provider can do says so first.
 * Returns the settings that each button shows, by its `data-apply`. On another page than the explorer links stand in place of the buttons.
 */
export function renderSafeChange(
  container: Element,
  path: PathId,
  settings: Settings,
  minor: KubernetesMinor,
  root: string,
  placed?: PlacedDistribution,
  elsewhere?: Elsewhere,
): ReadonlyMap<string, Settings> {
  const context: Context = { root, placed, elsewhere };
  const change = smallestChange(path, settings, { minor });
  const parts: HTMLElement[] = [
    elsewhere ? h('h3', {}, elsewhere.title) : h('h3', { tabindex: '-1' }, pathNames[path]),
    ...(change.kind === 'changes' && areBlocked(context, change) ? blockedBy(context, change.answers[0]) : []),
    // A change is found as in the minors that were checked.
    ...(settings.kubernetes ? [h('p', {}, notCheckedLead(judge(path, settings, 'nobody')))] : []).filter(
      ({ textContent }) => textContent !== '',
    ),
    h('p', { class: 'answer-sentence', 'data-kind': change.kind }, smallestChangeSentence(change)),
    ...answersOf(context, change, 'safe-'),
  ];
  if (change.kind === 'impossible') {
    if (change.instead.length > 0)
      parts.push(
        h('p', { class: 'may-break' }, changeLabels.instead),
        h(
          'ul',
          { class: 'instead' },
          ...change.instead.map(({ id, path: other }) =>
            h(
              'li',
              {},
              h('strong', {}, capital(alternativeTexts[id].name)),
              `. ${alternativeTexts[id].says} `,
              elsewhere
                ? linkTo(root, `/paths/${other}/#harden-it`, makeSafe(pathNames[other]))
                : h('button', { type: 'button', 'data-choose': other }, makeSafe(pathNames[other])),
            ),
          ),
        ),
      );
    if (change.between) {
      parts.push(
        h('p', { class: 'may-break' }, changeLabels.between),
        h('p', { 'data-kind': change.between.kind }, smallestChangeSentence(change.between)),
        ...answersOf(context, change.between, 'between-'),
      );
    }
  }
  container.replaceChildren(...parts);
  const answers = new Map<string, Settings>();
  const note = (found: SmallestChange | undefined, prefix: string): void => {
    if (found?.kind === 'changes') found.answers.forEach((answer, i) => answers.set(`${prefix}${i}`, answer.settings));
  };
  note(change, 'safe-');
  note(change.kind === 'impossible' ? change.between : undefined, 'between-');
  return answers;
}
