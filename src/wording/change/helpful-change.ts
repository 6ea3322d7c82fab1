import type { HelpfulChange } from '../../model/change/weighing.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { safeChangeClause } from './smallest-change.ts';

/** The one change that helps most (`weigh`), as the words of a link to it; `selected` is the path that the reader selected. */
export function helpfulChangeWords(helpful: HelpfulChange | undefined, selected?: PathId): string {
  if (!helpful) return `See the smallest change that makes ${selected ? pathOf(selected).name : 'a path'} safe.`;
  const { path, scope, change } = helpful;
  const { name } = pathOf(path);
  const what = selected
    ? `What makes ${name} safe${scope === 'between' ? ' on the untrusted network' : ''}`
    : `What helps most, for ${name}`;
  return `${what}: ${safeChangeClause(change)}.`;
}
