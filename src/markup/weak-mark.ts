import { countPaths, strengthOf } from '../model/count.ts';
import type { Settings } from '../model/setting/setting.ts';
import { removedWords } from '../wording/removed.ts';
import { weakCount, weakWords } from '../wording/sums.ts';
import { h } from './h.ts';

/** How many paths are weak from end to end, in words and in the least words. */
function counts(settings: Settings): { readonly least: string; readonly words: string } {
  const { weak, unknown, total } = strengthOf(countPaths(settings));
  return { least: weakCount(weak, unknown), words: weakWords(weak, unknown, total) };
}

/** A choice of the select that stands for the switch where that has no room. */
export const weakOption = (name: string, settings: Settings): string =>
  `${[name, removedWords(settings)].filter(Boolean).join(', ')}: ${counts(settings).least}`;

/**
 * The one mark of a choice in the switch: how many of its paths are weak from end to end, in words. It has no sign, because what it counts has more than
 * one verdict.
 */
export function weakMark(settings: Settings): HTMLElement {
  const { least, words } = counts(settings);
  return h(
    'span',
    { class: 'weak-mark', title: words },
    h('span', { 'aria-hidden': 'true' }, least),
    h('span', { class: 'visually-hidden' }, `, ${words}`),
  );
}
