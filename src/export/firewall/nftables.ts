import type { NetworkId } from '../../model/reach/network.ts';
import { commented, headOf, portText, type Line, type RuleSet } from './rule-set.ts';

const setName = (network: NetworkId, family: 4 | 6): string => `${network.replaceAll('-', '_')}_v${String(family)}`;

function setsOf(lines: readonly Line[]): readonly string[] {
  const sets = new Map<string, { family: 4 | 6; prefixes: readonly string[] }>();
  for (const { from, to, family, sources, destinations } of lines) {
    sets.set(setName(from, family), { family, prefixes: sources });
    sets.set(setName(to, family), { family, prefixes: destinations });
  }
  return [...sets].flatMap(([name, { family, prefixes }]) => [
    `  set ${name} {`,
    `    type ${family === 4 ? 'ipv4_addr' : 'ipv6_addr'}`,
    '    flags interval',
    '    auto-merge',
    `    elements = { ${prefixes.join(', ')} }`,
    '  }',
  ]);
}

function matchOf({ protocol, ports }: Line): string {
  const set = `{ ${ports.map((range) => portText(range)).join(', ')} }`;
  if (protocol === 'tcp+udp') return `meta l4proto { tcp, udp } th dport ${set}`;
  if (protocol === 'ip-in-ip') return 'meta l4proto 4';
  if (protocol === 'esp') return 'meta l4proto esp';
  return protocol === 'any' ? '' : `${protocol} dport ${set}`;
}

/** The rules of a router in the notation of nftables: one table that drops what is not listed, and that replaces itself when it is loaded again. */
export function nftables(set: RuleSet): string {
  return [
    '#!/usr/sbin/nft -f',
    ...commented(headOf(set)),
    '# It is for a router between the networks. Packets that this host sends or receives itself are not filtered.',
    'table inet hub_spoke',
    'delete table inet hub_spoke',
    'table inet hub_spoke {',
    ...setsOf(set.lines),
    '  chain forward {',
    '    type filter hook forward priority filter; policy drop;',
    '    ct state established,related accept',
    '    ct state invalid drop',
    ...set.lines.map((line) => {
      const ip = line.family === 4 ? 'ip' : 'ip6';
      const addresses = `${ip} saddr @${setName(line.from, line.family)} ${ip} daddr @${setName(line.to, line.family)}`;
      return `    ${[addresses, matchOf(line), 'accept', `comment "${line.comment}"`].filter((part) => part !== '').join(' ')}`;
    }),
    '  }',
    '}',
    '',
  ].join('\n');
}
