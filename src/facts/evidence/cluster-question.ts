import {
  askedGroups,
  askedVersions,
  type ClusterRecord,
  type KubeletRecord,
  type ReadFlag,
  type ServerRecord,
  type TlsVersion,
} from './cluster-record.ts';

/** What one server of a record answers to a question. */
interface Yours {
  /** The value as the evidence writes it; null where the record does not tell. */
  readonly value: string | null;
  /** What is shown, where the evidence has no such value. */
  readonly words?: string;
}

/** One question that the record of a cluster and our evidence both answer. */
interface Question {
  readonly id: string;
  readonly title: string;
  /** How the values of the evidence are shown; one that is not here is shown as it is. */
  readonly words?: Readonly<Record<string, string>>;
  /** The flag of the API server that changes the answer, where our evidence has it unset. */
  readonly unless?: ReadFlag;
  /** The answer is not measured: the record has the flag, and our evidence has what follows from it. */
  readonly isToldByFlags?: true;
}
interface ServerQuestion extends Question {
  readonly of: 'apiServers';
  /** Nothing where the question is not one for this cluster. */
  readonly yours: (server: ServerRecord, record: ClusterRecord) => Yours | undefined;
}
interface KubeletQuestion extends Question {
  readonly of: 'kubelets';
  readonly yours: (server: KubeletRecord, record: ClusterRecord) => Yours | undefined;
}
export type ClusterQuestion = ServerQuestion | KubeletQuestion;

/** A version that the server does not take: it says so, or hangs up. Silence tells nothing. */
const isTurnedAway = ({ versions }: ServerRecord, version: TlsVersion): boolean => ['refused', 'closed'].includes(versions[version]);

/** The lowest version that a server takes, if every lower one was turned away; the highest in the same way. */
function extreme(server: ServerRecord, order: readonly TlsVersion[]): Yours {
  const at = order.findIndex((version) => server.versions[version] === 'accepted');
  const isSure = at >= 0 && order.slice(0, at).every((version) => isTurnedAway(server, version));
  return { value: isSure ? (order[at] ?? null) : null };
}
const lowest = (server: ServerRecord): Yours => extreme(server, askedVersions);

/** Whether a server takes the group that is not broken by a quantum computer. */
const postQuantum = ({ groups }: ServerRecord): Yours => {
  const { X25519MLKEM768: outcome } = groups;
  return { value: outcome === 'accepted' || outcome === 'refused' ? outcome : null };
};

const flagOf = ({ flags }: ClusterRecord, flag: ReadFlag): 'set' | 'not-set' | 'differs' | undefined => flags?.[flag];
const kubeletCa = '--kubelet-certificate-authority';

/** Every question, in the order in which it is shown. */
export const clusterQuestions: readonly ClusterQuestion[] = [
  {
    id: 'kubelet-ca-unset',
    title: 'What the API server does with the certificate of a kubelet if `--kubelet-certificate-authority` is not set',
    of: 'apiServers',
    isToldByFlags: true,
    yours: (_, record) => {
      const state = flagOf(record, kubeletCa);
      if (state === 'set') return undefined;
      if (state === undefined) return { value: null };
      return {
        value: 'not verified',
        words: state === 'not-set' ? 'the flag is not set' : 'the flag is not set in each of your API servers',
      };
    },
  },
  {
    id: 'kubelet-ca-set',
    title: 'What the API server does with the certificate of a kubelet if `--kubelet-certificate-authority` is set',
    of: 'apiServers',
    isToldByFlags: true,
    yours: (_, record) =>
      flagOf(record, kubeletCa) === 'set' ? { value: 'chain and address verified', words: 'the flag is set' } : undefined,
  },
  {
    id: 'api-server-lowest-tls',
    title: 'Lowest version of TLS that the API server takes',
    of: 'apiServers',
    unless: '--tls-min-version',
    yours: lowest,
  },
  {
    id: 'api-server-highest-tls',
    title: 'Highest version of TLS that the API server takes',
    of: 'apiServers',
    yours: (server) => extreme(server, askedVersions.toReversed()),
  },
  {
    id: 'api-server-post-quantum',
    title: 'Whether the API server takes the post-quantum group X25519MLKEM768',
    of: 'apiServers',
    unless: '--tls-curve-preferences',
    yours: postQuantum,
  },
  {
    id: 'kubelet-certificate',
    title: 'Who issued the certificate that the kubelet presents',
    of: 'kubelets',
    words: { false: 'a CA that the kubelet made for itself, because `serverTLSBootstrap` is false by default' },
    yours: ({ certificate }) => {
      const by = certificate?.issuedBy ?? 'unknown';
      if (by === 'own-ca') return { value: 'false', words: 'a CA that the kubelet made for itself' };
      const others = { itself: 'its own key', 'cluster-ca': 'the CA of the cluster', 'another-ca': 'another CA' } as const;
      return by === 'unknown' ? { value: null } : { value: by, words: others[by] };
    },
  },
  {
    id: 'kubelet-client-certificate',
    title: 'Whether the kubelet asks for a certificate of its client',
    of: 'kubelets',
    yours: ({ clientCertificate }) => {
      const values = { requested: 'requested, not required', required: 'required', 'not-requested': 'not requested' } as const;
      return { value: clientCertificate && values[clientCertificate] };
    },
  },
  {
    id: 'kubelet-read-only-port',
    title: 'Whether the kubelet’s read-only port 10255 is open',
    of: 'kubelets',
    words: { 0: 'closed, if the kubelet has a configuration file', 10255: 'open' },
    yours: ({ readOnlyPort }) => {
      if (readOnlyPort === 'closed') return { value: '0', words: 'closed' };
      return { value: readOnlyPort === 'open' ? '10255' : null };
    },
  },
  { id: 'kubelet-lowest-tls', title: 'Lowest version of TLS that the kubelet takes', of: 'kubelets', yours: lowest },
  {
    id: 'kubelet-post-quantum',
    title: 'Whether the kubelet takes the post-quantum group X25519MLKEM768',
    of: 'kubelets',
    yours: postQuantum,
  },
];

/** What came of one comparison. Only `same` and `different` compare two answers. */
export const comparisons = ['same', 'different', 'told-by-flags', 'other-set-up', 'no-evidence', 'not-measured'] as const;
export type Comparison = (typeof comparisons)[number];

/** Each of them in words. */
export const comparisonWords: Readonly<Record<Comparison, string>> = {
  same: 'same',
  different: 'different',
  'told-by-flags': 'told from your flags',
  'other-set-up': 'not compared',
  'no-evidence': 'not compared',
  'not-measured': 'not measured',
};

/** A row of the comparison: servers that answered alike in one minor. */
export interface ComparedRow {
  readonly question: ClusterQuestion;
  /** The minor that they run; nothing where the record does not tell. */
  readonly minor: string | undefined;
  readonly servers: readonly string[];
  /** What they answered; nothing where the record does not tell. */
  readonly yours: string | undefined;
  readonly comparison: Comparison;
}

const allOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 'not-asked'])) as Record<Name, 'not-asked'>;
/** What stands for the servers of a kind that a record has none of: it was asked nothing. */
const nobody: KubeletRecord = {
  ...{ name: '', address: '', version: null, certificate: null, clientCertificate: null, readOnlyPort: 'not-asked' },
  versions: allOf(askedVersions),
  groups: allOf(askedGroups),
};

const minorIn = (version: string | null): string | undefined => /^v?(1\.\d+)/.exec(version ?? '')?.[1];

function compared({
  question,
  yours,
  ours,
  record,
}: {
  question: ClusterQuestion;
  yours: Yours;
  ours: string | undefined;
  record: ClusterRecord;
}): Comparison {
  if (yours.value === null) return 'not-measured';
  if (ours === undefined) return 'no-evidence';
  if (question.isToldByFlags) return 'told-by-flags';
  const state = question.unless && flagOf(record, question.unless);
  if (state === 'set' || state === 'differs') return 'other-set-up';
  return yours.value === ours ? 'same' : 'different';
}

/** A value of the evidence as a reader is shown it. */
export const wordsOfValue = ({ words }: ClusterQuestion, value: string): string => words?.[value] ?? value;

/**
 * A record beside the evidence. `ours` gives what the evidence has for a question in a minor, or nothing where we have not checked it. Servers that answer
 * alike share a row.
 */
export function compareRecord(
  record: ClusterRecord,
  ours: (question: string, minor: string) => string | undefined,
): readonly ComparedRow[] {
  const rows = new Map<string, { row: Omit<ComparedRow, 'servers'>; servers: string[] }>();
  for (const question of clusterQuestions) {
    const servers: readonly ServerRecord[] = record[question.of].length > 0 ? record[question.of] : [nobody];
    for (const server of servers) {
      const yours = question.yours(server as KubeletRecord, record);
      if (!yours) continue;
      const minor = minorIn('version' in server ? ((server as KubeletRecord).version ?? record.kubernetes) : record.kubernetes);
      const comparison = compared({ question, yours, ours: minor && ours(question.id, minor), record });
      const shown = yours.value === null ? undefined : (yours.words ?? wordsOfValue(question, yours.value));
      const key = JSON.stringify([question.id, minor, shown, comparison]);
      const found = rows.get(key);
      if (found) found.servers.push(server.name);
      else rows.set(key, { row: { question, minor, yours: shown, comparison }, servers: [server.name] });
    }
  }
  return [...rows.values()].map(({ row, servers }) => ({ ...row, servers: servers.filter(Boolean) }));
}
