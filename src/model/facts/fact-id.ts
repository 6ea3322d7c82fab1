/** Where a claim comes from: a row of `src/facts/*.yaml`, or an observation. Resolved and tested in `src/facts/`. */
export type FactId = `facts/${string}` | `obs/${string}`;
