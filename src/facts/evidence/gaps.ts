import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { claimedMinors, claims, type Claim } from '../look-up/claim.ts';
import { minorRanges } from '../look-up/minor-range.ts';
import { claimsBehind } from './citation.ts';
import { statusOf } from './status.ts';
import { everyVerdict, type HopVerdict } from './verdict.ts';

/** Claims that lack the same minors. */
interface Gap {
  /** The minors, as a reader writes them. */
  readonly minors: string;
  readonly claims: readonly Claim[];
}

/** The minors that nobody ran or read for a claim. */
const unknownMinors = ({ cells }: Claim): readonly KubernetesMinor[] =>
  claimedMinors().filter((minor) => statusOf(cells.get(minor) ?? { value: null, status: 'unknown' }) === 'unknown');

/** What is unknown, by the minors that are, the largest group first: what to read or run next. */
export const unknownGaps = (): readonly Gap[] =>
  [...Map.groupBy(claims().values(), (claim) => minorRanges(unknownMinors(claim)))]
    .flatMap(([minors, group]) => (minors === '' ? [] : [{ minors, claims: group }]))
    .sort((a, b) => b.claims.length - a.claims.length);

/** Claims of which no minor was run, so that only the code or words speak for them. */
export const neverRun = (): readonly Claim[] =>
  [...claims().values()].filter(({ cells }) => [...cells.values()].every((cell) => statusOf(cell) !== 'measured'));

/** Verdicts that stand on facts and records of single versions, because no claim says what each minor does there. */
export const verdictsWithoutClaim = (): readonly HopVerdict[] => everyVerdict().filter(({ facts }) => claimsBehind(facts).length === 0);
