import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { askedGroups, askedVersions, recordKind, type ClusterRecord } from '../facts/evidence/cluster-record.ts';
import type { Kubectl } from '../command/cluster/kubectl.ts';
import { WrongUsage } from '../command/host.ts';
import { counted } from '../wording/text/text.ts';
import { certificatesIn } from './certificate-fields.ts';
import { clusterIn, kubectlRequests, type KubectlRequest, type ReadCluster } from './cluster.ts';
import { measureKubelet, measureServer, questions, type Asked } from './measure.ts';
import { redacted } from './redact.ts';

/** What the command is given from outside. */
export interface CollectHost {
  /** What the reader types to start it. */
  readonly name: string;
  readonly kubectl: Kubectl;
  /** Asks the reader a question that takes yes; left out where nobody can answer. */
  readonly agree?: ((question: string) => Promise<boolean>) | undefined;
  readonly today: string;
  /** What asks: its Node.js and its OpenSSL. */
  readonly node: string;
  /** Is told each request and each server as it is asked. */
  readonly told: (line: string) => void;
  /** The port that may serve without TLS, where a test has no right to 10255. */
  readonly readOnlyPort?: number;
}

/** What the command came to. It ends with 0 with a record, with 2 for a wrong option, and with 3 where nothing was asked. */
export interface CollectOutcome {
  readonly code: 0 | 2 | 3;
  readonly out: string;
  readonly err: string;
}

const usage = (name: string): string => `Usage: ${name} [options]

Measures what your API server and your kubelets do in TLS handshakes, and prints a record as JSON. It presents no certificate and no token, sends
no request to them, and changes nothing.

  --dry-run            prints each request of kubectl and each connection, and opens none
  --yes                does not ask before it opens connections
  --context NAME       the context of the kubeconfig, as kubectl takes it
  --kubeconfig FILE    the kubeconfig, as kubectl takes it
  --kubelet ADDRESS    a kubelet to ask in place of those that kubectl lists; may be given several times
  --api-server ADDRESS an API server to ask in place of that of the kubeconfig; may be given several times
  --ca FILE            the CA certificate of the cluster, where addresses are given
  --k8s VERSION        the version of Kubernetes, where addresses are given
  --keep-names         leaves names, addresses and serial numbers in the record
  --timeout SECONDS    how long a server may be silent, from 1 to 60; 5 if not given
`;

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        context: { type: 'string' },
        kubeconfig: { type: 'string' },
        kubelet: { type: 'string', multiple: true, default: [] },
        'api-server': { type: 'string', multiple: true, default: [] },
        ca: { type: 'string' },
        k8s: { type: 'string' },
        'keep-names': { type: 'boolean', default: false },
        timeout: { type: 'string', default: '5' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage((error as Error).message.replace(/\. To specify[\s\S]*/, '.'));
  }
}
type Given = ReturnType<typeof given>;

/** An address that a reader gave, such as `10.0.0.5`, `node-a:10250` or `[fd00::5]:10250`. */
function addressFrom(option: string, text: string, port: number): Asked {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:\s/]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain ?? (isIP(text) === 6 ? text : undefined);
  const number = Number(digits ?? port);
  if (host === undefined || number < 1 || number > 65_535)
    throw new WrongUsage(`${option} is ${text}; it takes a host and perhaps a port, such as 10.0.0.5:${port}.`);
  return { name: host, host, port: number };
}

/** What the reader named in place of a cluster that kubectl reads. */
function named(values: Given): ReadCluster {
  let clusterCas: ReadCluster['clusterCas'] = [];
  if (values.ca !== undefined) {
    try {
      clusterCas = certificatesIn(readFileSync(values.ca, 'utf8'));
    } catch {
      throw new WrongUsage(`${values.ca} cannot be read.`);
    }
    if (clusterCas.length === 0) throw new WrongUsage(`${values.ca} has no certificate in PEM.`);
  }
  if (values.k8s !== undefined && !/^v?1\.\d{1,3}(?:\.\d+)?$/.test(values.k8s))
    throw new WrongUsage(`--k8s is ${values.k8s}; it takes a Kubernetes version such as 1.34.`);
  const version = values.k8s ?? null;
  return {
    kubernetes: version,
    flags: null,
    clusterCas,
    apiServers: values['api-server'].map((text) => addressFrom('--api-server', text, 6443)),
    kubelets: values.kubelet.map((text) => ({ ...addressFrom('--kubelet', text, 10250), version })),
  };
}

const perServer = `${askedVersions.length} for the versions of TLS and ${askedGroups.length} for the groups of the key exchange`;
const where = ({ host, port }: Asked): string => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`);

/** Each connection that would be opened, in a line for each server. */
const planned = ({ apiServers, kubelets }: Pick<ReadCluster, 'apiServers' | 'kubelets'>, readOnlyPort: number): readonly string[] => [
  ...apiServers.map((server) => `${where(server)}  ${questions.length} TLS handshakes with the API server: ${perServer}`),
  ...kubelets.flatMap((server) => [
    `${where(server)}  ${questions.length} TLS handshakes with the kubelet: ${perServer}`,
    `${where({ ...server, port: readOnlyPort })}  1 TCP connection, on which nothing is sent: whether the read-only port is open`,
  ]),
];

/** Reads the cluster with kubectl; what kubectl does not give stays unknown, with a line that says so. */
async function readCluster(host: CollectHost, chosen: readonly string[]): Promise<ReadCluster> {
  const answers: Partial<Record<KubectlRequest, string>> = {};
  for (const [id, { args, why }] of Object.entries(kubectlRequests) as [KubectlRequest, { args: readonly string[]; why: string }][]) {
    host.told(['kubectl', ...chosen, ...args].join(' '));
    const { status, stdout, stderr } = await host.kubectl([...chosen, ...args]);
    if (status === 0) answers[id] = stdout;
    else if (status === 127) throw new WrongUsage('There is no kubectl on the path. Name the servers with --kubelet and --api-server.');
    else
      host.told(
        `  not read, so it stays unknown: ${why}. ${/forbidden/i.test(stderr) ? 'You may not read it.' : 'kubectl says: ' + (stderr.trim().split('\n')[0] ?? '').slice(0, 200)}`,
      );
  }
  return clusterIn(answers);
}

/** The lines that a dry run prints. It opens no connection, so it cannot name what kubectl would list. */
function dryRun(values: Given, chosen: readonly string[], readOnlyPort: number): string {
  const isNamed = values.kubelet.length + values['api-server'].length > 0;
  const requests = isNamed
    ? []
    : Object.values(kubectlRequests).map(({ args, why }) => `${['kubectl', ...chosen, ...args].join(' ')}\n  ${why}`);
  const servers = isNamed
    ? planned(named(values), readOnlyPort)
    : planned(
        {
          apiServers: [{ name: '', host: 'API-SERVER', port: 6443 }],
          kubelets: [{ name: '', host: 'EACH-NODE', port: 10250, version: null }],
        },
        readOnlyPort,
      );
  return `${[...requests, ...servers].join('\n')}\nNothing was sent.\n`;
}

/** The results of a step for each of a list, in its order. Eight are under way at a time, so that nodes that are silent do not add up. */
async function severally<From, To>(list: readonly From[], step: (from: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  const left = [...list.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await step(next[1]);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return results;
}

async function measured(
  cluster: ReadCluster,
  patience: number,
  host: CollectHost,
): Promise<Pick<ClusterRecord, 'apiServers' | 'kubelets'>> {
  const terms = {
    patience,
    clusterCas: cluster.clusterCas,
    ...(host.readOnlyPort === undefined ? {} : { readOnlyPort: host.readOnlyPort }),
  };
  return {
    apiServers: await severally(cluster.apiServers, (server) => {
      host.told(`${where(server)}: the API server`);
      return measureServer(server, terms);
    }),
    kubelets: await severally(cluster.kubelets, (kubelet) => {
      host.told(`${where(kubelet)}: the kubelet of ${kubelet.name}`);
      return measureKubelet(kubelet, terms);
    }),
  };
}

/** Follows the arguments of one call. Never throws for what a reader or a server did. */
export async function collect(args: readonly string[], host: CollectHost): Promise<CollectOutcome> {
  try {
    const values = given(args);
    if (values.help) return { code: 0, out: usage(host.name), err: '' };
    const seconds = Number(values.timeout);
    if (!(seconds >= 1 && seconds <= 60)) throw new WrongUsage(`--timeout is ${values.timeout}; it takes seconds from 1 to 60.`);
    const chosen = (['context', 'kubeconfig'] as const).flatMap((name) =>
      values[name] === undefined ? [] : [`--${name}=${values[name]}`],
    );
    const readOnlyPort = host.readOnlyPort ?? 10255;
    if (values['dry-run']) return { code: 0, out: dryRun(values, chosen, readOnlyPort), err: '' };
    const isNamed = values.kubelet.length + values['api-server'].length > 0;
    const cluster = isNamed ? named(values) : await readCluster(host, chosen);
    const count = cluster.apiServers.length + cluster.kubelets.length;
    if (count === 0) return { code: 3, out: '', err: 'No API server and no kubelet was found, so nothing was asked.\n' };
    for (const line of planned(cluster, readOnlyPort)) host.told(line);
    const question = `Open these connections to ${counted(count, 'server')}? No certificate, no token and no request is sent on them.`;
    if (!values.yes && !(await host.agree?.(question)))
      return {
        code: 3,
        out: '',
        err: host.agree ? 'Nothing was opened.\n' : 'Nothing was opened, because nobody can be asked here: --yes opens the connections.\n',
      };
    const whole: ClusterRecord = {
      kind: recordKind,
      version: 1,
      collected: host.today,
      node: host.node,
      redacted: false,
      kubernetes: cluster.kubernetes,
      flags: cluster.flags,
      ...(await measured(cluster, seconds * 1000, host)),
    };
    return { code: 0, out: `${JSON.stringify(values['keep-names'] ? whole : redacted(whole), null, 1)}\n`, err: '' };
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return { code: 2, out: '', err: `${error.message}\nSee ${host.name} --help.\n` };
  }
}
