import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { spelledOut, withLine } from '../source-link/read-file.ts';

/**
 * The lines in which the sources of a claim say so, by claim and minor: one for each place of the source, in its order, and `null` for one without a
 * line. `npm run lines` finds and checks them.
 */
export type ClaimLines = Readonly<Record<string, Readonly<Record<KubernetesMinor, readonly (number | null)[]>>>>;

/** A source of a claim with the line of each of its places that has one. */
export const sourceWithLines = (lines: readonly (number | null)[] = [], source: string): string =>
  spelledOut(source)
    .map((place, index) => {
      const line = lines[index] ?? null;
      return line === null ? place : withLine(place, line);
    })
    .join(' and ');
