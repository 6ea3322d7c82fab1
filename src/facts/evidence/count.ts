import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { evidenceStatuses, type EvidenceStatus } from '../../wording/evidence-status.ts';
import { claimedMinors, claims } from '../look-up/claim.ts';
import { repositoryFile, spelledOut } from '../source-link/read-file.ts';
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

/** In how many files claims were read, a file once for each claim and minor, and of how many the line is known. */
export function linesRead(): { readonly all: number; readonly withLine: number } {
  const files = [...claims().values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ source }) =>
      source === undefined
        ? []
        : spelledOut(source)
            .flatMap((place) => repositoryFile(place) ?? [])
            .filter(({ path }) => !path.endsWith('/')),
    ),
  );
  return { all: files.length, withLine: files.filter(({ line }) => line !== undefined).length };
}
