import type { Answers } from '../../model/answer.ts';
import { canDo, capabilitiesWith } from '../capability.ts';
import { listed, listedClauses, listedOr } from '../text/list.ts';

/** A list of clauses, with a comma before the last “and” if one of them has an “and” of its own. */
export const listedGains = (clauses: readonly string[]): string =>
  (clauses.some((each) => each.includes(' and ')) ? listedClauses : listed)(clauses);

/**
 * What an attacker can do on a hop, in whole sentences, of which the first begins in lower case: what it can do, and what is unknown of it; `nothing` is the end of the
 * sentence where it can do nothing.
 */
export function gainOf(who: string, answers: Answers, nothing: string): string {
  const can = canDo(capabilitiesWith(answers, 'yes'));
  const unknown = canDo(capabilitiesWith(answers, 'unknown'));
  const said = [
    ...(can.length > 0 ? [`${who} can ${listedGains(can)}.`] : []),
    ...(unknown.length > 0
      ? [
          can.length > 0
            ? `It is unknown whether this attacker can also ${listedOr(unknown)}.`
            : `it is unknown whether ${who} can ${listedOr(unknown)}.`,
        ]
      : []),
  ];
  return said.join(' ') || `${who} ${nothing}.`;
}
