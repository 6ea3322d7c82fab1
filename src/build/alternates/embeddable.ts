import { alternateBase, embedAddress, namedStates, pageAddress, titleOf } from '../../export/export-state.ts';
import { frameHeight, journeyFrameHeight } from '../../export/frame-height.ts';
import {
  firstMode,
  journeyAlternateBase,
  journeyPageAddress,
  journeyQuery,
  journeyStates,
  titleOfJourneyState,
} from '../../export/journey-picture.ts';
import { comparisonBase, fleetBase, matrixBase, picturedComparisons } from '../../export/page-pictures.ts';
import { usualSize } from '../../model/fleet/fleet-size.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { stepsOf } from '../../wording/journey/journey-step.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { pathOf, pathIds } from '../../model/path.ts';
import { embeddableTitles } from '../../wording/export/view.ts';
import { matrixTitle } from '../../wording/matrix.ts';
import { pathNames } from '../../wording/names.ts';
import { compareTitle } from '../../wording/page-title.ts';
import { combinedAddress, combinedAlternateBase, combinedStates } from './combined-states.ts';

/** A frame of the usual column of documentation, as high as its view needs in any column: who takes it may make it narrower. */
const width = 740;
const sizeOf = (embed: string) => ({ embed, width, height: frameHeight(embed) });

/** The comparison that its page begins with. */
const [firstPair = ['', ''] as const] = picturedComparisons;

/** Every page that others may show in a frame: home, the story, the matrix, the explorer, the fleet, a comparison, modes, paths, paths in a mode, journeys, journeys in a mode, and combinations that are no mode. */
export const embeddablePages = [
  { address: '/', title: embeddableTitles.home, card: `/twins/modes/${modeIds[0]}.png`, ...sizeOf('/embed/diagram/') },
  { address: '/learn/', title: embeddableTitles.learn, card: `/twins/modes/${modeIds[0]}.png`, ...sizeOf('/embed/diagram/') },
  { address: '/matrix/', title: matrixTitle, card: `${matrixBase}.png`, ...sizeOf('/embed/matrix/') },
  { address: '/explore/', title: embeddableTitles.explore, card: `/twins/modes/${modeIds[0]}.png`, ...sizeOf('/embed/explore/') },
  { address: '/fleet/', title: embeddableTitles.fleet, card: `${fleetBase(usualSize, modeIds[0])}.png`, ...sizeOf('/embed/fleet/') },
  { address: '/compare/', title: compareTitle, card: `${comparisonBase(...firstPair)}.png`, ...sizeOf('/embed/compare/') },
  ...namedStates.map((state) => ({
    address: pageAddress(state),
    title: titleOf(state),
    card: `${alternateBase(state)}.png`,
    ...sizeOf(embedAddress(state)),
  })),
  ...pathIds.map((path) => ({
    address: `/paths/${path}/`,
    title: pathNames[path],
    card: `/twins/paths/${path}/${pathOf(path).shownIn}.png`,
    ...sizeOf(`/embed/path/${path}/`),
  })),
  ...journeys.map((journey) => ({
    address: `/journeys/${journey.id}/`,
    title: journey.name,
    card: `${journeyAlternateBase({ journey, mode: firstMode(journey), steps: [] })}.png`,
    embed: `/embed/journey/${journey.id}/`,
    width,
    height: journeyFrameHeight(stepsOf(journey, modeOf(firstMode(journey)).settings)),
  })),
  ...journeyStates(journeys).map((state) => ({
    address: journeyPageAddress(state),
    title: titleOfJourneyState(state),
    card: `${journeyAlternateBase(state)}.png`,
    embed: `/embed/journey/${state.journey.id}/${journeyQuery(state)}`,
    width,
    height: journeyFrameHeight(state.steps),
  })),
  ...combinedStates.map((state) => ({
    address: combinedAddress(state),
    title: state.name,
    card: `${combinedAlternateBase(state)}.png`,
    ...sizeOf(embedAddress(state)),
  })),
];
