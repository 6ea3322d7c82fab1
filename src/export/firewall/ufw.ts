import { exampleGuard, leftAlone } from '../../wording/firewall/file.ts';
import { hostRoleNames, hostTraffic } from '../../wording/firewall/host.ts';
import { forUfw } from '../../wording/firewall/purpose.ts';
import { linesOfHost, hasVrrp, reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { podsComment } from './host-traffic.ts';
import { commented, headOf, stopUndo, undo, writtenLines } from './file-head.ts';
import { addressesOf, families, familiesOf, portLists, protocolsOf, servicesOf, type Line, type RuleSet } from './rule-set.ts';

function rulesOfLine(line: Line): readonly string[] {
  const sources = line.isFromAnyone ? [line.family === 4 ? '0.0.0.0/0' : '::/0'] : line.sources;
  const rules = protocolsOf(line).flatMap((protocol) =>
    sources.flatMap((source) => {
      if (protocol === 'any') return [`from ${source}`];
      if (line.ports.length === 0) return [`proto ${protocol} from ${source}`];
      return portLists(line.ports).map((some) => `proto ${protocol} from ${source} to any port ${some}`);
    }),
  );
  return rules.map((rule) => `$UFW allow ${rule} comment '${line.comment}'`);
}

/** Whether ufw has a rule for the line: it knows TCP, UDP and ESP, and no IP-in-IP. */
export const isForUfw = ({ protocol }: Line): boolean => protocol !== 'ip-in-ip';

/**
 * A script of ufw for one host. ufw drops what a host forwards unless it is told not to, which would cut off the pods, so the script tells it. ufw
 * itself lets loopback, ICMP, DHCP and connections that are established in.
 */
export function ufw(set: RuleSet, file: string, role: HostRoleId): string {
  const lines = linesOfHost(set, role).filter(isForUfw);
  const pods = runsPods(set, role);
  const given = familiesOf(set);
  const allow = (prefixes: readonly string[], comment: string): readonly string[] =>
    prefixes.map((prefix) => `$UFW allow from ${prefix} comment '${comment}'`);
  return [
    '#!/bin/sh',
    ...commented(
      headOf(set, {
        purpose: forUfw(hostRoleNames[role]),
        lines,
        steps: {
          check: `UFW='ufw --dry-run' sh ${file}`,
          try: [`${undo('ufw disable')} && sh ${file}`],
          keep: [stopUndo],
        },
        isClosing: true,
      }),
    ),
    ...(set.isExample ? [...commented([exampleGuard]), 'exit 1'] : []),
    'set -eu',
    'UFW=${UFW:-ufw}',
    '$UFW default allow routed',
    ...(hasVrrp(set, role)
      ? families
          .flatMap((family) => addressesOf(set, 'control-plane', family))
          .map((prefix) => `$UFW allow proto vrrp from ${prefix} comment '${hostTraffic.vrrp}'`)
      : []),
    ...writtenLines(lines, rulesOfLine),
    ...(pods === 'no'
      ? []
      : [
          ...commented(podsComment(set, role, lines)),
          ...families.flatMap((family) => [
            ...addressesOf(set, 'pods', family).flatMap((prefix) =>
              portLists(reservedFrom(lines)).map((some) => `$UFW deny proto tcp from ${prefix} to any port ${some}`),
            ),
            ...allow(addressesOf(set, 'pods', family), hostTraffic.pods),
            ...allow(servicesOf(set, family), hostTraffic.services),
          ]),
        ]),
    ...families
      .filter((family) => !given.includes(family))
      .flatMap((family) => [...commented([leftAlone(family)]), `$UFW allow from ${family === 4 ? '0.0.0.0/0' : '::/0'}`]),
    '$UFW default deny incoming',
    '$UFW --force enable',
    '',
  ].join('\n');
}
