import { commented, exampleGuard, headOf, stopUndo, undo, writtenLines } from './file-head.ts';
import { hostRoles, linesOfHost, hasVrrp, reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { hostTraffic, podsComment } from './host-traffic.ts';
import { addressesOf, portText, protocolsOf, servicesOf, type Line, type RuleSet } from './rule-set.ts';

const names = { 'ip-in-ip': 'ipip', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;
const families = [4, 6] as const;

function richRules(line: Line): readonly string[] {
  const sources = line.isFromAnyone ? [''] : line.sources.map((prefix) => ` source address="${prefix}"`);
  const source = (part: string): string => `rule family="ipv${String(line.family)}"${part}`;
  return protocolsOf(line).flatMap((protocol) =>
    sources.flatMap((part) => {
      if (protocol === 'any') return [`${source(part)} accept`];
      if (line.ports.length === 0) return [`${source(part)} protocol value="${names[protocol]}" accept`];
      return line.ports.map((range) => `${source(part)} port port="${portText(range)}" protocol="${names[protocol]}" accept`);
    }),
  );
}

/**
 * A script of firewalld for one host. It opens and closes nothing itself: the zone of the interface rejects what no rule lets in. Pods and Services go
 * into the zone *trusted*, without which firewalld rejects what pods send to their own host and what the host forwards for them.
 */
export function firewalld(set: RuleSet, file: string, role: HostRoleId): string {
  const lines = linesOfHost(set, role);
  const pods = runsPods(set, role);
  const isForwarded = set.lines.some(({ from, to }) => to === 'pods' && from !== 'pods');
  const rich = (rule: string): string => `$FIREWALL_CMD --add-rich-rule='${rule}'`;
  const trust = (prefixes: readonly string[]): readonly string[] =>
    prefixes.map((prefix) => `$FIREWALL_CMD --zone=trusted --add-source=${prefix}`);
  return [
    '#!/bin/sh',
    ...commented(
      headOf(set, {
        purpose: [
          `This script adds rules to firewalld on ${hostRoles[role].name}: for what comes in to the host, in the default zone.`,
          'The zone rejects what no rule lets in. If your interface is in another zone, add --zone to the commands.',
          ...(pods !== 'no' && isForwarded
            ? [
                'firewalld also rejects what other hosts send to the own addresses of pods here, for example API server -> webhook on a network without an overlay.',
                'This script does not change that. If your pods have no overlay, add a policy of firewalld for it, or take nftables or iptables.',
              ]
            : []),
        ],
        lines,
        steps: {
          check: `FIREWALL_CMD=echo sh ${file}`,
          try: [`${undo('firewall-cmd --reload')} && sh ${file}`],
          keep: [stopUndo, 'firewall-cmd --runtime-to-permanent'],
        },
        isClosing: true,
      }),
    ),
    ...(set.isExample ? [...commented([exampleGuard]), 'exit 1'] : []),
    'set -eu',
    'FIREWALL_CMD=${FIREWALL_CMD:-firewall-cmd}',
    ...(pods === 'no'
      ? []
      : [
          ...commented(podsComment(set, role, lines)),
          ...reservedFrom(lines).flatMap(({ protocol, ports }) =>
            ports.map(
              (range) => `$FIREWALL_CMD --zone=trusted --add-rich-rule='rule port port="${portText(range)}" protocol="${protocol}" drop'`,
            ),
          ),
          ...families.flatMap((family) => [...trust(addressesOf(set, 'pods', family)), ...trust(servicesOf(set, family))]),
        ]),
    ...(hasVrrp(set, role)
      ? [
          `# ${hostTraffic.vrrp}.`,
          ...families.flatMap((family) =>
            addressesOf(set, 'control-plane', family).map((prefix) =>
              rich(`rule family="ipv${String(family)}" source address="${prefix}" protocol value="vrrp" accept`),
            ),
          ),
        ]
      : []),
    ...writtenLines(lines, (line) => [`# ${line.comment}`, ...richRules(line).map(rich)]),
    '',
  ].join('\n');
}
