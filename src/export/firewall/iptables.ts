import { commented, headOf, portText, protocolsOf, type Line, type RuleSet } from './rule-set.ts';

const numbers = { 'ip-in-ip': '4', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;

function rulesOfLine(line: Line): readonly string[] {
  return protocolsOf(line).flatMap((protocol) =>
    line.sources.flatMap((source) =>
      line.destinations.map((destination) => {
        const match = protocol === 'any' ? [] : ['-p', numbers[protocol]];
        const ports =
          line.ports.length > 0 ? ['-m', 'multiport', '--dports', line.ports.map((range) => portText(range, ':')).join(',')] : [];
        return [
          '-A',
          'HUB-SPOKE',
          '-s',
          source,
          '-d',
          destination,
          ...match,
          ...ports,
          '-m',
          'comment',
          '--comment',
          `"${line.comment}"`,
          '-j',
          'ACCEPT',
        ].join(' ');
      }),
    ),
  );
}

/** The rules of a router for `iptables-restore` or, for IPv6, `ip6tables-restore`. Each program reads the rules of its own family only. */
export function iptables(set: RuleSet, family: 4 | 6): string {
  const program = family === 4 ? 'iptables' : 'ip6tables';
  return [
    ...commented(headOf({ ...set, lines: set.lines.filter((line) => line.family === family) })),
    `# It is for a router between the networks. Load it with: ${program}-restore --noflush`,
    `# Then send what the router forwards to it: ${program} -A FORWARD -j HUB-SPOKE`,
    '*filter',
    ':HUB-SPOKE - [0:0]',
    '-A HUB-SPOKE -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT',
    ...set.lines.filter((line) => line.family === family).flatMap(rulesOfLine),
    '-A HUB-SPOKE -j DROP',
    'COMMIT',
    '',
  ].join('\n');
}
