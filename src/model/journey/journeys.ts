import { componentJourneys } from './component-journeys.ts';
import { journeyIds, type Journey, type JourneyId, type JourneyWithoutId } from './journey.ts';
import { kubectlJourneys } from './kubectl-journeys.ts';
import { proxyJourneys } from './proxy-journeys.ts';
import type { PathId } from '../path.ts';

const table: Readonly<Record<JourneyId, JourneyWithoutId>> = { ...kubectlJourneys, ...proxyJourneys, ...componentJourneys };

/** Every journey, in the order of the list. */
export const journeys: readonly Journey[] = journeyIds.map((id) => ({ id, ...table[id] }));

/** The journey with this id. */
export const journeyOf = (id: JourneyId): Journey => ({ id, ...table[id] });

/** The journeys with a leg over this path that its own client dials, in the order of the list. */
export const journeysOver = (path: PathId): readonly Journey[] =>
  journeys.filter(({ legs }) => legs.some((each) => each.kind === 'leg' && each.path === path && each.client === undefined));
