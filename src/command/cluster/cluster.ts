import { parseArgs } from 'node:util';
import type { Input } from '../../checker/read/read.ts';
import { oneLine } from '../../checker/report/printable.ts';
import { minorOf } from '../../checker/read/reading.ts';
import { minors } from '../../model/setting/minor.ts';
import { counted } from '../../wording/text/text.ts';
import { exitCodes } from '../exit-code.ts';
import { WrongUsage, type Host, type Outcome } from '../host.ts';
import type { Kubectl, KubectlAnswer } from './kubectl.ts';
import { clusterRequests, configzRequest, nodesRequest, type ClusterRequest } from './requests.ts';

/** What a reader may give beside the options of the check. */
const own = {
  'dry-run': { type: 'boolean' },
  'nodes-proxy': { type: 'boolean' },
  context: { type: 'string' },
  kubeconfig: { type: 'string' },
} as const;

const usage = (
  name: string,
): string => `Usage: ${name} [--dry-run] [--nodes-proxy] [--context NAME] [--kubeconfig FILE] [options of the check]

Reads with kubectl what you may read of a cluster, and checks it. It only reads, never a Secret, and changes nothing.

  --dry-run          print each request and send none
  --nodes-proxy      read the kubelets’ configurations through nodes/proxy without asking first
  --context NAME     the context of the kubeconfig, as kubectl takes it
  --kubeconfig FILE  the kubeconfig, as kubectl takes it
`;

/** The request as a reader could type it. */
const typed = ({ args }: ClusterRequest, chosen: readonly string[]): string =>
  ['kubectl', ...chosen, ...args].map((word) => (/[?&=]/.test(word) && word.startsWith('/') ? `'${word}'` : word)).join(' ');

/** A list of the API as a List whose items say what they are: the API leaves that out. Managed fields and statuses decide nothing. */
function listOf(text: string, [kind, apiVersion]: readonly [string, string]): string {
  const { items = [] } = JSON.parse(text) as { items?: readonly Readonly<Record<string, unknown>>[] };
  const whole = items.map(({ metadata, ...item }) => {
    const { name, namespace } = (metadata ?? {}) as Readonly<Record<string, unknown>>;
    return { apiVersion, kind, metadata: { name, namespace }, ...item, status: undefined };
  });
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: whole }, null, 1);
}

interface Signing {
  readonly spec?: { readonly signerName?: string };
  readonly status?: { readonly conditions?: readonly unknown[] };
}
/** What requests for certificates tell: how many of kubelets wait. */
function waiting(text: string): string | undefined {
  const { items = [] } = JSON.parse(text) as { items?: readonly Signing[] };
  const count = items.filter(
    ({ spec, status }) => spec?.signerName === 'kubernetes.io/kubelet-serving' && !status?.conditions?.length,
  ).length;
  return count > 0
    ? `${counted(count, 'request', 'requests')} for a kubelet’s serving certificate ${count === 1 ? 'waits' : 'wait'} for an approval.`
    : undefined;
}

/** Why kubectl did not answer, in one line. */
function refusal({ status, stderr }: KubectlAnswer): string {
  if (status === 127) return 'there is no kubectl on the path';
  if (/forbidden/i.test(stderr)) return 'you may not read it';
  if (/not ?found/i.test(stderr)) return 'the cluster does not have it';
  return oneLine(stderr.trim()).slice(0, 160) || `kubectl ended with ${status}`;
}

/** All that was read of a cluster. */
interface ReadCluster {
  readonly inputs: readonly Input[];
  readonly minor: string | undefined;
  readonly notes: readonly string[];
}

async function readCluster(kubectl: Kubectl, chosen: readonly string[], mayUseProxy: () => Promise<boolean>): Promise<ReadCluster> {
  const inputs: Input[] = [];
  const notes: string[] = [];
  let minor: string | undefined;
  const ask = async (request: ClusterRequest): Promise<string | undefined> => {
    notes.push(typed(request, chosen));
    const answer = await kubectl([...chosen, ...request.args]);
    if (answer.status === 0) return answer.stdout;
    notes.push(`  not read: ${refusal(answer)}. It stays unknown: ${request.why}.`);
    return undefined;
  };
  const taken = (request: ClusterRequest, text: string): void => {
    try {
      if (request.input) inputs.push({ name: request.input, text: request.items ? listOf(text, request.items) : text });
      if (request.args.at(-1)?.endsWith('/version')) minor = minorOf((JSON.parse(text) as { gitVersion?: string }).gitVersion ?? '');
      if (request.args.at(-1)?.endsWith('/certificatesigningrequests'))
        notes.push(...[waiting(text)].flatMap((note) => (note ? [`  ${note}`] : [])));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      notes.push(`  not read: kubectl answered with something that is no JSON. It stays unknown: ${request.why}.`);
    }
  };
  for (const request of clusterRequests) {
    const text = await ask(request);
    if (text !== undefined) taken(request, text);
  }
  if (await mayUseProxy()) {
    const nodes = await ask(nodesRequest);
    const { items = [] } = JSON.parse(nodes ?? '{}') as { items?: readonly { readonly metadata?: { readonly name?: string } }[] };
    for (const { metadata } of items) {
      if (!metadata?.name) continue;
      const request = configzRequest(metadata.name);
      const text = await ask(request);
      if (text !== undefined) taken(request, text);
    }
  } else notes.push('The kubelets were not asked for their configurations, so what they accept is unknown: --nodes-proxy asks them.');
  return { inputs, minor: minors.some((one) => one === minor) ? minor : undefined, notes };
}

/**
 * Reads a cluster with kubectl and checks what it read. `check` is given the arguments that are left and the inputs. Throws `WrongUsage` for what it
 * cannot follow.
 */
export async function clusterCommand(
  args: readonly string[],
  host: Host,
  check: (args: readonly string[], inputs: readonly Input[]) => Promise<Outcome>,
): Promise<Outcome> {
  const { tokens } = parseArgs({ args: [...args], options: own, strict: false, allowPositionals: true, tokens: true });
  const taken = new Set<number>();
  const given: { -readonly [name in keyof typeof own]?: string } = {};
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(own, token.name)) continue;
    const name = token.name as keyof typeof own;
    if (own[name].type === 'string' && !token.value) throw new WrongUsage(`--${name} needs a value behind it.`);
    given[name] = token.value ?? '';
    taken.add(token.index);
    if (own[name].type === 'string' && !token.inlineValue) taken.add(token.index + 1);
  }
  const left = args.filter((_, index) => !taken.has(index));
  if (left.includes('--help') || left.includes('-h')) return { code: exitCodes.clean, out: usage(host.name), err: '' };
  const chosen = (['context', 'kubeconfig'] as const).flatMap((name) => (given[name] ? [`--${name}=${given[name]}`] : []));
  if (given['dry-run'] !== undefined) {
    const all = [...clusterRequests, { ...nodesRequest, isNodesProxy: true as const }, configzRequest('NODE')];
    const lines = all.map((one) => `${typed(one, chosen)}\n  ${one.why}${one.isNodesProxy ? '; only after you agree, for each node' : ''}`);
    return { code: exitCodes.clean, out: `${lines.join('\n')}\nNothing was sent.\n`, err: '' };
  }
  const { kubectl, agree } = host;
  if (!kubectl) throw new WrongUsage('This copy of the command has no kubectl to read a cluster with.');
  const question =
    'Reading the kubelets’ configurations takes get on nodes/proxy, with which commands can be run in every pod. The requests only read /configz. Send them?';
  const mayUseProxy = async (): Promise<boolean> => given['nodes-proxy'] !== undefined || ((await agree?.(question)) ?? false);
  const { inputs, minor, notes } = await readCluster(kubectl, chosen, mayUseProxy);
  const told = notes.map((line) => `${line}\n`).join('');
  if (inputs.length === 0) return { code: exitCodes.unread, out: '', err: `${told}Nothing of the cluster could be read.\n` };
  const outcome = await check([...left, ...(minor && !left.some((one) => one.startsWith('--k8s')) ? ['--k8s', minor] : [])], inputs);
  return { ...outcome, err: left.includes('--quiet') || left.includes('-q') ? outcome.err : told + outcome.err };
}
