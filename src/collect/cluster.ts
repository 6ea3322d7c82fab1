import { readFlags, type ClusterRecord, type ReadFlag } from '../facts/evidence/cluster-record.ts';
import { certificatesIn } from './certificate-fields.ts';
import type { Asked, AskedKubelet } from './measure.ts';

/** What kubectl is asked: each only reads, none of them a Secret, and kubectl redacts the credentials of its own configuration. */
export const kubectlRequests = {
  config: { args: ['config', 'view', '--minify', '-o', 'json'], why: 'the address of the API server' },
  version: { args: ['get', '--raw', '/version'], why: 'the version of the API server' },
  nodes: { args: ['get', 'nodes', '-o', 'json'], why: 'the addresses, ports and versions of the kubelets' },
  pods: {
    args: ['get', 'pods', '-n', 'kube-system', '-l', 'component=kube-apiserver', '-o', 'json'],
    why: 'which flags the API server has, where it runs as a static pod',
  },
  ca: { args: ['get', 'configmap', 'kube-root-ca.crt', '-n', 'kube-system', '-o', 'json'], why: 'the CA certificate of the cluster' },
} as const;
export type KubectlRequest = keyof typeof kubectlRequests;

/** What was read with kubectl, and what could not be. */
export type ReadCluster = ReturnType<typeof clusterIn>;

/** The part of an object of the API that is read here. All of it may be missing. */
interface Read {
  readonly items?: readonly Read[];
  readonly metadata?: { readonly name?: string };
  readonly status?: {
    readonly addresses?: readonly { readonly type?: string; readonly address?: string }[];
    readonly daemonEndpoints?: { readonly kubeletEndpoint?: { readonly Port?: number } };
    readonly nodeInfo?: { readonly kubeletVersion?: string };
  };
  readonly spec?: {
    readonly containers?: readonly { readonly name?: string; readonly command?: readonly string[]; readonly args?: readonly string[] }[];
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly clusters?: readonly { readonly cluster?: { readonly server?: string } }[];
  readonly gitVersion?: string;
}

/** An answer of kubectl as an object, or nothing where it is none. */
function objectIn(text: string | undefined): Read {
  try {
    const data: unknown = JSON.parse(text ?? '{}');
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}

function kubeletOf({ metadata, status }: Read): readonly AskedKubelet[] {
  const { addresses = [], daemonEndpoints, nodeInfo } = status ?? {};
  const host = ['InternalIP', 'Hostname', 'ExternalIP'].flatMap((kind) => addresses.find(({ type }) => type === kind)?.address ?? [])[0];
  if (host === undefined) return [];
  return [
    {
      name: metadata?.name ?? host,
      host,
      port: daemonEndpoints?.kubeletEndpoint?.Port ?? 10250,
      version: nodeInfo?.kubeletVersion ?? null,
    },
  ];
}

/** Whether one command line sets a flag. What is set to nothing is not set. */
function isSet(words: readonly string[], flag: ReadFlag): boolean {
  const at = words.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (at < 0) return false;
  return words[at] === flag ? !(words[at + 1] ?? '').startsWith('-') && Boolean(words[at + 1]) : (words[at] ?? '').length > flag.length + 1;
}

function flagsIn({ items = [] }: Read): ClusterRecord['flags'] {
  const lines = items.flatMap(({ spec }) =>
    (spec?.containers ?? [])
      .filter(({ name, command = [] }) => name === 'kube-apiserver' || command.some((word) => word.endsWith('kube-apiserver')))
      .map(({ command = [], args = [] }) => [...command, ...args]),
  );
  if (lines.length === 0) return null;
  const stateOf = (flag: ReadFlag) => {
    const count = lines.filter((words) => isSet(words, flag)).length;
    return count === 0 ? 'not-set' : count === lines.length ? 'set' : 'differs';
  };
  return Object.fromEntries(readFlags.map((flag) => [flag, stateOf(flag)])) as NonNullable<ClusterRecord['flags']>;
}

function apiServerOf(address: string | undefined): readonly Asked[] {
  if (!address || !URL.canParse(address)) return [];
  const { hostname, port, protocol } = new URL(address);
  return [{ name: hostname, host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (protocol === 'http:' ? 80 : 443)) }];
}

/** What the answers of kubectl say. One that is missing leaves its part unknown. */
export const clusterIn = (answers: Readonly<Partial<Record<KubectlRequest, string>>>) => ({
  kubernetes: objectIn(answers.version).gitVersion ?? null,
  flags: flagsIn(objectIn(answers.pods)),
  clusterCas: certificatesIn(objectIn(answers.ca).data?.['ca.crt'] ?? ''),
  apiServers: apiServerOf(objectIn(answers.config).clusters?.[0]?.cluster?.server),
  kubelets: (objectIn(answers.nodes).items ?? []).flatMap(kubeletOf),
});
