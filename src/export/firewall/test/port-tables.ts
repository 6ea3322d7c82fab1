import { readFileSync } from 'node:fs';
import { readFacts } from '../../../facts/schema/fact-file.ts';
import { portTablesSchema, type PortRow } from './schema.ts';
import type { PortRange } from '../../../model/reach/connection.ts';
import type { Rule } from '../../../model/reach/rule.ts';

export type { PortRow } from './schema.ts';

const file = readFacts(
  'port-tables.yaml',
  readFileSync(new URL('../../../facts/port-tables.yaml', import.meta.url), 'utf8'),
  portTablesSchema,
);

/** Every table. */
export const portTables = file.tables;
/** Every difference that was looked at. */
export const differences = file.differences;

/** What a row matches, in the terms of a packet filter. `unfiltered` is ICMP, about which no rule here says anything. */
interface Match {
  readonly protocol: 'tcp' | 'udp' | 'esp' | 'ip-in-ip' | 'any' | 'unfiltered';
  readonly ports: readonly PortRange[];
}

/** The protocols and the ports of a row, read from the words of its page. Throws where they are of no form that is known here. */
export function matchesOf({ page: { port, protocol } }: Pick<PortRow, 'page'>): readonly Match[] {
  const name = protocol.toLowerCase();
  if (name === 'icmp') return [{ protocol: 'unfiltered', ports: [] }];
  if (name === 'esp') return [{ protocol: 'esp', ports: [] }];
  if (/^ip(encap|-in-ip)/.test(name)) return [{ protocol: 'ip-in-ip', ports: [] }];
  if ((/^(all|any)/.test(port) && !/tcp|udp/.test(name)) || /tcp.*udp.*icmp/.test(name)) return [{ protocol: 'any', ports: [] }];
  const ports = port === 'OpenSSH' ? ['22'] : /^all\b/.test(port) ? ['1-65535'] : (port.match(/\d+(?:-\d+)?/g) ?? []);
  const ranges = ports.map((text): PortRange => {
    const [from = 0, to = from] = text.split('-').map(Number);
    return { from, to };
  });
  const protocols = name === '' ? (['tcp'] as const) : (['tcp', 'udp'] as const).filter((each) => name.includes(each));
  if (ranges.length === 0 || protocols.length === 0)
    throw new Error(`a row whose port is “${port}” and whose protocol is “${protocol}” has no form known here`);
  return protocols.map((each) => ({ protocol: each, ports: ranges }));
}

/** Whether ranges together hold a range: rows that stand beside each other, such as 2379 and 2380, hold 2379-2380. */
function holds(outer: readonly PortRange[], inner: PortRange): boolean {
  const next = outer.reduce((port, { from, to }) => (from <= port && port <= to ? to + 1 : port), inner.from);
  return next > inner.to || (next > inner.from && holds(outer, { from: next, to: inner.to }));
}
const isFor = (rule: Rule, protocol: Match['protocol']): boolean => rule.protocol === 'any' || rule.protocol.split('+').includes(protocol);

/** The pairs of networks, as `from>to`, between which no rule lets a row through. Empty for ICMP, which the rules leave alone. */
export function missing(row: PortRow, rules: readonly Rule[]): readonly string[] {
  return row.from.flatMap((from) =>
    row.to.flatMap((to) =>
      from === 'self' ||
      matchesOf(row).every(
        (match) =>
          match.protocol === 'unfiltered' ||
          (match.ports.length > 0 ? match.ports : [undefined]).every((range) =>
            rules.some(
              (rule) =>
                rule.from === from &&
                rule.to === to &&
                isFor(rule, match.protocol) &&
                (rule.protocol === 'any' || range === undefined || holds(rule.ports, range)),
            ),
          ),
      )
        ? []
        : [`${from}>${to}`],
    ),
  );
}

/** The ports of a rule that no row asks for, as text. Empty where some row asks for each. */
export function unasked(rule: Rule, rows: readonly PortRow[]): readonly string[] {
  const fitting = rows.filter((row) => row.from.includes(rule.from) && row.to.includes(rule.to)).flatMap(matchesOf);
  const protocols = rule.protocol === 'tcp+udp' ? (['tcp', 'udp'] as const) : [rule.protocol];
  return protocols.flatMap((protocol) => {
    const matches = fitting.filter((match) => match.protocol === protocol || match.protocol === 'any');
    const ports = matches.flatMap((match) => match.ports);
    const parts: readonly (PortRange | undefined)[] = rule.ports.length > 0 ? rule.ports : [undefined];
    return parts.flatMap((range) =>
      matches.some((match) => match.protocol === 'any' || range === undefined || holds(ports, range))
        ? []
        : [
            `${rule.from}>${rule.to} ${protocol}${range ? ` ${range.from === range.to ? String(range.from) : `${String(range.from)}-${String(range.to)}`}` : ''}`,
          ],
    );
  });
}
