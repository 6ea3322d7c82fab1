import {
  clientVerifies,
  expectedOf,
  kubectlCases,
  serverKinds,
  type KubectlCase,
  type KubectlOutcome,
  type KubeletKind,
  type ServerKind,
} from '../../lab/kubectl-cases.ts';
import type { RecordedKubectl, RecordedOutcome } from '../../lab/kubectl-record.ts';
import recorded from '../../lab/recorded-kubectl.json' with { type: 'json' };
import { minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { minorRanges } from '../../facts/look-up/minor-range.ts';

const { date, programs, outcomes }: RecordedKubectl = recorded;

/** The programs of the recorded run, oldest version first. */
export const kubectlPrograms = [...programs].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));

/** The minor of a version such as `v1.28.3`. */
const minorOf = (version: string): KubernetesMinor => version.slice(1).replace(/\.\d+$/, '') as KubernetesMinor;
const played: readonly KubernetesMinor[] = programs.map(({ version }) => minorOf(version));

/** Whether an outcome is what the model says today, through what the case has it go through. */
function agrees(outcome: KubectlOutcome & Pick<RecordedOutcome, 'id' | 'carried'>): boolean {
  const labCase = kubectlCases.find(({ id }) => id === outcome.id);
  if (!labCase || !outcome.carried) return false;
  const expected = expectedOf(labCase);
  return (Object.keys(expected) as (keyof KubectlOutcome)[]).every((each) => expected[each] === outcome[each]);
}

const sum = (list: readonly RecordedOutcome[]): number => list.reduce((all, { versions }) => all + versions.length, 0);

const serverNames: Readonly<Record<ServerKind, string>> = {
  good: 'The API server, with a certificate of the cluster’s CA for this address',
  'wrong-name': 'A server with a certificate of the same CA for another address',
  'wrong-ca': 'A server with a certificate of another CA for this address',
  expired: 'A server whose certificate has expired',
  plaintext: 'A server without TLS',
};

const carrierNames = {
  'proxy-url': 'Through the proxy that proxy-url names',
  'https-proxy': 'Through the proxy of HTTPS_PROXY',
  ssh: 'Through ssh -L',
} as const;

const kubeletNames: Readonly<Record<KubeletKind, string>> = {
  issued: 'The kubelet, which the API server verifies',
  'impostor-verified': 'A kubelet with a certificate of another CA, which the API server verifies',
  'impostor-unverified': 'A kubelet with a certificate of another CA, which the API server does not verify',
};

/** A row of a table of the page: some cases that go together. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly kubeconfig: string;
  /** What the server of the row received, in words. */
  readonly received: string;
  /** The message of the newest version that was refused. */
  readonly message: string | undefined;
  /** How many programs and results were as the model says in each of the cases, and the versions that were not. */
  readonly cases: number;
  readonly agreeing: number;
  readonly differing: readonly string[];
}

function rowOf(id: string, name: string, cases: readonly KubectlCase[], word: (list: readonly RecordedOutcome[]) => string): Row {
  const found = outcomes.filter((each) => cases.some((one) => one.id === each.id));
  const [first] = cases;
  if (!first) throw new Error(`no case of kubectl is of the row ${id}`);
  const differing = [...new Set(found.filter((each) => !agrees(each)).flatMap(({ versions }) => versions))];
  const messages = found.flatMap(({ message, versions }) => (message === null ? [] : versions.map((version) => ({ message, version }))));
  const newest = messages.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1);
  return {
    ...{ id, name, received: word(found), message: newest?.message, cases: cases.length },
    ...{ agreeing: programs.length - differing.length, differing },
    kubeconfig:
      first.server === 'plaintext' ? 'an http:// address' : clientVerifies(first) ? 'the CA of the cluster' : 'insecure-skip-tls-verify',
  };
}

const some = (list: readonly RecordedOutcome[], what: keyof KubectlOutcome): boolean => list.some((each) => each[what]);
/** What a server received: of a request, or of what asks for a session. */
const receivedBy =
  (request: string) =>
  (list: readonly RecordedOutcome[]): string =>
    some(list, 'sentToken')
      ? `${request}, and the token where there is one`
      : some(list, 'sent')
        ? `${request}, and never the token`
        : 'Nothing';

const direct = kubectlCases.filter(({ carrier, kubelet }) => carrier === 'direct' && kubelet === 'issued');
const serversOf = (prefix: string, all: readonly KubectlCase[], request: string): readonly Row[] =>
  serverKinds.flatMap((server) =>
    [false, true].flatMap((skips) => {
      const cases = all.filter((each) => each.server === server && each.skips === skips);
      return cases.length === 0
        ? []
        : [rowOf(`${prefix}${server}${skips ? '-skips' : ''}`, serverNames[server], cases, receivedBy(request))];
    }),
  );

/** One request to each server. */
export const requestRows = serversOf(
  '',
  direct.filter(({ asks }) => asks === 'get'),
  'The request',
);
/** A session that each server takes over after the requests before it. */
export const sessionRows = serversOf(
  'session-',
  direct.filter(({ asks }) => asks !== 'get'),
  'What asks for the session, with the command',
);
/** Sessions that the API server passes on. */
export const kubeletRows: readonly Row[] = (['issued', 'impostor-verified', 'impostor-unverified'] as const).map((kubelet) =>
  rowOf(
    `kubelet-${kubelet}`,
    kubeletNames[kubelet],
    kubectlCases.filter((each) => each.asks !== 'get' && each.carrier === 'direct' && each.server === 'good' && each.kubelet === kubelet),
    (list) => (some(list, 'reached') ? 'The command, or what was sent to the port' : 'Nothing'),
  ),
);
/** Everything through a proxy or a tunnel. */
export const carrierRows: readonly Row[] = (['proxy-url', 'https-proxy', 'ssh'] as const).flatMap((carrier) =>
  (['good', 'wrong-ca', 'plaintext'] as const).flatMap((server) => {
    const cases = kubectlCases.filter((each) => each.carrier === carrier && each.server === server);
    const words = (list: readonly RecordedOutcome[]): string =>
      `${receivedBy('The request')(list)}; who passed it on could read ${some(list, 'read') ? 'all of it' : 'none of it'}`;
    return cases.length === 0 ? [] : [rowOf(`${carrier}-${server}`, `${carrierNames[carrier]}: ${serverNames[server]}`, cases, words)];
  }),
);

const webSocketVariables = { exec: 'KUBECTL_REMOTE_COMMAND_WEBSOCKETS', 'port-forward': 'KUBECTL_PORT_FORWARD_WEBSOCKETS' } as const;

/** What the recorded run came to. */
export const kubectlRun = {
  date,
  minors: minorRanges(played),
  /** The minors after the newest kubectl of the run, which had what npm had. Empty where there is none. */
  missing: minorRanges(minors.slice(minors.findLastIndex((minor) => played.includes(minor)) + 1)),
  /** How many results of all programs are as the model says, and how many there are. */
  agreeing: sum(outcomes.filter(agrees)),
  all: sum(outcomes),
  /** The minors whose sessions asked for WebSocket, by themselves and when told to; the others asked for SPDY. */
  webSocket: (['exec', 'port-forward'] as const).map((asked) => {
    const minorsOf = (id: string): string =>
      minorRanges(
        outcomes.filter((each) => each.id === id && each.upgrade === 'websocket').flatMap(({ versions }) => versions.map(minorOf)),
      );
    return {
      asked,
      variable: webSocketVariables[asked],
      byItself: minorsOf(`${asked}-good-token`),
      whenTold: minorsOf(`${asked}-websocket-good-token`),
    };
  }),
};
