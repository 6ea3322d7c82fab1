import { combinationKeys, combinationOf } from '../../../../state/combinations.ts';
import { queryOf } from '../../../../state/query.ts';
import type { ViewState } from './view-state.ts';

/**
 * The address of a part of a path's page, in the state that a figure shows: its mode, or what it combines. A page of a path begins in a mode of its
 * own, so the mode is always named. What only the explorer knows, a page of a path could not show.
 */
export function pathAddress(address: string, { frame, settings }: Pick<ViewState, 'frame' | 'settings'>): string {
  const [page = '', part] = address.split('#');
  const combined = combinationKeys.map((key) => [key, combinationOf(key, settings) || undefined]);
  const chosen = frame === 'custom' ? { mode: 'defaults', ...Object.fromEntries(combined) } : { mode: frame };
  return `${page}${queryOf(chosen)}${part ? `#${part}` : ''}`;
}
