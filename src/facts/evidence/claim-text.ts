import type { Claim } from '../look-up/claim.ts';
import { minorRanges } from '../look-up/minor-range.ts';
import { claimAddress } from '../source-link/fact-place.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import { statusOf } from './status.ts';
import { evidenceStatusClauses, evidenceStatuses } from '../../wording/evidence-status.ts';
import { listedClauses } from '../../wording/text/list.ts';
import { sentence } from '../../wording/text/text.ts';

/** A sentence of the facts with its flags as code, in the backticks that pages read. */
export const withFlags = (text: string): string => text.replaceAll(/(?<![\w`-])--[a-z][\w-]*(?:=[\w/.:-]+)?/g, '`$&`');

/** A link to the page of a claim, which is the claim itself. */
export const claimLink = ({ id, sentence: label }: Pick<Claim, 'id' | 'sentence'>): SourceLink => ({
  label: withFlags(label),
  href: claimAddress(id),
});

/** How a claim is known, in a sentence: the minors of each status, the best first. */
export const statusSentence = ({ cells }: Claim): string =>
  sentence(
    listedClauses(
      evidenceStatuses.flatMap((status) => {
        const minors = [...cells].flatMap(([minor, cell]) => (statusOf(cell) === status ? [minor] : []));
        return minors.length > 0 ? [`${evidenceStatusClauses[status]} ${minorRanges(minors).replaceAll(/, (?=[^,]+$)/g, ' and ')}`] : [];
      }),
    ),
  );
