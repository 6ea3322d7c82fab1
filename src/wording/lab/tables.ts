import { listed } from '../text/list.ts';
import { capital, counted, grouped } from '../text/text.ts';

// The tables of the page of the lab, by what each is about. Names of cases are in `case.ts`.

export const labColumns = {
  cases: ['Case', 'This site says', 'The recorded run found'],
  etcd: (transports: readonly string[]): readonly string[] => ['Who', ...transports],
  kubectl: (received: string): readonly string[] => ['Server', 'The kubeconfig has', 'As this site says', received],
  lifetimes: ['Case', 'Predicted', 'The recorded run found'],
  procedures: ['Case', 'The page expects', 'The recorded run found'],
  noticed: ['Rows of the model', 'Changes', 'Noticed'],
  survivors: ['Row', 'Changes not noticed', 'Not built'],
  paths: ['Path', 'Word that was found, by mode', 'Answers as this site says'],
} as const;
/** What a table is called for who does not see it. */
export const labTables = {
  etcd: 'etcd itself',
  lifetimes: 'What ends a session, played',
  procedures: 'Moments of the procedures, played',
  noticed: 'What the lab would notice',
  survivors: 'Changes that the lab does not notice',
  paths: 'Each path, whole',
} as const;
/** A program of a package, if it came in one, before its hash. */
export const programOf = (name: string, source?: string): string => (source ? `${name} of \`${source}\`:` : `${name}:`);
export const programHashes = 'The programs, by the SHA-256 of their files';

export const newerThanRun = 'This case is newer than the recorded run.';
/** What an attacker can do in a case, as verbs, and whether an honest request is answered. */
export const attackerCan = (verbs: readonly string[]): string =>
  verbs.length > 0 ? `The attacker can ${listed(verbs)}.` : 'The attacker can do nothing.';
export const realServer = {
  no: 'The client refuses even the real server.',
  unknown: 'Whether the real server answers is not part of the model.',
} as const;
export const measuredWith = 'Measured with real components:';
/** Whether the recorded run found what the model says now, and the columns in which it did not. */
export const foundSame = (differs: readonly string[]): string =>
  differs.length === 0 ? 'The same.' : `Something else: ${listed(differs)}.`;
export const caseFound = {
  captured: (what: string): string => `Captured: ${what}`,
  altered: (what: string): string => `Altered: ${what}`,
  /** Before the message. */
  refused: 'Refused:',
} as const;

// A real etcd.
export const etcdReaderNames = {
  'api-server': 'The API server',
  'without-certificate': 'A client without a certificate',
  'of-another-ca': 'A client with a certificate of another CA',
  between: 'Anyone who passes the bytes on',
  impostor: 'Another server in the place of etcd',
} as const;
export const etcdTransportNames = {
  'mutual-tls': 'Mutual TLS',
  'server-tls': 'TLS, clients without certificates',
  plaintext: 'No TLS',
} as const;
/** Whether a reader has the value; undefined where there is no such case. */
export const etcdReads = (reads: boolean | undefined): string =>
  reads === undefined ? 'There are no certificates' : reads ? 'Has the value' : 'Does not have the value';

// Programs of kubectl.
export const serverNames = {
  good: 'The API server, with a certificate of the cluster’s CA for this address',
  'wrong-name': 'A server with a certificate of the same CA for another address',
  'wrong-ca': 'A server with a certificate of another CA for this address',
  expired: 'A server whose certificate has expired',
  plaintext: 'A server without TLS',
} as const;
/** The same behind what carries the request. */
export const carriedServerNames = (carrier: 'proxy-url' | 'https-proxy' | 'ssh', server: keyof typeof serverNames): string =>
  ({
    'proxy-url': `Through the proxy that proxy-url names: ${serverNames[server]}`,
    'https-proxy': `Through the proxy of HTTPS_PROXY: ${serverNames[server]}`,
    ssh: `Through ssh -L: ${serverNames[server]}`,
  })[carrier];
export const kubeletNames = {
  issued: 'The kubelet, which the API server verifies',
  'impostor-verified': 'A kubelet with a certificate of another CA, which the API server verifies',
  'impostor-unverified': 'A kubelet with a certificate of another CA, which the API server does not verify',
} as const;
export const kubeconfigHas = {
  plaintext: 'an http:// address',
  verifies: 'the CA of the cluster',
  skips: 'insecure-skip-tls-verify',
} as const;

/** What a server received: nothing, a request, or one with the token of who has one. */
type Received = 'nothing' | 'request' | 'with-token';
export const requestReceived: Readonly<Record<Received, string>> = {
  nothing: 'Nothing',
  request: 'The request, and never the token',
  'with-token': 'The request, and the token where there is one',
};
export const sessionReceived: Readonly<Record<Received, string>> = {
  nothing: 'Nothing',
  request: 'What asks for the session, with the command, and never the token',
  'with-token': 'What asks for the session, with the command, and the token where there is one',
};
export const kubeletReceived = (isReached: boolean): string => (isReached ? 'The command, or what was sent to the port' : 'Nothing');
export const carrierRead = (received: Received, isRead: boolean): string =>
  isRead
    ? `${requestReceived[received]}; who passed it on could read all of it`
    : `${requestReceived[received]}; who passed it on could read none of it`;
/** How many programs did as the model says, in how many cases, and the versions that did not. */
export const programsAgree = (agreeing: number, all: number, cases: number, differing: readonly string[]): string =>
  `${String(agreeing)} of ${String(all)} minors, in ${counted(cases, 'case')}${differing.length > 0 ? `; not ${listed(differing)}` : ''}`;

// What ends a session, in milliseconds of the shortened run.
export const milliseconds = (least: number, most = least): string =>
  least === most ? `${String(least)} ms` : `${String(least)} to ${String(most)} ms`;
export const nothingCuts = 'nothing cuts it';
export const nothingCut = 'nothing cut it';
export const playedOtherwise = (played: string): string => `${played}, which differs`;

// Moments of the procedures.
/** What an outcome is called beside the words of the side that refused. */
export const outcomeWords = {
  answered: 'The server answered',
  'refused-by-client': 'The client refused the server',
  'refused-by-server': 'The server refused the client',
  'no-connection': 'No connection',
} as const;
/** An outcome with the message of who refused, if there is one. */
export const outcomeSays = (outcome: string, message?: string): string => (message ? `${outcome}: ${message}` : outcome);
export const theProcedure = 'the procedure';
export const differsFromPage = 'This differs.';

// Changes of the model, and whether the lab notices them.
export const changedRows = { verdict: 'Verdicts', safety: 'Safety end to end', capability: 'Capabilities of attackers' } as const;
/** A row of the model that somebody changes, by its kind: its verdict in words, or another value of it. */
export const rowSays = {
  verdict: (verdict: string): string => capital(`the verdict ${verdict}`),
  safety: (value: string): string => capital(`protected: ${value}`),
  capability: (value: string): string => capital(`an attacker can: ${value}`),
} as const;
export const everyOtherChange =
  'Every other change is of a row that the model gives under settings that the lab does not build, such as WireGuard between nodes.';
export const firstRowsMissed = 'The first rows below are of situations that the lab builds, and it did not notice their changes.';
export const changesOn = (count: number, paths: readonly string[]): string => `${String(count)} on ${listed(paths)}`;
export const builtNotNoticed = 'Built, and not noticed';
export const thisCombination = 'This combination of settings';

// Each path, whole.
export const everyModeThatHasIt = 'every mode that has it';
export const answersAgree = (agreeing: number, all: number, scenes: number): string =>
  `${grouped(agreeing)} of ${grouped(all)}, in ${counted(scenes, 'situation')}`;
