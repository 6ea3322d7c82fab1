import { minors as allMinors } from '../../model/setting/minor.ts';
import type { FactId } from '../../model/reason.ts';
import { factOf } from '../fact.ts';
import { claims, type Claim } from '../look-up/claim.ts';
import { corrections } from '../look-up/correction.ts';
import { claimsBehind } from './citation.ts';
import { statusOf } from './status.ts';

/** One minor of a claim for which upstream and the code that was run give different answers. */
export type DisputedCell = ReturnType<typeof disputedCells>[number];

/** The disputed minors of a claim, oldest first. */
export const disputedCells = ({ cells }: Claim) =>
  allMinors.flatMap((minor) => {
    const cell = cells.get(minor);
    return cell && statusOf(cell) === 'disputed' ? [{ minor, cell }] : [];
  });

/** Every claim for which upstream and the code that was run differ in some minor. */
export const disputedClaims = () =>
  [...claims().values()].map((claim) => ({ claim, cells: disputedCells(claim) })).filter(({ cells }) => cells.length > 0);

/** Every statement of the upstream page that differs from the code. Where the page is silent or agrees, nothing is disputed. */
export const disputedStatements = () =>
  corrections.flatMap((correction) => {
    const { n, kind, says } = correction;
    if (says === undefined || kind === 'correct') return [];
    const id: FactId = `facts/seed-corrections#${n}`;
    return [{ ...correction, says, id, links: factOf(id).links, claims: claimsBehind([id]) }];
  });
