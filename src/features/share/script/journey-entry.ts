import { journeyPicture, type JourneyState } from '../../../export/journey-picture.ts';
import { journeyFormats, subjectOfJourney } from '../../../export/texts/journey-formats.ts';
import { stepsOf } from '../../../wording/journey/journey-step.ts';
import { journeyIds } from '../../../model/journey/journey.ts';
import { journeyOf } from '../../../wording/journey/journeys.ts';
import { modeIds, modeOf } from '../../../model/setting/mode.ts';
import type { JourneyStepsElement } from '../../journey/script/journey-element.ts';
import { textsOf } from './content.ts';
import { journeyFileButtons, journeyFileName } from './journey-files.ts';
import { offerShare } from './dialog.ts';

offerShare((element, root) => {
  const figure = element as JourneyStepsElement;
  const { mode: wanted, step, spokes } = figure.state;
  const id = figure.dataset['journey'];
  const journey = journeyOf(journeyIds.find((each) => each === id) ?? journeyIds[0]);
  const mode = modeIds.find((each) => each === wanted) ?? 'defaults';
  const state: JourneyState = { journey, mode, steps: stepsOf(journey, modeOf(mode).settings), step, spokes };
  const subject = subjectOfJourney(state, root);
  return {
    subject,
    fileName: journeyFileName(state),
    texts: textsOf(journeyFormats, subject, state),
    picture: (theme, palette) => journeyPicture(state, theme, palette),
    more: (theme, say) => [journeyFileButtons({ ...state, step: undefined }, figure, theme, say)],
  };
});
