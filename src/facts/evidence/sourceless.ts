import type { Claim } from '../look-up/claim.ts';
import { sourceLinks } from '../source-link/source-link.ts';
import { sourceTable } from '../source-link/source-table.ts';

/** Every cell that says something and has no source that can be followed, as `claim 1.34`; a claim without any cell is named as such. */
export const sourcelessCells = (claims: Iterable<Claim>): readonly string[] =>
  [...claims].flatMap(({ id, cells }) =>
    cells.size === 0
      ? [`${id} has no cell`]
      : [...cells].flatMap(([minor, { value, observation, source, forkValue, forkObservation }]) => {
          const leads = [observation, source, forkObservation].some(
            (each) => each !== undefined && sourceLinks(each, sourceTable).length > 0,
          );
          return (value === null && forkValue === undefined) || leads ? [] : [`${id} ${minor}`];
        }),
  );
