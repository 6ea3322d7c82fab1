import { countPaths, strengthOf } from '../model/count.ts';
import type { Settings } from '../model/setting/setting.ts';
import { removedWords } from '../wording/removed.ts';
import { h } from './h.ts';

/** How many paths are weak from end to end, of how many, in words. */
function weakWords(settings: Settings): string {
  const { weak, unknown, total } = strengthOf(countPaths(settings));
  return [`${weak} of ${total} paths ${weak === 1 ? 'is' : 'are'} weak`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
}

/** The same in the least words: how many are weak; where none is known to be, how many are unknown, or that none is weak. */
function weakCount(settings: Settings): string {
  const { weak, unknown } = strengthOf(countPaths(settings));
  return weak > 0 ? `${weak} weak` : unknown > 0 ? `${unknown} unknown` : 'none weak';
}

/** A choice of the select that stands for the switch where that has no room. */
export const weakOption = (name: string, settings: Settings): string =>
  `${[name, removedWords(settings)].filter(Boolean).join(', ')}: ${weakCount(settings)}`;

/**
 * The one mark of a choice in the switch: how many of its paths are weak from end to end, in words. It has no sign, because what it counts has more than
 * one verdict.
 */
export const weakMark = (owner: Document, settings: Settings): HTMLElement =>
  h(
    owner,
    'span',
    { class: 'weak-mark', title: weakWords(settings) },
    h(owner, 'span', { 'aria-hidden': 'true' }, weakCount(settings)),
    h(owner, 'span', { class: 'visually-hidden' }, `, ${weakWords(settings)}`),
  );
