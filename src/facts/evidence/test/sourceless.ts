import type { Claim } from '../../look-up/claim.ts';
import { linksTo } from '../../source-link/links-to.ts';

/** Every cell that says something and has no source that can be followed, as `claim 1.34`; a claim without any cell is named as such. */
export const sourcelessCells = (claims: Iterable<Claim>): readonly string[] =>
  [...claims].flatMap(({ id, cells }) =>
    cells.size === 0
      ? [`${id} has no cell`]
      : [...cells].flatMap(([minor, { value, observation, source, forkValue, forkObservation }]) => {
          const leads = linksTo(observation, source, forkObservation).length > 0;
          return (value === null && forkValue === undefined) || leads ? [] : [`${id} ${minor}`];
        }),
  );
