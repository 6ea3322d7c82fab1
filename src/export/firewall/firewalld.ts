import { exampleGuard } from '../../wording/firewall/file.ts';
import { hostRoleNames, hostTraffic } from '../../wording/firewall/host.ts';
import { forFirewalld, forwardedFromHere } from '../../wording/firewall/purpose.ts';
import { commented, headOf, stopUndo, undo, writtenLines } from './file-head.ts';
import { linesOfHost, hasVrrp, reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { podsComment } from './host-traffic.ts';
import { addressesOf, families, linesBetween, portText, protocolsOf, servicesOf, type Line, type RuleSet } from './rule-set.ts';

const names = { 'ip-in-ip': 'ipip', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;

/** The policy for what a host forwards to its pods. firewalld takes names of up to 17 characters. */
const policy = 'hub-spoke-pods';

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
 * What other hosts send to the own addresses of pods on a host, which forwards it. Pods send to pods within the zone *trusted*, which needs no rule. The
 * rules name no address of pods, because the policy is for packets into that zone alone, and one for each pair of a source and a range would be too many.
 */
const forwardedLines = (set: RuleSet, role: HostRoleId): readonly Line[] =>
  runsPods(set, role) === 'no' ? [] : linesBetween(set).filter(({ from, to }) => to === 'pods' && from !== 'pods');

/**
 * Makes the policy, which firewalld can only do in its permanent configuration, and reads it in. It is empty then and lets nothing through: its rules are
 * added like all others, so that a reload takes them away again.
 */
const makePolicy: readonly string[] = [
  'case " $($FIREWALL_CMD --get-policies) " in',
  `*' ${policy} '*) ;;`,
  '*)',
  `  $FIREWALL_CMD --permanent --new-policy=${policy}`,
  '  $FIREWALL_CMD --reload',
  '  ;;',
  'esac',
];

/**
 * A script of firewalld for one host. It opens and closes nothing itself: the zone of the interface rejects what no rule lets in. Pods and Services go
 * into the zone *trusted*, without which firewalld rejects what pods send to their own host and what the host forwards for them. Rules of a zone are for
 * the host alone, so what other hosts send to pods on a network without an overlay has a policy, as in `man firewalld.policies`.
 */
export function firewalld(set: RuleSet, file: string, role: HostRoleId): string {
  const lines = linesOfHost(set, role);
  const pods = runsPods(set, role);
  const forwarded = forwardedLines(set, role);
  const rich = (rule: string): string => `$FIREWALL_CMD --add-rich-rule='${rule}'`;
  const inPolicy = (option: string): string => `$FIREWALL_CMD --policy=${policy} ${option}`;
  const trust = (prefixes: readonly string[]): readonly string[] =>
    prefixes.map((prefix) => `$FIREWALL_CMD --zone=trusted --add-source=${prefix}`);
  return [
    '#!/bin/sh',
    ...commented(
      headOf(set, {
        purpose: forFirewalld(hostRoleNames[role], forwarded.length > 0 ? policy : undefined),
        lines: [...lines, ...forwarded],
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
    ...(forwarded.length > 0 ? makePolicy : []),
    ...(pods === 'no'
      ? []
      : [
          ...commented(podsComment(set, role, lines)),
          ...reservedFrom(lines).map(
            (range) => `$FIREWALL_CMD --zone=trusted --add-rich-rule='rule port port="${portText(range)}" protocol="tcp" drop'`,
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
    ...(forwarded.length > 0
      ? [
          ...commented([forwardedFromHere]),
          ...['--add-ingress-zone=ANY', '--add-egress-zone=trusted'].map(inPolicy),
          ...writtenLines(forwarded, (line) => [
            `# ${line.comment}`,
            ...richRules(line).map((rule) => inPolicy(`--add-rich-rule='${rule}'`)),
          ]),
        ]
      : []),
    '',
  ].join('\n');
}
