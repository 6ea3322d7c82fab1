import type { FactId } from '../../model/reason.ts';
import { factOf, rowOf } from '../fact.ts';
import { isFields, isList, type Row } from '../look-up/statement.ts';
import type { SourceLink } from '../source-link/source-link.ts';

/** A server behind a Service that many clusters run, and the port that a firewall sees. */
interface WellKnownPort {
  readonly name: string;
  /** The port of the pod, with what the sources say of versions. */
  readonly podPort: string;
  /** The port of the Service, where a source says it. */
  readonly servicePort: string | undefined;
  readonly why: string | undefined;
  readonly fact: FactId;
  /** Where it was read. */
  readonly links: readonly SourceLink[];
}

const list: FactId = 'facts/links#well_known_service_ports/items';
const text = (row: Row | undefined): string | undefined => (typeof row === 'string' || typeof row === 'number' ? String(row) : undefined);

/** The ports of well-known webhooks and extension API servers, in the order of `links.yaml`. */
export function wellKnownPorts(): readonly WellKnownPort[] {
  const rows = rowOf(list);
  if (!isList(rows)) throw new Error(`not a list: ${list}`);
  return rows.filter(isFields).map((row) => {
    const name = text(row['name']) ?? '';
    const fact: FactId = `${list}/${name}`;
    return {
      name,
      podPort: text(row['pod_port']) ?? 'unknown',
      servicePort: text(row['service_port']),
      why: text(row['why']),
      fact,
      links: factOf(fact).links,
    };
  });
}
