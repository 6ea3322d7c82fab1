import { alternateBase, embedAddress, namedStates, pageAddress, titleOf, type ExportState } from '../../export/export-state.ts';
import { firstMode, journeyAlternateBase } from '../../export/journey-picture.ts';
import { modeIds } from '../../model/setting/mode.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { pathOf, pathIds } from '../../model/path.ts';
import { matrixTitle } from '../../wording/matrix.ts';

/** A page that others may show: its address, the picture that stands for it, and its bare view. Addresses are root-absolute. */
export interface EmbeddablePage {
  readonly address: string;
  readonly title: string;
  /** The card for link previews, 1200 by 630. */
  readonly card: string;
  readonly embed: string;
  readonly width: number;
  readonly height: number;
}

const stateSize = ({ path }: ExportState) => (path ? { width: 760, height: 460 } : { width: 800, height: 760 });

/** Every page that has a picture: home, the story, the matrix, modes, paths, paths in a mode, journeys. */
export const embeddablePages: readonly EmbeddablePage[] = [
  { address: '/', title: 'Hub & Spoke', card: `/twins/modes/${modeIds[0]}.png`, embed: '/embed/diagram/', width: 800, height: 760 },
  { address: '/learn/', title: 'How the control plane and the nodes talk', card: `/twins/modes/${modeIds[0]}.png`, embed: '/embed/diagram/', width: 800, height: 760 },
  { address: '/matrix/', title: matrixTitle, card: '/twins/matrix.png', embed: '/embed/matrix/', width: 1000, height: 2150 },
  ...namedStates.map((state) => ({
    address: pageAddress(state),
    title: titleOf(state),
    card: `${alternateBase(state)}.png`,
    embed: embedAddress(state),
    ...stateSize(state),
  })),
  ...pathIds.map((path) => ({
    address: `/paths/${path}/`,
    title: pathOf(path).name,
    card: `/twins/paths/${path}/${pathOf(path).shownIn}.png`,
    embed: `/embed/path/${path}/`,
    width: 760,
    height: 460,
  })),
  ...journeys.map((journey) => ({
    address: `/journeys/${journey.id}/`,
    title: journey.name,
    card: `${journeyAlternateBase({ journey, mode: firstMode(journey), steps: [] })}.png`,
    embed: `/embed/journey/${journey.id}/`,
    width: 900,
    height: 760,
  })),
];
