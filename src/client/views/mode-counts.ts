import { pathFigures, untrustedFigures, type Figure } from '../../wording/sums.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { glyph, h } from './h.ts';

/** One count with its word; `pause` is what those who listen hear after it. */
const figureOf = (owner: Document, { verdict, count, word }: Figure, pause = ', '): HTMLElement =>
  h(
    owner,
    'span',
    { class: 'count', 'data-verdict': verdict, 'data-count': count },
    glyph(owner, verdict),
    `${count} ${word}`,
    h(owner, 'span', { class: 'visually-hidden' }, pause),
  );

/**
 * The counts of a mode in its switch: its paths by their weakest hop on any network, the weak ones first, and in a smaller line those that cross the
 * untrusted network by their hop there. A verdict that no path has is left out.
 */
export const modeCounts = (owner: Document, settings: Settings): readonly HTMLElement[] => [
  h(owner, 'span', { class: 'counts' }, ...pathFigures(settings).map((figure) => figureOf(owner, figure))),
  h(
    owner,
    'span',
    { class: 'untrusted' },
    h(owner, 'span', {}, 'untrusted network alone: '),
    ...untrustedFigures(settings).map((figure, at, all) => figureOf(owner, figure, at < all.length - 1 ? ', ' : '')),
  ),
];
