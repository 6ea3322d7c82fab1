import { minors as allMinors, type KubernetesMinor } from '../../model/setting/minor.ts';
import type { FactId } from '../../model/reason.ts';
import { factOf } from '../fact.ts';
import { claims, type Cell, type Claim } from '../look-up/claim.ts';
import { corrections, type Correction } from '../look-up/correction.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import { claimsBehind } from './citation.ts';
import { statusOf } from './status.ts';

/** One minor of a claim for which upstream and the code that was run give different answers. */
export interface DisputedCell {
  readonly minor: KubernetesMinor;
  readonly cell: Cell;
}

/** A claim with the minors that are disputed. */
interface DisputedClaim {
  readonly claim: Claim;
  readonly cells: readonly DisputedCell[];
}

/** The disputed minors of a claim, oldest first. */
export const disputedCells = ({ cells }: Claim): readonly DisputedCell[] =>
  allMinors.flatMap((minor) => {
    const cell = cells.get(minor);
    return cell && statusOf(cell) === 'disputed' ? [{ minor, cell }] : [];
  });

/** Every claim for which upstream and the code that was run differ in some minor. */
export const disputedClaims = (): readonly DisputedClaim[] =>
  [...claims().values()].map((claim) => ({ claim, cells: disputedCells(claim) })).filter(({ cells }) => cells.length > 0);

/** A statement of the upstream page that the code does not bear out, with the sources of the code and the claims that say what each minor does. */
interface DisputedStatement extends Correction {
  readonly id: FactId;
  readonly says: string;
  readonly links: readonly SourceLink[];
  readonly claims: readonly Claim[];
}

/** Every statement of the upstream page that differs from the code. Where the page is silent or agrees, nothing is disputed. */
export const disputedStatements = (): readonly DisputedStatement[] =>
  corrections.flatMap((correction) => {
    const { n, kind, says } = correction;
    if (says === undefined || kind === 'correct') return [];
    const id: FactId = `facts/seed-corrections#${n}`;
    return [{ ...correction, says, id, links: factOf(id).links, claims: claimsBehind([id]) }];
  });
