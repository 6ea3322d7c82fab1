import { given, type Process } from '../read/flag.ts';
import type { clientSettings } from '../../model/setting/client-setting.ts';
import type { Address, KnownDocument, Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, isTemplate, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil } from './origin.ts';
import { dialled, isOwnAddress, withScheme } from '../url.ts';

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
export function usedOf({ root }: KnownDocument, list: 'clusters' | 'users'): readonly Node[] {
  const named = (entries: readonly Node[], name: string | undefined): readonly Node[] =>
    name === undefined ? [] : entries.filter((one) => textOf(get(one, 'name')) === name);
  const [context] = named(itemsOf(get(root, 'contexts')), textOf(get(root, 'current-context')));
  const entries = itemsOf(get(root, list));
  const used = named(entries, textOf(get(context, 'context', list.slice(0, -1))));
  return used.length > 0 ? used : entries;
}

/** The clusters of a kubeconfig that its client uses. */
export const usedClusters = (document: KnownDocument): readonly Node[] => usedOf(document, 'clusters');

/**
 * The address of the API server in a cluster of a kubeconfig. Without a scheme it is http://, unless the cluster has a CA or skips verification
 * (k8s:staging/src/k8s.io/client-go/rest/url_utils.go DefaultServerUrlFor).
 */
export function serverOf(cluster: Node | undefined): string {
  const server = (textOf(get(cluster, 'server')) ?? '').trim();
  const usesTls = ['certificate-authority', 'certificate-authority-data', 'insecure-skip-tls-verify'].some((key) => get(cluster, key));
  return usesTls ? server : withScheme(server);
}

/** The path of a client. */
export const pathOfClient = (client: Address['client'] | undefined): keyof typeof clientSettings | 'pod-to-apiserver' | null =>
  client === undefined
    ? null
    : client === 'pod' || client === 'kubelet' || client === 'kube-proxy'
      ? `${client}-to-apiserver`
      : 'control-plane-to-apiserver';

/** The addresses in the clusters of a kubeconfig that begin with http://: nothing is encrypted on the way. */
export const serversWithoutTls = (document: KnownDocument): readonly { readonly server: Node; readonly url: string }[] =>
  usedClusters(document).flatMap((entry) => {
    const [server, url] = [get(entry, 'cluster', 'server'), serverOf(get(entry, 'cluster'))];
    return server && dialled(url).scheme === 'http' ? [{ server, url }] : [];
  });

/** Whether a cluster of a kubeconfig has an address of its client’s own host: what it does not verify is a process of that host. */
export const isOwnHost = (cluster: Node | undefined): boolean => dialled(serverOf(cluster)).isLoopback;

/** How far an API server is told to listen for plain HTTP: beyond its own host, on that alone, or not (facts/flags#--insecure-port). */
export function servesWithoutTls(process: Process): 'network' | 'host' | 'no' {
  if (process.flags.some(({ name }) => holdsTemplate(name))) return 'network';
  const port = ['insecure-port', 'port'].map((name) => given(process, name)).find(({ state }) => state !== 'absent');
  const address = ['insecure-bind-address', 'address'].map((name) => given(process, name)).find(({ state }) => state !== 'absent');
  if ((!port && !address) || (port?.state === 'given' && port.value === '0')) return 'no';
  // The port was 8080 on 127.0.0.1 unless one of the two was given; installers closed it by themselves.
  if (address && (address.state !== 'given' || !isOwnAddress(address.value))) return 'network';
  // Loose flags of the older names may be those of any component.
  const isSure = process.flags.some(({ name }) => name.startsWith('insecure-'));
  return isSure && (port || process.base === 'kubernetes') ? 'host' : 'no';
}

/** Every address of IPv4 or IPv6, the own host included. */
const isEveryAddress = /^(?:0\.0\.0\.0|\[?::\]?)$/;

/**
 * Whether an API server of the same input serves plain HTTP where an address of the own host leads: on the port that --insecure-port gives, or on 8080
 * where only its address is given (facts/flags#--insecure-port). It asks nobody for credentials there.
 */
export const isPlainPort = ({ processes }: Reading, { source }: Pick<Address, 'source'>, url: string): boolean =>
  dialled(url).isLoopback &&
  processes.some((process) => {
    if (process.component !== 'kube-apiserver' || process.source.name !== source.name) return false;
    const [port, address] = ['insecure-port', 'insecure-bind-address'].map((name) => given(process, name));
    const listens = address?.state === 'given' && (isOwnAddress(address.value) || isEveryAddress.test(address.value));
    const at = port?.state === 'given' ? port.value : port?.state === 'absent' && listens ? '8080' : undefined;
    return (listens || address?.state === 'absent') && at !== undefined && at !== '0' && /:(\d+)\/*$/.exec(url)?.[1] === at;
  });
