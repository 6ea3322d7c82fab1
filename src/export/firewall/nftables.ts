import { networkIds, type NetworkId } from '../../model/reach/network.ts';
import { exampleGuard, leftAlone } from '../../wording/firewall/file.ts';
import { hostRoleNames, hostTraffic, notForCluster } from '../../wording/firewall/host.ts';
import { forHost, forRouter } from '../../wording/firewall/purpose.ts';
import { commented, headOf, stopUndo, undo, writtenLines, type Steps } from './file-head.ts';
import { linesOfHost, hasVrrp, reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import {
  addressesOf,
  clusterNetworks,
  families,
  familiesOf,
  linesBetween,
  portText,
  servicesOf,
  type Line,
  type RuleSet,
} from './rule-set.ts';
import { podsComment } from './host-traffic.ts';

type Family = (typeof families)[number];
const setName = (network: Source | 'cluster', family: Family): string => `${network.replaceAll('-', '_')}_v${String(family)}`;
const ipOf = (family: Family): string => (family === 4 ? 'ip' : 'ip6');

const setOf = (name: string, family: Family, prefixes: readonly string[]): readonly string[] => [
  `  set ${name} {`,
  `    type ${family === 4 ? 'ipv4_addr' : 'ipv6_addr'}`,
  '    flags interval',
  '    auto-merge',
  `    elements = { ${prefixes.join(', ')} }`,
  '  }',
];

/** What a set holds: a network, or the range that Services have their addresses from. */
type Source = NetworkId | 'services';
const prefixesOf = (set: RuleSet, source: Source, family: Family): readonly string[] =>
  source === 'services' ? servicesOf(set, family) : addressesOf(set, source, family);

/** A set for each network that the chain names, by family. */
const setsOf = (set: RuleSet, sources: readonly Source[]): readonly string[] =>
  families.flatMap((family) =>
    sources.flatMap((source) => {
      const prefixes = prefixesOf(set, source, family);
      return prefixes.length > 0 ? setOf(setName(source, family), family, prefixes) : [];
    }),
  );

/** What a host does with packets from a network, where that has addresses of the family. */
const rulesFrom = (
  set: RuleSet,
  source: Source,
  family: Family,
  rules: (ip: string, from: string) => readonly string[],
): readonly string[] => (prefixesOf(set, source, family).length > 0 ? rules(ipOf(family), `@${setName(source, family)}`) : []);

function matchOf({ protocol, ports }: Line): string {
  const set = `{ ${ports.map((range) => portText(range)).join(', ')} }`;
  if (protocol === 'tcp+udp') return `meta l4proto { tcp, udp } th dport ${set}`;
  if (protocol === 'ip-in-ip') return 'meta l4proto 4';
  if (protocol === 'esp') return 'meta l4proto esp';
  return protocol === 'any' ? '' : `${protocol} dport ${set}`;
}

function ruleOf(line: Line, isToHost: boolean): string {
  const { family, isFromAnyone, from, to, comment } = line;
  const source = isFromAnyone ? `meta nfproto ipv${String(family)}` : `${ipOf(family)} saddr @${setName(from, family)}`;
  const destination = isToHost ? '' : `${ipOf(family)} daddr @${setName(to, family)}`;
  return [source, destination, matchOf(line), 'accept', `comment "${comment}"`].filter((part) => part !== '').join(' ');
}

/**
 * Lets connections that were open before the load go on, although a host that filtered nothing kept no list of them. A new one begins with SYN, so
 * these two open none.
 */
const openBefore = [
  'ct state established,related accept',
  `tcp flags & (fin|syn|rst|ack) != syn ct state new accept comment "${hostTraffic.openBefore}"`,
] as const;

/** A table that replaces itself in one step when it is loaded again. */
const tableOf = (name: string, head: readonly string[], isExample: boolean, sets: readonly string[], chain: readonly string[]): string =>
  [
    '#!/usr/sbin/nft -f',
    ...commented(head),
    ...(isExample ? [...commented([exampleGuard]), 'include "addresses-of-an-example"'] : []),
    `table inet ${name}`,
    `delete table inet ${name}`,
    `table inet ${name} {`,
    ...sets,
    ...chain.map((line, index) => `${index === 0 || index === chain.length - 1 ? '  ' : '    '}${line}`),
    '}',
    '',
  ].join('\n');

const stepsOf = (table: string, file: string): Steps => ({
  check: `nft --check --file ${file}`,
  try: [`${undo(`nft delete table inet ${table}`)} && nft --file ${file}`],
  keep: [stopUndo],
});

/** The rules of a router in the notation of nftables. What is not for the cluster passes by: packets that leave it included. */
export function nftables(set: RuleSet, file: string): string {
  const lines = linesBetween(set);
  const inCluster = families.map((family) => ({
    family,
    prefixes: [...new Set(clusterNetworks.flatMap((network) => addressesOf(set, network, family)))],
  }));
  return tableOf(
    'hub_spoke',
    headOf(set, {
      purpose: forRouter,
      lines,
      steps: stepsOf('hub_spoke', file),
      isClosing: true,
    }),
    set.isExample,
    [
      ...inCluster.flatMap(({ family, prefixes }) => (prefixes.length > 0 ? setOf(setName('cluster', family), family, prefixes) : [])),
      ...setsOf(
        set,
        networkIds.filter((id) => lines.some(({ from, to, isFromAnyone }) => (from === id && !isFromAnyone) || to === id)),
      ),
    ],
    [
      'chain forward {',
      'type filter hook forward priority filter; policy drop;',
      ...inCluster.flatMap(({ family, prefixes }) =>
        prefixes.length > 0
          ? [`${ipOf(family)} daddr != @${setName('cluster', family)} accept comment "${notForCluster}"`]
          : [...commented([leftAlone(family)]), `meta nfproto ipv${String(family)} accept`],
      ),
      ...openBefore,
      ...writtenLines(lines, (line) => [ruleOf(line, false)]),
      'counter drop',
      '}',
    ],
  );
}

/** The rules of one host for what comes in to it, in the notation of nftables. It has no chain for what the host forwards to its pods. */
export function nftablesOfHost(set: RuleSet, file: string, role: HostRoleId): string {
  const lines = linesOfHost(set, role);
  const given = familiesOf(set);
  const pods = runsPods(set, role);
  const reserved = reservedFrom(lines).map((range) => portText(range));
  return tableOf(
    'hub_spoke_host',
    headOf(set, {
      purpose: forHost(hostRoleNames[role]),
      lines,
      steps: stepsOf('hub_spoke_host', file),
      isClosing: true,
    }),
    set.isExample,
    [
      ...setsOf(
        set,
        networkIds.filter(
          (id) =>
            (id === 'pods' && pods !== 'no') ||
            (id === 'control-plane' && hasVrrp(set, role)) ||
            lines.some(({ from, isFromAnyone }) => from === id && !isFromAnyone),
        ),
      ),
      ...setsOf(set, pods === 'no' ? [] : ['services']),
    ],
    [
      'chain input {',
      'type filter hook input priority filter; policy drop;',
      `iifname "lo" accept comment "${hostTraffic.loopback}"`,
      ...families
        .filter((family) => !given.includes(family))
        .flatMap((family) => [...commented([leftAlone(family)]), `meta nfproto ipv${String(family)} accept`]),
      ...openBefore,
      `meta l4proto { icmp, ipv6-icmp } accept comment "${hostTraffic.icmp}"`,
      `meta nfproto ipv4 udp sport 67 udp dport 68 accept comment "${hostTraffic.dhcp}"`,
      `ip6 saddr fe80::/10 udp dport 546 accept comment "${hostTraffic.dhcpv6}"`,
      ...(hasVrrp(set, role)
        ? families.flatMap((family) =>
            rulesFrom(set, 'control-plane', family, (ip, from) => [
              `${ip} saddr ${from} meta l4proto 112 accept comment "${hostTraffic.vrrp}"`,
            ]),
          )
        : []),
      ...writtenLines(lines, (line) => [ruleOf(line, true)]),
      ...(pods === 'no'
        ? []
        : [
            ...commented(podsComment(set, role, lines)),
            ...families.flatMap((family) => [
              ...rulesFrom(set, 'pods', family, (ip, from) => [
                ...(reserved.length > 0 ? [`${ip} saddr ${from} tcp dport { ${reserved.join(', ')} } drop`] : []),
                `${ip} saddr ${from} accept comment "${hostTraffic.pods}"`,
              ]),
              ...rulesFrom(set, 'services', family, (ip, from) => [`${ip} saddr ${from} accept comment "${hostTraffic.services}"`]),
            ]),
          ]),
      'counter drop',
      '}',
    ],
  );
}
