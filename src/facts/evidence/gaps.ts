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

/** Claims by the minors for which a cell has one status, the largest group first. */
function together(all: readonly Claim[], minorsOf: (claim: Claim) => readonly KubernetesMinor[]): readonly Gap[] {
  const found = new Map<string, Claim[]>();
  for (const claim of all) {
    const list = minorsOf(claim);
    if (list.length === 0) continue;
    const key = minorRanges(list);
    const group = found.get(key);
    if (group) group.push(claim);
    else found.set(key, [claim]);
  }
  return [...found].map(([minors, group]) => ({ minors, claims: group })).sort((a, b) => b.claims.length - a.claims.length);
}

/** The minors that nobody ran or read for a claim. */
const unknownMinors = ({ cells }: Claim): readonly KubernetesMinor[] =>
  claimedMinors().filter((minor) => statusOf(cells.get(minor) ?? { value: null, status: 'unknown' }) === 'unknown');

/** What is unknown, by the minors that are: what to read or run next. */
export const unknownGaps = (): readonly Gap[] => together([...claims().values()], unknownMinors);

/** Claims of which no minor was run, so that only the code or words speak for them. */
export const neverRun = (): readonly Claim[] =>
  [...claims().values()].filter(({ cells }) => [...cells.values()].every((cell) => statusOf(cell) !== 'measured'));

/** Verdicts that stand on facts and records of single versions, because no claim says what each minor does there. */
export const verdictsWithoutClaim = (): readonly HopVerdict[] => everyVerdict().filter(({ facts }) => claimsBehind(facts).length === 0);
