import { journeyPicture, type JourneyState } from '../../../export/journey-picture.ts';
import { journeyFormats, subjectOfJourney } from '../../../export/texts/journey-formats.ts';
import { stepsOf } from '../../../wording/journey/journey-step.ts';
import { journeyIds } from '../../../model/journey/journey.ts';
import { journeyOf } from '../../../wording/journey/journeys.ts';
import { modeIds, modeOf } from '../../../model/setting/mode.ts';
import { provide } from '../../shell/script/load-script.ts';
import type { JourneyStepsElement } from '../../journey/script/journey-element.ts';
import { rootOf, textsOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { journeyFileButtons, journeyFileName } from './journey-files.ts';
import { shareKey, type OpenShare } from './keys.ts';

const open: OpenShare = (element) => {
  const figure = element as JourneyStepsElement;
  const { mode: wanted, step, spokes } = figure.state;
  const id = figure.dataset['journey'];
  const journey = journeyOf(journeyIds.find((each) => each === id) ?? journeyIds[0]);
  const mode = modeIds.find((each) => each === wanted) ?? 'defaults';
  const state: JourneyState = { journey, mode, steps: stepsOf(journey, modeOf(mode).settings), step, spokes };
  const subject = subjectOfJourney(state, rootOf(figure));
  openDialog({
    subject,
    fileName: journeyFileName(state),
    texts: textsOf(journeyFormats, subject, state),
    picture: (theme, palette) => journeyPicture(state, theme, palette),
    more: (theme, say) => [journeyFileButtons({ ...state, step: undefined }, figure, theme, say)],
  });
};

provide(shareKey, open);
