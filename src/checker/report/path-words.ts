import type { Tri } from '../../model/layer.ts';
import { verdictWords, type Verdict } from '../../model/verdict.ts';
import { zoneNames, type ZoneId } from '../../model/zone.ts';

interface Hop {
  readonly zone: ZoneId;
  readonly verdict: Verdict;
}

/**
 * What sums up one path. The fields that the model does not publish yet are left out of the words: once it does, `weakestHop` and
 * `safeOnEveryNetwork` are there for each path, and the marks for optional go.
 */
export interface PathSum {
  readonly present: boolean;
  readonly hops: readonly Hop[];
  readonly safeOverUntrustedNetwork: Tri;
  readonly weakestHop?: Hop | null | undefined;
  readonly safeOnEveryNetwork?: Tri;
}

/** What stands where a path has no hops. */
export const notUsed = 'not used with these settings';

/** One hop: its verdict, and where it is. */
const hopWords = ({ zone, verdict }: Hop): string => `${verdictWords[verdict]} (${zoneNames[zone]})`;

/** Every hop of a path in order. */
export const hopsWords = ({ hops }: Pick<PathSum, 'hops'>): readonly string[] => hops.map(hopWords);

/** A path in one word: that of its weakest hop, so that no path looks safer than it is. */
export function weakestWords({ present, weakestHop, hops }: PathSum): string {
  if (!present) return notUsed;
  return weakestHop ? hopWords(weakestHop) : hopsWords({ hops }).join(', ');
}

/** The two answers: on the untrusted network, and on every network that the path crosses. */
export function answerWords({ safeOverUntrustedNetwork, safeOnEveryNetwork }: PathSum): string {
  const second = safeOnEveryNetwork === undefined ? '' : `; on every network that it crosses: ${safeOnEveryNetwork}`;
  return `Protected on the untrusted network: ${safeOverUntrustedNetwork}${second}.`;
}
