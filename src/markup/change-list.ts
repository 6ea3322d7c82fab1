import { changedSince, comparedWith } from '../wording/change/change-sentence.ts';
import type { LinkChange } from '../wording/change/path-change.ts';
import type { Settings } from '../model/setting/setting.ts';
import { h } from './h.ts';
import { verdictTag } from './inspector.ts';
import { pathNames } from '../wording/names.ts';
import { changedPath } from '../wording/change/change-labels.ts';
import { notUsed } from '../wording/verdict.ts';

const verdictOf = (verdict: LinkChange['before'] = 'not-used'): Node | string => (verdict === 'not-used' ? notUsed : verdictTag(verdict));

/** Draws every path that differs from the settings `before`, each with its reasons, under a line that says since when. */
export function renderChanges(container: Element, changes: readonly LinkChange[], before: Settings, nameBefore?: string): void {
  const items = changes.map(({ path, kind, before: was, after: is, why }) =>
    h(
      'li',
      { 'data-path': path, 'data-kind': kind },
      h(
        'p',
        { class: 'what' },
        h('strong', {}, pathNames[path]),
        ' ',
        ...(kind === 'verdict' ? [verdictOf(was), ' → ', verdictOf(is)] : [changedPath[kind]]),
      ),
      ...why.map((text) => h('p', {}, text)),
    ),
  );
  container.replaceChildren(
    h('p', { class: 'count' }, changedSince(comparedWith(before, nameBefore), changes.length)),
    ...(items.length > 0 ? [h('ul', { role: 'list' }, ...items)] : []),
  );
}
