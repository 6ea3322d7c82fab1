import { sequenceScene } from '../sequence/scene.ts';
import type { Step } from '../wording/journey/journey-step.ts';
import heights from './frame-heights.json' with { type: 'json' };

/** The widths of a frame at which the views were measured, in pixels; from 650 to 970 is the usual column of documentation. */
export const frameWidths = [320, 480, 650, 740, 970, 1200] as const;

/** The views of one height each; that of a journey follows from its steps. */
export type FramedView = keyof typeof heights;

/** How high each view is at least, at each of those widths, with all folded that can be. `fit-the-frame.spec.ts` measures it in a browser. */
export const measuredHeights: Readonly<Record<FramedView, readonly number[]>> = heights;

/** Room for other fonts than those that were measured, and a round number. */
const offered = (needed: number): number => 20 * Math.ceil((needed + 10) / 20);

/** What a comparison without its tables would lack: room for the paths that differ. */
const roomForTables = 320;

/** The height that a frame of any of these widths is offered with, so that the view in it never scrolls. */
export const frameHeight = (view: FramedView): number => offered(Math.max(...heights[view]) + (view === 'compare' ? roomForTables : 0));

/** What stands around the picture of a journey where it is highest, in pixels. */
const aroundSequence = 760;

/** The same for a journey of these steps. */
export const journeyFrameHeight = (steps: readonly Step[]): number => offered(aroundSequence + sequenceScene(steps, 'narrow').height);

/** The view that an address below `/embed/` leads to; the diagram for any other. */
export function framedView(address: string): FramedView {
  const [, name = ''] = /\/embed\/([a-z]+)\//.exec(address) ?? [];
  return name in heights ? (name as FramedView) : 'diagram';
}
