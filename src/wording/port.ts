import { portRows } from '../model/port.ts';
import { csvOf } from './text/csv.ts';
import { firewallProtocol } from './protocol.ts';
import { componentNames } from './names.ts';

const unnumbered: Readonly<Record<string, string>> = { any: 'any port', 'any other': 'any other port', varies: 'port varies' };

/** A port in a table, where a number needs no word beside it: "10250", "any port". */
export const portName = (port: string): string => unnumbered[port] ?? port;

/** A port in words: "port 10250", "any port", "Unix socket". */
export const portWords = (port: string): string => (/^\d/.test(port) ? `${port.includes(',') ? 'ports' : 'port'} ${port}` : portName(port));

/** The port and firewall table as CSV (RFC 4180), with a head row. */
export function portCsv(): string {
  const head = ['source', 'destination', 'port', 'protocol', 'dialled by', 'modes', 'paths'];
  const lines = portRows().map((row) => [
    componentNames[row.source],
    componentNames[row.destination],
    row.port,
    firewallProtocol(row.protocol),
    componentNames[row.dialledBy],
    row.modes.join(' '),
    row.paths.join(' '),
  ]);
  return csvOf([head, ...lines]);
}
