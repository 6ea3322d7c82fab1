import { networkOf } from '../../model/reach/network.ts';
import { commented, headOf, portText, protocolsOf, type Line, type RuleSet } from './rule-set.ts';

const names = { 'ip-in-ip': 'ipip', esp: 'esp', tcp: 'tcp', udp: 'udp' } as const;

function richRules(line: Line): readonly string[] {
  const source = (prefix: string): string => `rule family="ipv${String(line.family)}" source address="${prefix}"`;
  return protocolsOf(line).flatMap((protocol) =>
    line.sources.flatMap((prefix) => {
      if (protocol === 'any') return [`${source(prefix)} accept`];
      if (line.ports.length === 0) return [`${source(prefix)} protocol value="${names[protocol]}" accept`];
      return line.ports.map((range) => `${source(prefix)} port port="${portText(range)}" protocol="${names[protocol]}" accept`);
    }),
  );
}

/** Commands of firewalld for the hosts themselves: each network has its own part, to run on the hosts of that network. */
export function firewalld(set: RuleSet): string {
  const destinations = [...new Set(set.lines.map(({ to }) => to))];
  return [
    ...commented(headOf(set)),
    '# A part is for the hosts of one network, and is about what comes in. Pods have no firewalld: filter for them on a router or by a NetworkPolicy.',
    ...destinations
      .filter((to) => to !== 'pods')
      .flatMap((to) => [
        '',
        `# Run this on: ${networkOf(to).name}.`,
        ...set.lines
          .filter((line) => line.to === to)
          .flatMap((line) => [`# ${line.comment}`, ...richRules(line).map((rule) => `firewall-cmd --permanent --add-rich-rule='${rule}'`)]),
        'firewall-cmd --reload',
      ]),
    '',
  ].join('\n');
}
