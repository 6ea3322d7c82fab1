import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PathId } from '../../model/path.ts';
import type { PracticeData } from '../../practice/data.ts';
import { Matcher } from '../../symptoms/matcher.ts';
import type { Destination } from '../../symptoms/message/field.ts';
import type { Entry } from '../../symptoms/reading.ts';
import { symptomIds, type SymptomId } from '../../symptoms/symptom-id.ts';

/** What of the front matter of a symptom is asked about. */
interface Matter {
  readonly title: string;
  readonly path: PathId;
  readonly messages: readonly { readonly message: string }[];
  readonly alone?: readonly { readonly message: string }[];
  readonly unless?: readonly string[];
}
const matterOf = (id: SymptomId): Matter =>
  parse(/^---\n(.*?)\n---\n/s.exec(readFileSync(`content/symptoms/${id}.mdx`, 'utf8'))?.[1] ?? '') as Matter;

/** The path that a message is about where its text names the server; nothing where several paths have this server. */
const pathsOfServers: Partial<Record<Destination, PathId>> = {
  kubelet: 'apiserver-to-kubelet',
  'scraped-kubelet': 'scraper-to-kubelet',
  webhook: 'apiserver-to-webhook',
  etcd: 'apiserver-to-etcd',
  'konnectivity-server': 'agent-to-konnectivity-server',
};
/** Symptoms whose messages only a kubelet prints, on its connection to the API server. */
const ofKubelets: readonly SymptomId[] = ['node-authorizer-refuses', 'node-credentials-refused', 'node-not-reporting'];
/** Symptoms whose messages only an agent prints, on its connection to the konnectivity-server. */
const ofAgents: readonly SymptomId[] = [
  'agent-cannot-reach-server',
  'agent-certificate-required',
  'agent-distrusts-server',
  'agent-token-refused',
];
/** Messages of a kubelet that name neither it nor a node: a learner who reads only these words cannot tell the path. */
const withoutComponent = [{ error: 'No valid client certificate is found but the server is not responsive' }] as const;
/** Symptoms that something between the two ends causes, or whose messages are of connections inside a tunnel, so that the path alone is no answer. */
const caused: readonly SymptomId[] = ['kubectl-proxy-rejects', 'upgrade-not-relayed', 'tunnel-connections-close'];

let known: PracticeData | undefined;
/**
 * The messages of the symptoms that say which path they are about: read as a pasted message, each is of this symptom, and the server that it names is that
 * of the path.
 */
export const practiceData = (): PracticeData => (known ??= read());

function read(): PracticeData {
  const matters = symptomIds.map((id) => ({ id, ...matterOf(id) }));
  const matcher = new Matcher(
    matters.map(({ id, messages, alone = [], unless = [] }): Entry<SymptomId> => ({
      id,
      messages: messages.map(({ message }) => message),
      alone: alone.map(({ message }) => message),
      unless,
    })),
  );
  const isOfPath = (id: SymptomId, path: PathId, message: string): boolean => {
    if (withoutComponent.some(({ error }) => error === message)) return false;
    const { matches, findings } = matcher.read(message);
    if (matches.length !== 1 || matches[0]?.id !== id || caused.includes(id)) return false;
    if (ofKubelets.includes(id)) return path === 'kubelet-to-apiserver';
    if (ofAgents.includes(id)) return path === 'agent-to-konnectivity-server';
    return findings.some(({ destination }) => pathsOfServers[destination] === path);
  };
  return {
    errors: matters.flatMap(({ id, title, path, messages }) =>
      messages.filter(({ message }) => isOfPath(id, path, message)).map(({ message }) => ({ symptom: id, title, path, message })),
    ),
  };
}
