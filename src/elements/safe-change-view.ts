import type { Minor } from '../model/minor.ts';
import { minimalChange, type MinimalChange, type SafeChange, type Step } from '../model/minimal-change.ts';
import { pathOf, type PathId } from '../model/path.ts';
import { reasonOf } from '../model/reason.ts';
import { settingOf, type Settings } from '../model/setting.ts';
import { element } from './inspector.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const says = ({ setting, from }: Step): string => (settingOf(setting).says as Readonly<Record<string, string>>)[from] ?? from;

function stepOf(owner: Document, step: Step, root: string): HTMLElement {
  const away = (page: string, text: string): HTMLElement => element(owner, 'a', { href: root.replace(/\/$/, '') + page }, text);
  const snippets = step.snippets.map(({ file, where, lines }) =>
    element(
      owner,
      'figure',
      { class: 'lines' },
      element(owner, 'figcaption', {}, element(owner, 'code', {}, file), ' ', where),
      element(owner, 'pre', { tabindex: '0' }, lines.join('\n')),
    ),
  );
  const breaks = step.breaks.map(({ says: text, error, page }) =>
    element(owner, 'li', {}, `${text} `, ...(error ? ['You see ', element(owner, 'code', {}, error), '. '] : []), away(page, 'What to do')),
  );
  return element(
    owner,
    'li',
    {},
    element(
      owner,
      'p',
      {},
      element(owner, 'strong', {}, `${capital(step.does)}.`),
      ` Now: ${says(step)}. `,
      away(step.page, 'The whole set-up'),
    ),
    ...snippets,
    ...(breaks.length > 0 ? [element(owner, 'p', { class: 'may-break' }, 'What may break'), element(owner, 'ul', {}, ...breaks)] : []),
  );
}

function answerOf(owner: Document, answer: SafeChange, title: string, apply: string, root: string): HTMLElement {
  return element(
    owner,
    'section',
    { class: 'answer' },
    element(owner, 'h4', {}, title),
    element(owner, 'ol', {}, ...answer.steps.map((step) => stepOf(owner, step, root))),
    ...answer.exposures.map((reason) => element(owner, 'p', {}, `Still open beside it: ${reasonOf(reason).text}`)),
    ...(answer.otherNode
      ? [
          element(
            owner,
            'p',
            {},
            `Whether another node can still pose as this one is not settled by it. ${reasonOf(answer.otherNode).text}`,
          ),
        ]
      : []),
    element(owner, 'button', { type: 'button', 'data-apply': apply }, 'Show these settings'),
  );
}

function answersOf(owner: Document, change: MinimalChange, prefix: string, root: string): readonly HTMLElement[] {
  if (change.kind !== 'changes') return [];
  const many = change.answers.length > 1;
  return change.answers.map((answer, i) =>
    answerOf(owner, answer, many ? `Way ${i + 1} of ${change.answers.length}: ${answer.sentence}` : answer.sentence, `${prefix}${i}`, root),
  );
}

/**
 * Draws the minimal change of a path: every answer with its lines and what may break; or why no setting helps, what to use instead,
 * and what settings can do at least. Returns the settings that each button shows, by its `data-apply`.
 */
export function renderSafeChange(
  container: Element,
  path: PathId,
  settings: Settings,
  minor: Minor,
  root: string,
): ReadonlyMap<string, Settings> {
  const owner = container.ownerDocument;
  const change = minimalChange(path, settings, { minor });
  const parts: HTMLElement[] = [
    element(owner, 'h3', { tabindex: '-1' }, pathOf(path).name),
    element(owner, 'p', { class: 'answer-sentence', 'data-kind': change.kind }, change.sentence),
    ...answersOf(owner, change, 'safe-', root),
  ];
  if (change.kind === 'impossible') {
    if (change.instead.length > 0)
      parts.push(
        element(owner, 'p', { class: 'may-break' }, 'Use instead'),
        element(
          owner,
          'ul',
          { class: 'instead' },
          ...change.instead.map(({ name, says: text, path: other }) =>
            element(
              owner,
              'li',
              {},
              element(owner, 'strong', {}, capital(name)),
              `. ${text} `,
              element(owner, 'button', { type: 'button', 'data-choose': other }, `Make ${pathOf(other).name} safe`),
            ),
          ),
        ),
      );
    if (change.between) {
      parts.push(
        element(owner, 'p', { class: 'may-break' }, 'What settings can do: the network between'),
        element(owner, 'p', { 'data-kind': change.between.kind }, change.between.sentence),
        ...answersOf(owner, change.between, 'between-', root),
      );
    }
  }
  container.replaceChildren(...parts);
  const answers = new Map<string, Settings>();
  const note = (found: MinimalChange | undefined, prefix: string): void => {
    if (found?.kind === 'changes') found.answers.forEach((answer, i) => answers.set(`${prefix}${i}`, answer.settings));
  };
  note(change, 'safe-');
  note(change.kind === 'impossible' ? change.between : undefined, 'between-');
  return answers;
}
