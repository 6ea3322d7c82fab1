import { capabilities, type Answers, type Capability } from '../../model/answer.ts';
import { canDo, capabilitiesWith, doesIt } from '../capability.ts';
import { notCheckedClause } from '../not-checked.ts';
import { listedGains } from '../journey/gain.ts';
import { listedOr } from '../text/list.ts';
import { zoneNames } from '../zone.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { SeatId } from '../../model/seat/seat.ts';

/** Who could change the traffic of a network; nobody is asked about on a network that has no seat. */
export const seatOnZone: Partial<Record<ZoneId, SeatId>> = { between: 'between-active', 'node-network': 'node-network-active' };

/** What an attacker gains, in the fewest clauses: who reads or forges impersonates the server to do so, and that is not said then. */
function clausesOf(can: readonly Capability[]): readonly string[] {
  const has = (...all: readonly Capability[]): boolean => all.every((each) => can.includes(each));
  const isServer = has('read-request') || has('change-answer');
  const [changes, forges] = [has('change-request'), has('change-answer')];
  const others = can.filter((each) => !each.startsWith('change-') && !(isServer && each === 'impersonate-server'));
  const reads = doesIt(others.filter((each) => each.startsWith('read-')));
  const ends = doesIt(others.filter((each) => each.startsWith('impersonate-')));
  const both = changes && forges && has('read-request', 'read-answer');
  return [...reads, ...(both ? ['changes both'] : doesIt(can.filter((each) => each.startsWith('change-')))), ...ends];
}

/**
 * What an attacker gets on a path, in one sentence that begins with who gets it: “This attacker reads requests and forges responses.”
 * Nothing where the attacker gets nothing, and nothing of it is unknown. For a network (`zone`) it is short, for a list of many paths: “An impostor
 * reads requests and forges responses.” It names the network only where that is not the untrusted one, and leaves what is unknown to who
 * selects the path, unless nothing else is to be said.
 */
export function consequenceOf(answers: Answers, zone?: ZoneId): string | undefined {
  const can = capabilitiesWith(answers, 'yes');
  const isImpostor = can.includes('impersonate-server') && !can.includes('read-answer');
  const where = zone && zone !== 'between' ? ` on the ${zoneNames[zone]}` : '';
  const who = zone ? `${isImpostor ? 'An impostor' : 'An attacker'}${where}` : 'This attacker';
  const clauses = clausesOf(can);
  const unknown = canDo(capabilitiesWith(answers, 'unknown'));
  const minor = capabilities.map((each) => answers[each].notChecked).find((each) => each !== undefined);
  const doubtOf = (them: string): string =>
    unknown.length > 0
      ? `${minor ? `${notCheckedClause(minor)} for whether` : 'It is unknown whether'} ${them} can ${listedOr(unknown)}.`
      : '';
  if (clauses.length > 0) return [`${who} ${listedGains(clauses)}.`, zone ? '' : doubtOf('it')].filter(Boolean).join(' ');
  return doubtOf(zone ? `an attacker${where}` : 'this attacker') || undefined;
}
