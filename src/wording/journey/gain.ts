import type { Answers } from '../../model/answer.ts';
import { canDo, capabilitiesWith } from '../capability.ts';
import { listed, listedClauses, listedOr } from '../text/list.ts';

/** A list of clauses, with a comma before the last “and” if one of them has an “and” of its own. */
export const listedGains = (clauses: readonly string[]): string =>
  (clauses.some((each) => each.includes(' and ')) ? listedClauses : listed)(clauses);

/**
 * What an attacker can do on a hop, as a clause that begins with `who`, and in a sentence of its own what is unknown beside that. `nothing` is the end of
 * the clause where it can do nothing.
 */
export function gainOf(who: string, answers: Answers, nothing: string): { readonly clause: string; readonly doubt?: string } {
  const can = canDo(capabilitiesWith(answers, 'yes'));
  const unknown = canDo(capabilitiesWith(answers, 'unknown'));
  if (can.length === 0)
    return { clause: unknown.length > 0 ? `it is unknown whether ${who} can ${listedOr(unknown)}` : `${who} ${nothing}` };
  const clause = `${who} can ${listedGains(can)}`;
  return unknown.length > 0 ? { clause, doubt: `It is unknown whether ${who} can also ${listedOr(unknown)}.` } : { clause };
}
