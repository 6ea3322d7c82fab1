import type { Failure, Finding } from '../message/field.ts';
import type { SymptomId } from '../symptom-id.ts';
import { causes } from './table.ts';

/** Layers of failure: what fails in the same layer is nearer than what fails in another. */
const layers: readonly (readonly Failure[])[] = [
  ['dial', 'no-such-host', 'refused', 'timed-out', 'unreachable', 'no-socket', 'client-timeout', 'handshake-timeout'],
  ['reset', 'closed', 'eof', 'stream-eof', 'socket-cut'],
  [
    'alert-internal',
    'alert-bad-certificate',
    'alert-unknown-authority',
    'alert-expired',
    'alert-certificate-required',
    'alert-handshake',
    'no-serving-certificate',
    'not-tls',
    'plain-to-tls',
    'not-http',
  ],
  ['cert-no-ip', 'cert-other-name', 'cert-no-name', 'cert-unknown-authority', 'cert-expired', 'cert-usage', 'cert-refused', 'cert-unread'],
  ['unauthorized', 'forbidden'],
  ['unavailable', 'no-endpoints', 'no-ready-endpoints', 'server-error'],
];
const isNear = (one: Failure, other: Failure): boolean =>
  one === other || layers.some((layer) => layer.includes(one) && layer.includes(other));

/** The rows about one server before those about many. */
const closest = [...causes].sort((a, b) => a.to.length - b.to.length);

/**
 * The symptoms that come near what a message says, where the table of causes decides nothing: of the same server with a failure of the same layer, else of the
 * same server, or, where no server is named, with the same failure. Nothing is near a failure of a server that is none of these links.
 */
export function nearestCauses(findings: readonly Finding[]): {
  readonly ofServer: readonly SymptomId[];
  readonly ofFailure: readonly SymptomId[];
} {
  const ofServer = new Set<SymptomId>();
  const ofServerAtAll = new Set<SymptomId>();
  const ofFailure = new Set<SymptomId>();
  for (const { failure, destination, operations } of findings) {
    if (destination === 'elsewhere' || failure === 'dial' || failure === 'unread') continue;
    for (const { to, failures, during, where, symptom } of closest) {
      if (symptom === undefined || where || (during && !during.some((each) => operations.has(each)))) continue;
      // A row about servers of every kind comes near where its failure is the same, and only there.
      if (destination === 'unknown' || to.includes('unknown')) {
        if (failures.includes(failure) && (destination === 'unknown' || to.includes(destination))) ofFailure.add(symptom);
      } else if (to.includes(destination)) (failures.some((each) => isNear(each, failure)) ? ofServer : ofServerAtAll).add(symptom);
    }
  }
  return { ofServer: [...(ofServer.size > 0 ? ofServer : ofServerAtAll)], ofFailure: [...ofFailure] };
}
