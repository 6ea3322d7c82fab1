import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { smallestChange, type SmallestChange, type SafeChange, type Step } from '../../model/change/smallest-change.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { wayToSet, whoCan, type PlacedDistribution } from '../../model/change/place.ts';
import { checksBefore } from '../../model/change/remedy.ts';
import { settingOf, type Settings } from '../../model/setting/setting.ts';
import { changeSteps, type ShownStep } from './change-steps.ts';
import { h, linkTo } from './h.ts';
import { capital } from '../../wording/text.ts';
import { remarksOf, stepSentences } from '../../wording/change/change-step.ts';
import { alternativeTexts } from '../../wording/change/alternative.ts';
import { placedSnippets, placeFormName, whoSentence } from '../../wording/change/place.ts';
import { smallestChangeSentence, safeChangeSentence } from '../../wording/change/smallest-change.ts';

/** What the view stands on beside the change: where links begin, and the distribution whose form the advice takes. */
interface Context {
  readonly owner: Document;
  readonly root: string;
  readonly placed: PlacedDistribution | undefined;
}

/** Who can take a step on the distribution, and where, as far as lines do not say it. */
function placeOf({ placed }: Context, step: Step, hasLines: boolean): readonly string[] {
  const way = placed && wayToSet(placed.places, step.setting, step.to);
  if (!way) return [];
  const who = whoSentence(placed, way);
  const where = !hasLines && way.where ? `${placeFormName(way.form)}: ${way.where}.` : '';
  const approval =
    step.setting === 'kubeletServingCertificate' && placed.places.approval.who === 'operator'
      ? `Then approve the requests. On ${placed.name}: ${placed.places.approval.where}.`
      : '';
  return [who, where, approval].filter(Boolean);
}

function stepOf(context: Context, step: Step): ShownStep {
  const { placed } = context;
  const { setting, to, page, sideEffects } = step;
  const snippets = placed ? placedSnippets(placed.places, setting, to, step.snippets) : step.snippets;
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
  const { owner, root } = context;
  const steps = answer.steps.map((step) => stepOf(context, step));
  return h(
    owner,
    'section',
    { class: 'answer' },
    h(owner, 'h4', {}, title),
    ...(isSaid ? [] : blockedBy(context, answer)),
    ...(isBlocked(context, answer) ? [] : [changeSteps(owner, steps, root, 'lines')]),
    ...remarksOf(answer).map((text) => h(owner, 'p', {}, text)),
    h(owner, 'button', { type: 'button', 'data-apply': apply }, 'Show these settings'),
  );
}

/** Whether the reader cannot take a step of an answer on the distribution, or no source says where. */
const isBlocked = ({ placed }: Context, { steps }: SafeChange): boolean =>
  placed !== undefined && ['provider-only', 'unknown'].includes(whoCan(placed.places, steps));

/** Who has to make the change where the reader cannot, and where it says what to do instead: before anything else of the answer. */
function blockedBy(context: Context, answer: SafeChange): readonly HTMLElement[] {
  const { owner, root, placed } = context;
  if (!placed || !isBlocked(context, answer)) return [];
  const sentences = answer.steps.flatMap((step) => {
    const way = wayToSet(placed.places, step.setting, step.to);
    return way && way.who !== 'operator' && way.who !== 'unsupported'
      ? [`${settingOf(step.setting).name}: ${whoSentence(placed, way)}`]
      : [];
  });
  return [
    h(
      owner,
      'p',
      { class: 'blocked' },
      `${sentences.join(' ')} `,
      linkTo(owner, root, `/distributions/${placed.id}/#what-to-change`, `What you can do on ${placed.name}`),
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
      many ? `Way ${i + 1} of ${change.answers.length}: ${safeChangeSentence(answer)}` : safeChangeSentence(answer),
      apply,
      isSaid,
    ),
  );
}

/**
 * Draws the smallest change of a path: every answer with its lines and what may break; or why no setting helps, what to use instead,
 * and what settings can do at least. Given a distribution, each change takes its form, and what only its provider can do says so first.
 * Returns the settings that each button shows, by its `data-apply`.
 */
export function renderSafeChange(
  container: Element,
  path: PathId,
  settings: Settings,
  minor: KubernetesMinor,
  root: string,
  placed?: PlacedDistribution,
): ReadonlyMap<string, Settings> {
  const owner = container.ownerDocument;
  const context: Context = { owner, root, placed };
  const change = smallestChange(path, settings, { minor });
  const parts: HTMLElement[] = [
    h(owner, 'h3', { tabindex: '-1' }, pathOf(path).name),
    ...(change.kind === 'changes' && areBlocked(context, change) ? blockedBy(context, change.answers[0]) : []),
    h(owner, 'p', { class: 'answer-sentence', 'data-kind': change.kind }, smallestChangeSentence(change)),
    ...answersOf(context, change, 'safe-'),
  ];
  if (change.kind === 'impossible') {
    if (change.instead.length > 0)
      parts.push(
        h(owner, 'p', { class: 'may-break' }, 'Use this instead'),
        h(
          owner,
          'ul',
          { class: 'instead' },
          ...change.instead.map(({ id, path: other }) =>
            h(
              owner,
              'li',
              {},
              h(owner, 'strong', {}, capital(alternativeTexts[id].name)),
              `. ${alternativeTexts[id].says} `,
              h(owner, 'button', { type: 'button', 'data-choose': other }, `Make ${pathOf(other).name} safe`),
            ),
          ),
        ),
      );
    if (change.between) {
      parts.push(
        h(owner, 'p', { class: 'may-break' }, 'To protect the untrusted network only'),
        h(owner, 'p', { 'data-kind': change.between.kind }, smallestChangeSentence(change.between)),
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
