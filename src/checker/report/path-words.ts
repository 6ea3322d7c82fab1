import type { NotChecked } from '../../model/evidence/shown.ts';
import { type Verdict } from '../../model/verdict.ts';
import { notCheckedWords } from '../../wording/not-checked.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { type ZoneId } from '../../model/zone.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { unlessWords } from '../../wording/unless.ts';
import type { UnlessId } from '../../model/unless.ts';
import { zoneNames } from '../../wording/zone.ts';

interface Hop {
  readonly zone: ZoneId;
  readonly verdict: Verdict;
  readonly unless: readonly { readonly id: UnlessId }[];
  readonly notChecked?: NotChecked;
}

/** What sums up one path, as `/data/matrix.json` has it. */
export interface PathSum {
  readonly present: boolean;
  readonly hops: readonly Hop[];
  readonly safeOverUntrustedNetwork: YesNoUnknown;
  /** Nothing where the path is not used. */
  readonly weakestHop: Hop | null;
  readonly safeOnEveryNetwork: YesNoUnknown;
}

/** What of the settings decides whether a path is used. */
interface Decided {
  readonly decidedBy: readonly { readonly id: string; readonly value: string }[];
}

/** What stands where a path has no hops: that it is not used, or that nobody can tell while the transport is unknown. */
export const absentWords = ({ decidedBy }: Decided): string =>
  decidedBy.some(({ id, value }) => id === 'transport' && value === 'unknown')
    ? 'unknown whether it is used'
    : 'not used with these settings';

/** One hop: its verdict, where it is, under which condition that nothing mentions it is better, and what was not checked of it. */
const hopWords = ({ zone, verdict, unless, notChecked }: Hop): string =>
  [
    `${verdictWords[verdict]} (${zoneNames[zone]}${notChecked ? `; ${notCheckedWords(notChecked)}` : ''})`,
    unlessWords(unless.map(({ id }) => id)),
  ]
    .filter(Boolean)
    .join(', ');

/** Every hop of a path in order. */
export const hopsWords = ({ hops }: Pick<PathSum, 'hops'>): readonly string[] => hops.map(hopWords);

/** A path in one word: that of its weakest hop, so that no path looks safer than it is. */
export const weakestWords = (path: Pick<PathSum, 'weakestHop'> & Decided): string =>
  path.weakestHop ? hopWords(path.weakestHop) : absentWords(path);

/** The two answers: on the untrusted network, and on every network that the path crosses. */
export const answerWords = ({ safeOverUntrustedNetwork, safeOnEveryNetwork }: PathSum): string =>
  `Protected on the untrusted network: ${safeOverUntrustedNetwork}; end to end: ${safeOnEveryNetwork}.`;
