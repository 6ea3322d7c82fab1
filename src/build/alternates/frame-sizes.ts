import { journeyFrameHeight, measuredHeights, type FramedView } from '../../export/frame-height.ts';
import { heightsOf } from '../../export/texts/subject.ts';
import { firstMode } from '../../export/journey-picture.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { stepsOf } from '../../wording/journey/journey-step.ts';
import { viewNames } from '../../wording/export/view.ts';
import { journeys } from '../../wording/journey/journeys.ts';

/** The height of a frame for each view, by the column that it stands in. */
export const frameSizes = (Object.keys(measuredHeights) as FramedView[]).map((view) => ({
  name: viewNames[view],
  heights: heightsOf(`/embed/${view}/`),
}));

/** The lowest and the highest frame that a journey is offered with. */
export const journeySizes = (): readonly [least: number, most: number] => {
  const all = journeys.map((journey) => journeyFrameHeight(stepsOf(journey, modeOf(firstMode(journey)).settings)));
  return [Math.min(...all), Math.max(...all)];
};
