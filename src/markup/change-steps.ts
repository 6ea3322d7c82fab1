import type { Check } from '../model/change/remedy.ts';
import type { SideEffect } from '../model/change/side-effect.ts';
import type { Snippet } from '../wording/change/snippet.ts';
import { checkTexts } from '../wording/change/remedy.ts';
import { sideEffectTexts } from '../wording/change/side-effect.ts';
import { changeLabels } from '../wording/change/change-labels.ts';
import { h, linkTo } from './h.ts';

/** One step of a change that makes a path safe, in words. */
export interface ShownStep {
  readonly does: string;
  /** What its setting is now, and what else has to be said before anything is done. */
  readonly now: string;
  /** The page that shows the whole setup, from the root of the site. */
  readonly page: string;
  readonly checks: readonly Pick<Check, 'id' | 'run'>[];
  readonly snippets: readonly Snippet[];
  /** What is said of its place: who can take it, where, and what restarts; with code after it. */
  readonly notes: readonly { readonly text: string; readonly code?: string | undefined; readonly class?: string }[];
  readonly sideEffects: readonly Pick<SideEffect, 'id' | 'error' | 'page'>[];
}

/** How lines are shown: as `code` with a button that copies them, or as `lines` alone. */
type Look = 'code' | 'lines';

/** Lines of one file with their place. */
export const snippetFigure = ({ file, where, lines }: Snippet, look: Look): HTMLElement =>
  h(
    'figure',
    { class: look },
    h(
      'figcaption',
      {},
      h('code', {}, file),
      ...(look === 'lines' ? [' ', where] : [h('span', {}, where), h('button', { type: 'button', class: 'copy' }, 'Copy')]),
    ),
    h('pre', { tabindex: '0' }, lines.join('\n')),
  );

/** Text with code after it, if there is some. */
const withCode = (text: string, code: string | undefined): readonly (Node | string)[] =>
  code === undefined ? [text] : [`${text} `, h('code', {}, code)];

const titled = (title: string, properties: { readonly class?: string }, items: readonly HTMLElement[]) =>
  items.length > 0 ? [h('p', { class: 'may-break' }, title), h('ul', properties, ...items)] : [];

/** The steps of a change in their order: what to check first, the lines to set, what is said of their place, and what may break. */
export const changeSteps = (steps: readonly ShownStep[], root: string, look: Look): HTMLElement =>
  h(
    'ol',
    { class: 'steps' },
    ...steps.map(({ does, now, page, checks, snippets, notes, sideEffects }) =>
      h(
        'li',
        {},
        h('p', {}, h('strong', {}, does), ` ${now} `, linkTo(root, page, changeLabels.setup)),
        ...titled(
          changeLabels['check-first'],
          { class: 'check-first' },
          checks.map(({ id, run }) => h('li', {}, ...withCode(checkTexts[id], run))),
        ),
        ...snippets.map((snippet) => snippetFigure(snippet, look)),
        ...notes.map(({ text, code, class: kind }) => h('p', { class: kind }, ...withCode(text, code))),
        ...titled(
          changeLabels['may-break'],
          {},
          sideEffects.map(({ id, error, page: advice }) =>
            h(
              'li',
              {},
              `${sideEffectTexts[id]} `,
              ...(error ? [`${changeLabels['you-see']} `, h('code', {}, error), '. '] : []),
              linkTo(root, advice, changeLabels.advice),
            ),
          ),
        ),
      ),
    ),
  );
