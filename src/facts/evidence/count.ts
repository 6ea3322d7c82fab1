import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { evidenceStatuses, type EvidenceStatus } from '../../wording/evidence-status.ts';
import { claimedMinors, claims } from '../look-up/claim.ts';
import { statusOf } from './status.ts';

type Counts = Record<EvidenceStatus, number>;
const none = (): Counts => Object.fromEntries(evidenceStatuses.map((status) => [status, 0])) as Counts;

/** How many claims have each status, by minor. */
export function countsByMinor(): ReadonlyMap<KubernetesMinor, Readonly<Counts>> {
  const counts = new Map(claimedMinors().map((minor) => [minor, none()]));
  for (const { cells } of claims().values())
    for (const [minor, cell] of cells) {
      const count = counts.get(minor);
      if (count) count[statusOf(cell)] += 1;
    }
  return counts;
}

/** How many cells have each status, over all minors. */
export function countsOverall(): Readonly<Counts> {
  const sum = none();
  for (const counts of countsByMinor().values()) for (const status of evidenceStatuses) sum[status] += counts[status];
  return sum;
}
