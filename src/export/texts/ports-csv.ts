import { csvOf } from '../../wording/text/csv.ts';
import { asFirewall } from '../../wording/protocol.ts';
import { componentNames } from '../../wording/names.ts';
import { connectionsOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

/** The connections that a firewall sees in a state, as CSV (RFC 4180); what never leaves a machine is left out. */
export function portsCsv(_: Subject, state: ExportState): string {
  const rows = connectionsOf(state)
    .filter(({ zone }) => zone !== 'host')
    .map(({ dials, answers, port, protocol, verdict, paths }) => [
      componentNames[dials],
      componentNames[answers],
      port,
      asFirewall(protocol),
      verdict,
      paths.join(' '),
    ]);
  return csvOf([['source', 'destination', 'port', 'protocol', 'verdict', 'paths'], ...rows]);
}
