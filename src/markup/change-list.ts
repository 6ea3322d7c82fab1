import { comparedWith } from '../wording/change/change-sentence.ts';
import type { LinkChange } from '../wording/change/path-change.ts';
import { pathOf } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { h } from './h.ts';
import { verdictTag } from './inspector.ts';
import { counted } from '../wording/text/text.ts';

const verdictOf = (owner: Document, word: string): Node | string => (word === 'not used' ? word : verdictTag(owner, word as Verdict));

/** Draws every path that differs from the settings `before`, each with its reasons, under a line that says since when. */
export function renderChanges(container: Element, changes: readonly LinkChange[], before: Settings, nameBefore?: string): void {
  const owner = container.ownerDocument;
  const items = changes.map(({ path, kind, before: was, after: is, why }) =>
    h(
      owner,
      'li',
      { 'data-path': path, 'data-kind': kind },
      h(
        owner,
        'p',
        { class: 'what' },
        h(owner, 'strong', {}, pathOf(path).name),
        ...(kind === 'answers' ? [' keeps its route and verdict'] : kind === 'route' ? [' takes a different route'] : []),
        ...(kind === 'verdict' ? [' ', verdictOf(owner, was), ' → ', verdictOf(owner, is)] : []),
      ),
      ...why.map((text) => h(owner, 'p', {}, text)),
    ),
  );
  container.replaceChildren(
    h(
      owner,
      'p',
      { class: 'count' },
      `${comparedWith(before, nameBefore)}, ${changes.length === 0 ? 'no path changed.' : `${counted(changes.length, 'path')} changed:`}`,
    ),
    ...(items.length > 0 ? [h(owner, 'ul', { role: 'list' }, ...items)] : []),
  );
}
