import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { Claim } from '../look-up/claim.ts';
import { minorsIn } from '../look-up/minor-range.ts';
import { minorRecords, observations, type Observation } from '../look-up/observation.ts';
import { recordAnchor } from '../source-link/record-place.ts';

let known: ReadonlyMap<string, readonly Observation[]> | undefined;

/** The records by the anchor that they stand under: those of the minors together as their file has them, the others one by one. */
const recordsByAnchor = (): ReadonlyMap<string, readonly Observation[]> =>
  (known ??= Map.groupBy([...observations, ...minorRecords()], ({ id }) => id));

/** The records that a claim cites, in full. Of a record of several minors only what one of the minors of the claim did. */
export function recordsBehind({ cells }: Claim) {
  const cited = new Map<string, Set<KubernetesMinor>>();
  for (const [minor, { observation, forkObservation }] of cells)
    for (const id of [observation, forkObservation]) {
      if (id === undefined) continue;
      const anchor = recordAnchor(id);
      cited.set(anchor, (cited.get(anchor) ?? new Set()).add(minor));
    }
  return [...cited].map(([id, minors]) => ({
    id,
    records: (recordsByAnchor().get(id) ?? []).filter(
      (record) => !id.startsWith('M-') || minorsIn(record.k8s_version).some((minor) => minors.has(minor)),
    ),
  }));
}
