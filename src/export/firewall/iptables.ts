import type { PortRange } from '../../model/reach/connection.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import { exampleGuard, keepOverRestart, rulesTo } from '../../wording/firewall/file.ts';
import { hostRoleNames, hostTraffic } from '../../wording/firewall/host.ts';
import { forHostOf, forRouterOf } from '../../wording/firewall/purpose.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { commented, headOf, stopUndo, undo, writtenLines, type Steps } from './file-head.ts';
import { linesOfHost, hasVrrp, reservedFrom, runsPods, type HostRoleId } from './host-role.ts';
import { podsComment } from './host-traffic.ts';
import { addressesOf, clusterNetworks, linesBetween, portLists, protocolsOf, servicesOf, type Line, type RuleSet } from './rule-set.ts';

const numbers = { 'ip-in-ip': '4', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;

const accept = (chain: string, match: readonly string[], comment: string): string =>
  ['-A', chain, ...match, '-m', 'comment', '--comment', `"${comment}"`, '-j', 'ACCEPT'].join(' ');

const matchesOf = (ports: readonly PortRange[]): readonly (readonly string[])[] =>
  portLists(ports).map((list) => ['-m', 'multiport', '--dports', list]);

/** The rules of a line in a chain, one for each source. */
function rulesOfLine(line: Line, chain: string): readonly string[] {
  const sources = line.isFromAnyone ? [[]] : line.sources.map((source) => ['-s', source]);
  return protocolsOf(line).flatMap((protocol) => {
    const match = protocol === 'any' ? [] : ['-p', numbers[protocol]];
    const ports = line.ports.length > 0 ? matchesOf(line.ports) : [[]];
    return sources.flatMap((source) => ports.map((some) => accept(chain, [...source, ...match, ...some], line.comment)));
  });
}

/** See `openBefore` of nftables: connections that were open before the load go on. */
const openBefore = (chain: string): readonly string[] => [
  `-A ${chain} -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
  accept(chain, ['-p', 'tcp', '!', '--syn', '-m', 'conntrack', '--ctstate', 'NEW'], hostTraffic.openBefore),
];

const programOf = (family: 4 | 6): string => (family === 4 ? 'iptables' : 'ip6tables');

/** The chain is loaded beside those of others, and is then called from a chain of the kernel. Taking the call away undoes it. */
function stepsOf(program: string, hook: string, chain: string, file: string): Steps {
  const call = `${hook} -j ${chain}`;
  return {
    check: `${program}-restore --test --noflush ${file}`,
    try: [`${undo(`${program} -D ${call}`)} && ${program}-restore --noflush ${file}`, `${program} -C ${call} || ${program} -A ${call}`],
    keep: [stopUndo, keepOverRestart],
  };
}

/** The lines of a file for `iptables-restore`: the chains that it replaces, and their rules. */
const fileOf = (head: readonly string[], isExample: boolean, chains: readonly string[], rules: readonly string[]): string =>
  [
    ...commented(head),
    ...(isExample ? [...commented([exampleGuard]), 'ADDRESSES-OF-AN-EXAMPLE'] : []),
    '*filter',
    ...chains.map((chain) => `:${chain} - [0:0]`),
    ...rules,
    'COMMIT',
    '',
  ].join('\n');

const chainTo = (network: NetworkId): string => `HUB-SPOKE-${network.toUpperCase()}`;

/**
 * The rules of a router for `iptables-restore` or, for IPv6, `ip6tables-restore`. Each program reads the rules of its own family only. Each network has
 * a chain, so that the file grows with the sum of the prefixes and not with their product.
 */
export function iptables(set: RuleSet, file: string, family: 4 | 6): string {
  const lines = linesBetween(set).filter((line) => line.family === family);
  const program = programOf(family);
  const inCluster = [...new Set(clusterNetworks.flatMap((network) => addressesOf(set, network, family)))];
  const targets = [...new Set(lines.map(({ to }) => to))];
  return fileOf(
    headOf(set, {
      purpose: forRouterOf(family),
      lines,
      steps: stepsOf(program, 'FORWARD', 'HUB-SPOKE', file),
      isClosing: true,
    }),
    set.isExample,
    ['HUB-SPOKE', 'HUB-SPOKE-IN', ...targets.map(chainTo)],
    [
      ...inCluster.map((prefix) => `-A HUB-SPOKE -d ${prefix} -j HUB-SPOKE-IN`),
      ...openBefore('HUB-SPOKE-IN'),
      ...targets.flatMap((to) => addressesOf(set, to, family).map((prefix) => `-A HUB-SPOKE-IN -d ${prefix} -j ${chainTo(to)}`)),
      '-A HUB-SPOKE-IN -j DROP',
      ...targets.flatMap((to) => [
        `# ${rulesTo(placeNames[to])}`,
        ...writtenLines(
          lines.filter((line) => line.to === to),
          (line) => rulesOfLine(line, chainTo(to)),
        ),
      ]),
    ],
  );
}

/** The rules of one host for what comes in to it. They stand behind the rules of kube-proxy and of the network plugin, which stay as they are. */
export function iptablesOfHost(set: RuleSet, file: string, role: HostRoleId, family: 4 | 6): string {
  const lines = linesOfHost(set, role).filter((line) => line.family === family);
  const program = programOf(family);
  const chain = 'HUB-SPOKE-HOST';
  const pods = runsPods(set, role);
  const from = (prefixes: readonly string[], comment: string, ...match: readonly string[]): readonly string[] =>
    prefixes.map((prefix) => accept(chain, ['-s', prefix, ...match], comment));
  return fileOf(
    headOf(set, {
      purpose: forHostOf(hostRoleNames[role], family),
      lines,
      steps: stepsOf(program, 'INPUT', chain, file),
      isClosing: true,
    }),
    set.isExample,
    [chain],
    [
      accept(chain, ['-i', 'lo'], hostTraffic.loopback),
      ...openBefore(chain),
      accept(chain, ['-p', family === 4 ? 'icmp' : 'ipv6-icmp'], hostTraffic.icmp),
      family === 4
        ? accept(chain, ['-p', 'udp', '--sport', '67', '--dport', '68'], hostTraffic.dhcp)
        : accept(chain, ['-s', 'fe80::/10', '-p', 'udp', '--dport', '546'], hostTraffic.dhcpv6),
      ...(hasVrrp(set, role) ? from(addressesOf(set, 'control-plane', family), hostTraffic.vrrp, '-p', '112') : []),
      ...writtenLines(lines, (line) => rulesOfLine(line, chain)),
      ...(pods === 'no'
        ? []
        : [
            ...commented(podsComment(set, role, lines)),
            ...addressesOf(set, 'pods', family).flatMap((prefix) =>
              matchesOf(reservedFrom(lines)).map((match) => ['-A', chain, '-s', prefix, '-p', 'tcp', ...match, '-j', 'DROP'].join(' ')),
            ),
            ...from(addressesOf(set, 'pods', family), hostTraffic.pods),
            ...from(servicesOf(set, family), hostTraffic.services),
          ]),
      `-A ${chain} -j DROP`,
    ],
  );
}
