import { journeyPicture, type JourneyState } from '../../export/journey-twin.ts';
import { journeyFormats, subjectOfJourney } from '../../export/texts/journey-formats.ts';
import { stepsOf } from '../../wording/journey/journey-step.ts';
import { journeyIds } from '../../model/journey/journey.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { share } from '../shell/load-script.ts';
import { rootOf, textsOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { shareKey, type OpenShare } from './keys.ts';

/** The state of `<journey-steps>` is in its attributes. */
const open: OpenShare = (figure) => {
  const { journey: id, mode: wanted, step } = figure.dataset;
  const journey = journeyOf(journeyIds.find((each) => each === id) ?? journeyIds[0]);
  const mode = modeIds.find((each) => each === wanted) ?? 'defaults';
  const state: JourneyState = { journey, mode, steps: stepsOf(journey, modeOf(mode).settings), step: step ? Number(step) : undefined };
  const subject = subjectOfJourney(state, rootOf(figure));
  openDialog({
    title: subject.title,
    fileName: ['hub-spoke', journey.id, mode, ...(step ? [step] : [])].join('-'),
    texts: textsOf(journeyFormats, subject, state),
    picture: (theme, palette) => journeyPicture(state, theme, palette),
  });
};

share(shareKey, open);
