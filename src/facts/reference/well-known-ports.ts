import type { FactId } from '../../model/reason.ts';
import { factOf, rowOf } from '../fact.ts';
import { isFields, isList, type Row } from '../look-up/statement.ts';

const list: FactId = 'facts/links#well_known_service_ports/items';
const text = (row: Row | undefined): string | undefined => (typeof row === 'string' || typeof row === 'number' ? String(row) : undefined);

/** The ports of well-known webhooks and extension API servers, in the order of `links.yaml`. */
export function wellKnownPorts() {
  const rows = rowOf(list);
  if (!isList(rows)) throw new Error(`not a list: ${list}`);
  return rows.filter(isFields).map((row) => {
    const name = text(row['name']) ?? '';
    const fact: FactId = `${list}/${name}`;
    return {
      name,
      // The port of the pod, with what the sources say of versions
      podPort: text(row['pod_port']) ?? 'unknown',
      // The port of the Service, where a source says it
      servicePort: text(row['service_port']),
      why: text(row['why']),
      fact,
      // Where it was read
      links: factOf(fact).links,
    };
  });
}
