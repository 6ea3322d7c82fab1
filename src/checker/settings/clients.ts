import { given, type Process } from '../read/flag.ts';
import type { Address, KnownDocument, Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, isTemplate, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil, type Place } from './origin.ts';
import { dialled, isOwnAddress } from './url.ts';

const placeOf = (document: KnownDocument, node = get(document.root, 'spec')) => ({
  source: document.source,
  start: node?.start ?? document.root.start,
  end: node?.end ?? document.root.start,
});

/** APIServices that point at a Service; those that the API server serves itself have none. */
export const remoteApiServices = (reading: Reading): readonly KnownDocument[] =>
  reading.documents.filter(({ kind, root }) => {
    const service = get(root, 'spec', 'service');
    return kind === 'APIService' && (service?.kind === 'map' || isTemplate(service));
  });

/** Whether an APIService is checked. */
export function apiServiceOf(document: KnownDocument): Candidate<'apiServiceVerification'> {
  const skip = get(document.root, 'spec', 'insecureSkipTLSVerify');
  const value = textOf(skip);
  if (skip && value === 'true') return candidate('skipped', stated(placeOf(document, skip)));
  if (value !== undefined && value !== 'false') return candidate('unknown', unknownUntil('true or false for insecureSkipTLSVerify'));
  return candidate(
    'verified',
    skip ? stated(placeOf(document, skip)) : { kind: 'default', of: 'an APIService', fact: 'facts/links#api-aggregated' },
  );
}

/** How the webhooks of a configuration are reached. */
export function webhookReferencesOf(document: KnownDocument): readonly Candidate<'webhookReference'>[] {
  const webhooks = get(document.root, 'webhooks');
  const untold = candidate<'webhookReference'>('unknown', unknownUntil('the clientConfig of the webhooks, with its templates filled in'));
  if (isTemplate(webhooks)) return [untold];
  return itemsOf(webhooks).flatMap((webhook): readonly Candidate<'webhookReference'>[] => {
    if (isTemplate(get(webhook, 'clientConfig'))) return [untold];
    const [url, service] = [get(webhook, 'clientConfig', 'url'), get(webhook, 'clientConfig', 'service')];
    if (url && textOf(url)) return [candidate('url', stated(placeOf(document, url)))];
    return service ? [candidate('service', stated(placeOf(document, service)))] : [];
  });
}

/** The clusters or users of a kubeconfig that its client uses: those of the current context where that says which, otherwise each of them. */
function usedOf({ root }: KnownDocument, list: 'clusters' | 'users'): readonly Node[] {
  const named = (entries: readonly Node[], name: string | undefined): readonly Node[] =>
    name === undefined ? [] : entries.filter((one) => textOf(get(one, 'name')) === name);
  const [context] = named(itemsOf(get(root, 'contexts')), textOf(get(root, 'current-context')));
  const entries = itemsOf(get(root, list));
  const used = named(entries, textOf(get(context, 'context', list.slice(0, -1))));
  return used.length > 0 ? used : entries;
}

/** The clusters of a kubeconfig that its client uses. */
export const usedClusters = (document: KnownDocument): readonly Node[] => usedOf(document, 'clusters');

/** Whether somebody who runs kubectl uses a kubeconfig, by what the user is called and holds, if anything: it says nothing of nodes and pods. */
export function isOfPerson(document: KnownDocument): boolean {
  const users = usedOf(document, 'users');
  const names = [document.source.name, ...users.map((one) => textOf(get(one, 'name')) ?? '')].join(' ');
  if (/system:(?!admin)|kubelet|node|proxy|scheduler|controller|bootstrap/.test(names)) return false;
  return (
    /admin/i.test(names) ||
    (users.length === 0 && itemsOf(get(document.root, 'contexts')).length > 0) ||
    users.some((one) => ['client-key-data', 'exec', 'auth-provider', 'username'].some((key) => get(one, 'user', key)))
  );
}

/** The clusters of a kubeconfig whose address begins with http:// and is on another host: nothing is encrypted on the way. */
export const clustersWithoutTls = (document: KnownDocument): readonly Node[] =>
  usedClusters(document).flatMap((entry) => {
    const server = get(entry, 'cluster', 'server');
    const { scheme, isLoopback } = dialled(textOf(server) ?? '');
    return server && scheme === 'http' && !isLoopback ? [server] : [];
  });

/** Whether a cluster of a kubeconfig has an address of its client’s own host: what it does not verify is a process of that host. */
export const isOwnHost = (cluster: Node | undefined): boolean => dialled(textOf(get(cluster, 'server')) ?? '').isLoopback;

const unknownClient = (until: string): Candidate<'apiServerVerification'> => candidate('unknown', unknownUntil(until));
const proxyOfOwnHost = 'what listens at the loopback address of the client, and how it reaches the API server';

/** What an http:// address of the API server says: no TLS, unless it stays on the client’s own host, where a proxy may speak TLS on. */
export const plainHttp = (url: string, at: Place): Candidate<'apiServerVerification'> =>
  dialled(url).isLoopback ? unknownClient(proxyOfOwnHost) : candidate('plaintext', stated(at));

/** Whether the host of an address is filled in later. */
const isHostFilledIn = (url: string): boolean => holdsTemplate(/^(?:https?:\/\/)?[^/:]*/.exec(url)?.[0] ?? '');

/** Whether one cluster of a kubeconfig is verified: over https, and without a switch that skips it. */
function clusterOf(document: KnownDocument, cluster: Node | undefined): Candidate<'apiServerVerification'> {
  const skip = get(cluster, 'insecure-skip-tls-verify');
  const skips = textOf(skip);
  const server = textOf(get(cluster, 'server'));
  const address = 'the address of the API server in the kubeconfig, as https://host:port';
  if (skip && skips === 'true') {
    if (isHostFilledIn(server ?? '')) return unknownClient(address);
    return isOwnHost(cluster) ? unknownClient(proxyOfOwnHost) : candidate('skipped', stated(placeOf(document, skip)));
  }
  if (server !== undefined && dialled(server).scheme === 'http') return plainHttp(server, placeOf(document, get(cluster, 'server')));
  // The API server has no path. Webhooks have one, and so have proxies that end TLS and pass requests on.
  if (get(cluster, 'server') && !/^https:\/\/[^/]+\/?$/.test(server ?? '')) return unknownClient(address);
  if (skips !== undefined && skips !== 'false') return unknownClient('true or false for insecure-skip-tls-verify');
  const ca = get(cluster, 'certificate-authority-data') ?? get(cluster, 'certificate-authority');
  return candidate(
    'verified',
    ca
      ? stated({ source: document.source, start: ca.start, end: ca.start })
      : { kind: 'default', of: 'a kubeconfig', fact: 'facts/links#kubelet-api' },
  );
}

/** Whether the clusters of a kubeconfig are verified. */
export function kubeconfigOf(document: KnownDocument): readonly Candidate<'apiServerVerification'>[] {
  const clusters = get(document.root, 'clusters');
  if (isTemplate(clusters)) return [unknownClient('the clusters of the kubeconfig, with their template filled in')];
  return usedClusters(document).map((entry) => clusterOf(document, get(entry, 'cluster')));
}

/** Whether an address leads to another host over http://. */
export const isPlainAddress = ({ url }: Address): boolean => dialled(url).scheme === 'http' && !dialled(url).isLoopback;

/** What the flags of clients say: an http:// address says that there is no TLS, and one that is filled in later says nothing. */
export const addressedClients = ({ addresses }: Reading): readonly Candidate<'apiServerVerification'>[] =>
  addresses.flatMap((address) => {
    const { scheme } = dialled(address.url);
    if (scheme === 'http') return [plainHttp(address.url, address)];
    return scheme === 'unknown' && holdsTemplate(address.url)
      ? [unknownClient('the address of the API server that --master or --api-servers names')]
      : [];
  });

/** Whether a node takes the cluster CA without a check when it joins. */
const joinsUnverified = ({ kind, root }: KnownDocument): boolean => {
  const skips = textOf(get(root, 'discovery', 'bootstrapToken', 'unsafeSkipCAVerification'));
  return kind === 'JoinConfiguration' && skips !== undefined && skips !== 'false';
};

/** kubeadm gives every client the cluster CA (facts/links#kubelet-api). */
export function kubeadmClients(reading: Reading): readonly Candidate<'apiServerVerification'>[] {
  const documents = reading.documents.filter(
    ({ kind }) => kind === 'ClusterConfiguration' || kind === 'InitConfiguration' || kind === 'JoinConfiguration',
  );
  if (documents.some(joinsUnverified))
    return [unknownClient('the hash of the CA on the node that joins: with unsafeSkipCAVerification it takes the CA that it is handed')];
  const opened = reading.processes.some((process) => process.component === 'kube-apiserver' && mayServeWithoutTls(process));
  if (documents.length > 0 && opened)
    return [unknownClient('the kubeconfig files of the clients: this API server may also serve plain HTTP')];
  return documents.length > 0 ? [candidate('verified', { kind: 'distribution', of: 'kubeadm', fact: 'facts/links#kubelet-api' })] : [];
}

/** Whether an API server is told to listen for plain HTTP beyond its own host (facts/flags#--insecure-port). */
export function mayServeWithoutTls(process: Process): boolean {
  if (process.flags.some(({ name }) => holdsTemplate(name))) return true;
  const port = ['insecure-port', 'port'].map((name) => given(process, name)).find(({ state }) => state !== 'absent');
  const address = ['insecure-bind-address', 'address'].map((name) => given(process, name)).find(({ state }) => state !== 'absent');
  if (port?.state === 'given' && port.value === '0') return false;
  // The port was 8080 on 127.0.0.1 unless one of the two was given.
  if (address === undefined || (address.state === 'given' && isOwnAddress(address.value))) return false;
  return true;
}
