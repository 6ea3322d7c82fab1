import { noServices, podsReachHost, podsUndecided } from '../../wording/firewall/host.ts';
import { reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { portText, type Line, type RuleSet } from './rule-set.ts';

/** The comments above what a host lets in from pods, beside what its lines say. */
export function podsComment(set: RuleSet, role: HostRoleId, lines: readonly Line[]): readonly string[] {
  const reserved = reservedFrom(lines).map((range) => ['tcp', portText(range)].join(' '));
  return [
    ...podsReachHost(reserved),
    ...(runsPods(set, role) === 'unknown' ? [podsUndecided] : []),
    ...(set.services.length === 0 ? [noServices] : []),
  ];
}
