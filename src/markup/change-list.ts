import { changedSince, comparedWith } from '../wording/change/change-sentence.ts';
import type { LinkChange } from '../wording/change/path-change.ts';
import type { Settings } from '../model/setting/setting.ts';
import { h } from './h.ts';
import { verdictTag } from './inspector.ts';
import { pathNames } from '../wording/names.ts';
import { changedPath } from '../wording/change/change-labels.ts';
import { notUsed } from '../wording/verdict.ts';

const verdictOf = (owner: Document, verdict: LinkChange['before'] = 'not-used'): Node | string =>
  verdict === 'not-used' ? notUsed : verdictTag(owner, verdict);

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
        h(owner, 'strong', {}, pathNames[path]),
        ' ',
        ...(kind === 'verdict' ? [verdictOf(owner, was), ' → ', verdictOf(owner, is)] : [changedPath[kind]]),
      ),
      ...why.map((text) => h(owner, 'p', {}, text)),
    ),
  );
  container.replaceChildren(
    h(owner, 'p', { class: 'count' }, changedSince(comparedWith(before, nameBefore), changes.length)),
    ...(items.length > 0 ? [h(owner, 'ul', { role: 'list' }, ...items)] : []),
  );
}
