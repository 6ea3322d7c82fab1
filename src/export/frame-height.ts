import { sequenceScene } from '../sequence/scene.ts';
import type { Comparison } from '../wording/change/comparison.ts';
import type { Step } from '../wording/journey/journey-step.ts';
import measured from './frame-heights.json' with { type: 'json' };

/** The widths of a frame at which the views were measured, in pixels; from 620 to 740 is the usual column of documentation. */
export const frameWidths = [320, 480, 620, 650, 700, 740, 970, 1200] as const;

const { views, paths } = measured;
/** The views of one height each; that of a journey follows from its steps, and that of a comparison from its sides. */
export type FramedView = keyof typeof views;

/**
 * How high each view is at least, at each of those widths, with all folded that can be: what its address shows without a query, in the highest of
 * its modes and paths. `fit-the-frame.spec.ts` measures it in a browser.
 */
export const measuredHeights: Readonly<Record<FramedView, readonly number[]>> = views;

/** What a reader may know of the column that a frame will stand in: which of the measured widths it takes in. */
export const frameColumns = {
  any: { from: 320, to: 1200 },
  phone: { from: 320, to: 480 },
  documentation: { from: 620, to: 760 },
  wide: { from: 970, to: 1200 },
} as const;
export type FrameColumn = keyof typeof frameColumns;
export const frameColumnIds = Object.keys(frameColumns) as readonly FrameColumn[];

/** The highest of the heights of a view that were measured at widths of a column. */
const highestIn = (heights: readonly number[], column: FrameColumn): number => {
  const { from, to } = frameColumns[column];
  return Math.max(...heights.filter((_, at) => (frameWidths[at] ?? 0) >= from && (frameWidths[at] ?? 0) <= to));
};

/** Room for other fonts than those that were measured, and a round number. */
const offered = (needed: number): number => 20 * Math.ceil((needed + 10) / 20);

/** What the explorer has for a choice: with an attacker a sentence, marks in the drawing and their key, and on a path what is captured there. */
const forChoice = (query: string): number => {
  const isSelected = /(?:path|component)=/.test(query) ? 80 : 0;
  if (!/seat=(?!nobody)/.test(query)) return isSelected;
  const marks = query.includes('seat=another-node') ? 275 : 170;
  return marks + (query.includes('path=') ? 275 : isSelected);
};
/** What it has where the version lacks what a setting asks for, as it may with any settings but those of a distribution or of a mode without SSH. */
const forMissing = (query: string): number =>
  query === '' || (/(?:distro|mode)=(?!ssh)/.test(query) && !query.includes('transport=')) ? 0 : 140;

/**
 * The height that a frame of an address is offered with, so that the state which the address asks for never scrolls in a column of these widths. A
 * view that is not known is taken for the diagram.
 */
export function frameHeight(address: string, column: FrameColumn = 'any'): number {
  const [, name = '', path = '', query = ''] = /\/embed\/([a-z]+)\/(?:([a-z-]+)\/)?(\?[^#]*)?/.exec(address) ?? [];
  const highest = highestIn(name in views ? views[name as FramedView] : views.diagram, column);
  if (path in paths) return offered(Math.min(paths[path as keyof typeof paths], highest));
  return offered(highest + (name === 'explore' ? forChoice(query) + forMissing(query) : 0));
}

/** What stands around the picture of a journey where it is highest, in pixels. */
const aroundSequence = 740;
/** How high a journey is while it shows the link of a step among hub and spokes, which is the same for all. */
const amongSpokes = 1150;

/** The same for a journey of these steps; a reader can show the link of a step among hub and spokes in place of the sequence (`spokes`). */
export const journeyFrameHeight = (steps: readonly Step[], spokes = false): number =>
  offered(spokes ? amongSpokes : aroundSequence + sequenceScene(steps, 'narrow').height);

/** The table of the paths is in the frame up to this height, and folded where it takes more. */
const mostWithTable = 1000;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * The same for a comparison: on a phone its sentences, and in the column of a page the table of the paths that differ too. The numbers are those of a
 * straight line through what was measured for 81 pairs, with as much added as the pair that is farthest above it takes.
 */
export function comparisonFrameHeight({ sentence, notKnown, paths: compared }: Comparison): number {
  const rows = compared.filter(({ relation }) => relation !== 'same');
  const hops = sumOf(rows.map(({ a, b }) => Math.max(a.hops.length, b.hops.length)));
  const unknown = sumOf(notKnown.map(({ length }) => length));
  const onPhone = 320 + 0.72 * sentence.length + 0.57 * unknown + 11.5 * notKnown.length;
  const withTable = 290 + 0.39 * sentence.length + 0.21 * unknown + 10 * notKnown.length + 128 * rows.length + 21.3 * hops;
  return offered(withTable > mostWithTable ? onPhone : Math.max(onPhone, withTable));
}
