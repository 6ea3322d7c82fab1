import type { Answers, Capability } from '../../model/answer.ts';
import { capabilitiesWith } from '../capability.ts';
import { verbsOf } from '../journey/gain.ts';
import { listed, listedClauses, listedOr } from '../text/list.ts';
import { zoneNames } from '../zone.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { SeatId } from '../../model/seat/seat.ts';

/** Who could change the traffic of a network; nobody is asked about on a network that has no seat. */
export const seatOnZone: Partial<Record<ZoneId, SeatId>> = { between: 'between-active', 'node-network': 'node-network-active' };

/** What is said of some capabilities, with what belongs together in one clause. */
function clausesOf(can: readonly Capability[]): readonly string[] {
  const has = (...capabilities: readonly Capability[]): boolean => capabilities.every((each) => can.includes(each));
  const reads = has('read-request', 'read-answer')
    ? 'reads requests and responses'
    : has('read-request')
      ? has('impersonate-server')
        ? 'receives the requests'
        : 'reads requests'
      : has('read-answer') && 'reads responses';
  const changes = has('change-request', 'change-answer')
    ? has('read-request', 'read-answer')
      ? 'changes both'
      : 'changes requests and responses'
    : has('change-request')
      ? 'changes requests'
      : has('change-answer') && 'forges the responses';
  const poses = has('impersonate-client') && 'acts as the client';
  const serves = has('impersonate-server') && !has('read-request') && !has('change-answer') && 'impersonates the server';
  return [reads, changes, poses, serves].filter((clause) => clause !== false);
}

/**
 * What an attacker gets on a path, in one sentence that begins with who gets it: “This attacker receives the requests and forges the responses.”
 * Nothing where the attacker gets nothing, and nothing of it is unknown. For a network (`zone`) it is short, for a list of many paths: “An impostor
 * receives the requests and forges the responses.” It names the network only where that is not the untrusted one, and leaves what is unknown to who
 * selects the path, unless nothing else is to be said.
 */
export function consequenceOf(answers: Answers, zone?: ZoneId): string | undefined {
  const can = capabilitiesWith(answers, 'yes');
  const isImpostor = can.includes('impersonate-server') && !can.includes('read-answer');
  const where = zone && zone !== 'between' ? ` on the ${zoneNames[zone]}` : '';
  const who = zone ? `${isImpostor ? 'An impostor' : 'An attacker'}${where}` : 'This attacker';
  const clauses = clausesOf(can);
  const unknown = verbsOf(capabilitiesWith(answers, 'unknown'));
  const doubtOf = (them: string): string => (unknown.length > 0 ? `It is unknown whether ${them} can ${listedOr(unknown)}.` : '');
  if (clauses.length > 0)
    return [`${who} ${(clauses[0]?.includes(' and ') ? listedClauses : listed)(clauses)}.`, zone ? '' : doubtOf('it')]
      .filter(Boolean)
      .join(' ');
  return doubtOf(zone ? `an attacker${where}` : 'this attacker') || undefined;
}
