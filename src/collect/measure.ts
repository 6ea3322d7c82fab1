import type { X509Certificate } from 'node:crypto';
import {
  askedGroups,
  askedVersions,
  type Group,
  type KubeletRecord,
  type Outcome,
  type ServerRecord,
  type TlsVersion,
} from '../facts/evidence/cluster-record.ts';
import { fieldsOf } from './certificate-fields.ts';
import { ask, portState, type Address, type Answer, type Question } from './handshake.ts';

/** A server to ask, under the name that the record has for it. */
export interface Asked extends Address {
  readonly name: string;
}

/** A kubelet, with the version that its Node reports. */
export interface AskedKubelet extends Asked {
  readonly version: string | null;
}

/** What holds for every question. */
interface Terms {
  /** How long a server may be silent, in milliseconds. */
  readonly patience: number;
  readonly clusterCas: readonly X509Certificate[];
  /** The port that may serve without TLS; 10255 where nobody says. */
  readonly readOnlyPort?: number;
}

/** Every question that a server is asked, newest version first: it has the certificate whoever has to present one. */
export const questions: readonly Question[] = [
  ...askedVersions.toReversed().map((version) => ({ version })),
  ...askedGroups.map((group) => ({ group })),
];

/** What a handshake of TLS 1.2 shows about certificates of clients. */
function clientCertificateOf({ said, isWhole, outcome }: Answer): ServerRecord['clientCertificate'] {
  if (outcome !== 'accepted' || !said.isDone) return null;
  if (!said.asksForCertificate) return 'not-requested';
  return isWhole ? 'requested' : 'required';
}

/** Asks one server every question, one after another. One that cannot be reached is asked once, and one without TLS 1.3 for no group. */
export async function measureServer(address: Asked, { patience, clusterCas }: Terms): Promise<ServerRecord> {
  const answers = new Map<TlsVersion | Group, Answer>();
  for (const question of questions) {
    const answer = await ask(address, question, patience);
    answers.set('version' in question ? question.version : question.group, answer);
    if (answers.size === 1 && ['no-connection', 'not-tls'].includes(answer.outcome)) break;
    // Groups are asked for in TLS 1.3 alone.
    if (answers.size === askedVersions.length && answers.get('TLS 1.3')?.outcome !== 'accepted') break;
  }
  const outcomeOf = (name: TlsVersion | Group): Outcome => answers.get(name)?.outcome ?? 'not-asked';
  const first = [...answers.values()].find(({ chain }) => chain.length > 0);
  const tls12 = answers.get('TLS 1.2');
  return {
    name: address.name,
    address: `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`,
    certificate: first ? fieldsOf(first.chain, clusterCas) : null,
    clientCertificate: tls12 ? clientCertificateOf(tls12) : null,
    versions: Object.fromEntries(askedVersions.map((name) => [name, outcomeOf(name)])) as ServerRecord['versions'],
    groups: Object.fromEntries(askedGroups.map((name) => [name, outcomeOf(name)])) as ServerRecord['groups'],
  };
}

/** The same of a kubelet, and whether its read-only port takes a connection. */
export async function measureKubelet(kubelet: AskedKubelet, terms: Terms): Promise<KubeletRecord> {
  const { readOnlyPort: port = 10255, patience } = terms;
  return {
    ...(await measureServer(kubelet, terms)),
    version: kubelet.version,
    readOnlyPort: await portState({ host: kubelet.host, port }, patience),
  };
}
