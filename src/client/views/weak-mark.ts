import { countPaths, strengthOf } from '../../model/count.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { weakestFirst } from '../../wording/sums.ts';
import { glyph, h } from './h.ts';

/** How many paths are weak from end to end, of how many, in words. */
export function weakWords(settings: Settings): string {
  const { weak, unknown, total } = strengthOf(countPaths(settings));
  return [`${weak} of ${total} paths ${weak === 1 ? 'is' : 'are'} weak`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
}

/** The same in a select, which has little room. */
export function weakOption(name: string, settings: Settings): string {
  const { weak, unknown, total } = strengthOf(countPaths(settings));
  return `${name}: ${weak} of ${total} weak${unknown > 0 ? `, ${unknown} unknown` : ''}`;
}

/**
 * The one mark of a choice in the switch: how many of its paths are weak from end to end, under the sign of the weakest. Where none is known to be weak
 * it counts those of which it is unknown; where there are neither, it is the sign of what is authenticated, alone.
 */
export function weakMark(owner: Document, settings: Settings): HTMLElement {
  const counts = countPaths(settings);
  const { weak, unknown } = strengthOf(counts);
  const sign = weakestFirst.find((verdict) => counts[verdict] > 0) ?? 'authenticated';
  const count = weak || unknown;
  return h(
    owner,
    'span',
    { class: 'weak-mark', 'data-verdict': sign, 'data-count': count, title: weakWords(settings) },
    glyph(owner, sign),
    count > 0 && h(owner, 'span', { 'aria-hidden': 'true' }, String(count)),
    h(owner, 'span', { class: 'visually-hidden' }, `, ${weakWords(settings)}`),
  );
}
