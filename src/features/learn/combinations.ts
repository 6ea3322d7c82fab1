import { routeNames } from '../../wording/story/words.ts';
import { combinations } from '../../wording/story/answer.ts';

/** The two routes, each with its modes in the order of the columns. */
export const rows = (['direct', 'konnectivity'] as const).map((route) => ({
  name: routeNames[route],
  modes: [combinations[route].unverified, combinations[route].verified] as const,
}));
