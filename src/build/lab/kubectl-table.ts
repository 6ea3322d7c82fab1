import { clientVerifies, expectedOf, kubectlCases, serverKinds, type KubectlCase, type KubectlOutcome } from '../../lab/kubectl-cases.ts';
import type { RecordedKubectl, RecordedOutcome } from '../../lab/kubectl-record.ts';
import recorded from '../../lab/recorded-kubectl.json' with { type: 'json' };
import {
  carriedServerNames,
  carrierRead,
  kubeconfigHas,
  kubeletNames,
  kubeletReceived,
  requestReceived,
  serverNames,
  sessionReceived,
} from '../../wording/lab/tables.ts';
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
    kubeconfig: kubeconfigHas[first.server === 'plaintext' ? 'plaintext' : clientVerifies(first) ? 'verifies' : 'skips'],
  };
}

const some = (list: readonly RecordedOutcome[], what: keyof KubectlOutcome): boolean => list.some((each) => each[what]);
const receivedOf = (list: readonly RecordedOutcome[]) =>
  some(list, 'sentToken') ? 'with-token' : some(list, 'sent') ? 'request' : 'nothing';

const direct = kubectlCases.filter(({ carrier, kubelet }) => carrier === 'direct' && kubelet === 'issued');
const serversOf = (prefix: string, all: readonly KubectlCase[], words: typeof requestReceived): readonly Row[] =>
  serverKinds.flatMap((server) =>
    [false, true].flatMap((skips) => {
      const cases = all.filter((each) => each.server === server && each.skips === skips);
      return cases.length === 0
        ? []
        : [rowOf(`${prefix}${server}${skips ? '-skips' : ''}`, serverNames[server], cases, (list) => words[receivedOf(list)])];
    }),
  );

/** One request to each server. */
export const requestRows = serversOf(
  '',
  direct.filter(({ asks }) => asks === 'get'),
  requestReceived,
);
/** A session that each server takes over after the requests before it. */
export const sessionRows = serversOf(
  'session-',
  direct.filter(({ asks }) => asks !== 'get'),
  sessionReceived,
);
/** Sessions that the API server passes on. */
export const kubeletRows: readonly Row[] = (['issued', 'impostor-verified', 'impostor-unverified'] as const).map((kubelet) =>
  rowOf(
    `kubelet-${kubelet}`,
    kubeletNames[kubelet],
    kubectlCases.filter((each) => each.asks !== 'get' && each.carrier === 'direct' && each.server === 'good' && each.kubelet === kubelet),
    (list) => kubeletReceived(some(list, 'reached')),
  ),
);
/** Everything through a proxy or a tunnel. */
export const carrierRows: readonly Row[] = (['proxy-url', 'https-proxy', 'ssh'] as const).flatMap((carrier) =>
  (['good', 'wrong-ca', 'plaintext'] as const).flatMap((server) => {
    const cases = kubectlCases.filter((each) => each.carrier === carrier && each.server === server);
    return cases.length === 0
      ? []
      : [
          rowOf(`${carrier}-${server}`, carriedServerNames(carrier, server), cases, (list) =>
            carrierRead(receivedOf(list), some(list, 'read')),
          ),
        ];
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
