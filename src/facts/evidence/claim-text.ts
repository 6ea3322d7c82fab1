import type { Claim } from '../look-up/claim.ts';
import { minorRanges } from '../look-up/minor-range.ts';
import { statusOf } from './status.ts';
import { evidenceStatusClauses, evidenceStatuses } from '../../wording/evidence-status.ts';
import { listedClauses } from '../../wording/text/list.ts';
import { sentence } from '../../wording/text/text.ts';

/** A sentence of the facts with its flags as code, in the backticks that pages read. */
export const withFlags = (text: string): string => text.replaceAll(/(?<![\w`-])--[a-z][\w-]*(?:=[\w/.:-]+)?/g, '`$&`');

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
