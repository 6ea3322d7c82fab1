import type { ClientSettingId } from '../../model/setting/client-setting.ts';
import { handsOn } from '../read/flag.ts';
import type { Address, Client, KnownDocument, Reading, ToldSettings } from '../read/reading.ts';
import { fileOf } from '../read/source-text.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, isTemplate, textOf, type Node } from '../read/yaml-node.ts';
import { isOwnHost, isPlainPort, serverOf, serversWithoutTls, servesWithoutTls, usedClusters, usedOf } from './clients.ts';
import { candidate, combined, type Candidate } from './combine.ts';
import { stated, unknownUntil, type Place } from './origin.ts';
import { dialled } from '../url.ts';

type Verification = Candidate<'apiServerVerification'>;
const verification = candidate<'apiServerVerification'>;

const placeOf = ({ source }: KnownDocument, node: Node | undefined): Place => ({ source, start: node?.start ?? 0, end: node?.end ?? 0 });

/**
 * What a client of the API server is called: the user of its kubeconfig, that user’s certificate, or the file. A node is a user by the name system:node:…
 * The user that a kubelet writes after its bootstrap, default-auth, is written by other programs too, so that its certificate tells
 * (k8s:pkg/kubelet/certificate/bootstrap/bootstrap.go writeKubeconfigFromBootstrapping).
 */
const names: Readonly<Record<Client, RegExp>> = {
  kubelet: /(?:^|[^a-z])kubelet(?!-(?:api|client|csr))|^system:node:/,
  'kube-proxy': /kube-?proxy/,
  'kube-controller-manager': /(?<!cloud-|karmada-)controller-manager/,
  'kube-scheduler': /(?<!karmada)(?:^|[^a-z])scheduler/,
};
const baseName = (path: string): string => path.replace(/^.*[/ ]/, '');
const clients = Object.keys(names) as Client[];
const isClient = (name: string): name is Client => Object.hasOwn(names, name);
/** A user or a certificate of a person, whoever else its file is named after. */
const isOfPerson = (text: string): boolean => /kubectl|(?:^|[^a-z])admin(?![a-z])/.test(baseName(text));
const calledBy = (text: string): readonly Client[] => clients.filter((client) => names[client].test(text));

/** Who uses a kubeconfig: the clients whose flags name its file, and those that its user or its file is called after. Nobody where that is all that it says. */
function usersOf(document: KnownDocument, naming: readonly Address[]): readonly Client[] {
  const file = fileOf(document.source);
  const path = file.replace(/^.* /, '');
  const same = naming.filter(({ url }) => url === path || url.endsWith(`/${path}`));
  const told = [
    ...(new Set(same.map(({ url }) => url)).size === 1 ? same.flatMap(({ client }) => (client === 'pod' ? [] : [client])) : []),
    ...usedOf(document, 'users').flatMap((one) => {
      const called = [get(one, 'name'), get(one, 'user', 'client-certificate')].map((node) => textOf(node) ?? '');
      return called.some(isOfPerson) ? [] : called.flatMap(calledBy);
    }),
  ];
  // Of /var/lib/kubelet/kubeconfig the folder tells, and of kubelet.conf the file.
  return [...new Set(told.length > 0 ? told : calledBy(file.replace(/\/(?:kube)?config[^/]*$/, '').replace(/^.*\//, '')))];
}

/**
 * Paths below which an API server may stand: its own, and what begins like that of a proxy in front of several clusters, such as Rancher's
 * `/k8s/clusters/<id>`. A path that something fills in may be none.
 */
const pathOfApi = /^\/*(?:$|\{\{|\/(?:apis?|k8s|k8s-proxy|clusters)(?:\/|$))/;

/** Whether the address of a cluster leads elsewhere for all that it says: kubeconfigs also name webhooks of the API server, which have a path. */
const hasOtherPath = (cluster: Node | undefined): boolean => {
  const url = serverOf(cluster).replace(/\{\{.*?\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|<[^>]*>/g, '{{}}');
  const path = /^https?:\/\/[^/]+(\/.*)$/i.exec(url)?.[1] ?? '';
  return !pathOfApi.test(path);
};

/** A kubeconfig of nobody, without what is there of clusters that need not be API servers, and what it is called then. */
function withoutWebhooks(reading: Reading, document: KnownDocument): Pick<KnownDocument, 'root' | 'called'> {
  const { root } = document;
  const used = usedClusters(document).map((entry) => get(entry, 'cluster'));
  const called =
    used.length > 0 && used.every(hasOtherPath)
      ? 'kubeconfig, whose address has a path, as those of webhooks of the API server have' +
        (serversWithoutTls(document).some(({ url }) => !dialled(url).isLoopback) ? ': what is sent there is not encrypted' : '')
      : `kubeconfig (API server: ${kubeconfigOf(reading, document)[0]?.value})`;
  const kept = (entry: Node): Node =>
    entry.kind === 'map' ? { ...entry, pairs: entry.pairs.filter(({ key, value }) => !(key === 'cluster' && hasOtherPath(value))) } : entry;
  const pairs = root.pairs.map((pair) => {
    const { key, value } = pair;
    return key === 'clusters' && value.kind === 'seq' ? { ...pair, value: { ...value, items: value.items.map(kept) } } : pair;
  });
  return { root: { ...root, pairs }, called };
}

/** The API server of a kubeconfig and how it is known, which no verdict tells where a second program on the path is not here. */
function serverIn(reading: Reading, document: KnownDocument): string {
  const cluster = get(usedClusters(document)[0], 'cluster');
  const url = serverOf(cluster);
  const value = kubeconfigOf(reading, document)[0]?.value;
  const ca = value === 'verified' && ['certificate-authority-data', 'certificate-authority'].find((key) => get(cluster, key));
  // An address may hold credentials.
  const server = /^https?:\/\/[\w.:[\]-]+\/?$/.test(url) ? ` ${url}` : '';
  return value ? ` (API server${server}: ${value}${ca ? ` by ${ca}` : ''})` : '';
}

/** Says of each kubeconfig which clients use it, once every input is read and joined. */
export function joinClients(reading: Reading): void {
  for (const { kind, source, root } of reading.documents) {
    const file = kind === 'KubeProxyConfiguration' ? get(root, 'clientConnection', 'kubeconfig') : undefined;
    const url = textOf(file);
    if (file && url) reading.addresses.push({ client: 'kube-proxy', isFile: true, source, start: file.start, end: file.end, url });
  }
  const naming = new Map<string, Address[]>();
  for (const one of reading.addresses.filter(({ isFile }) => isFile)) {
    const all = naming.get(baseName(one.url)) ?? [];
    naming.set(baseName(one.url), all);
    all.push(one);
  }
  for (const [index, document] of reading.documents.entries()) {
    if (document.kind !== 'kubeconfig') continue;
    const clients = usersOf(document, naming.get(baseName(fileOf(document.source))) ?? []);
    // Flags, or the name of a user, tell of a client of the API server, whatever its path is.
    const more =
      clients.length > 0
        ? {
            called: `kubeconfig of ${clients.join(' and ')}${clients.some((one) => /^kube-[cs]/.test(one)) ? serverIn(reading, document) : ''}`,
          }
        : withoutWebhooks(reading, document);
    reading.documents[index] = { ...document, clients, ...more };
  }
}

const unknownClient = (until: string): Verification => verification('unknown', unknownUntil(until));
const proxyOfOwnHost = 'what listens at the loopback address of the client, and how it reaches the API server';

/**
 * What an http:// address of the API server says: no TLS, unless it stays on the client’s own host, where a proxy may speak TLS on. Where the API server
 * itself listens there, nothing does.
 */
const plainHttp = (reading: Reading, url: string, at: Place): Verification =>
  dialled(url).isLoopback && !isPlainPort(reading, at, url) ? unknownClient(proxyOfOwnHost) : verification('plaintext', stated(at));

/** Whether the host of an address is filled in later. */
const isHostFilledIn = (url: string): boolean => holdsTemplate(/^(?:https?:\/\/)?[^/:]*/.exec(url)?.[0] ?? '');

/** Whether one cluster of a kubeconfig is verified: over https, and without a switch that skips it. */
function clusterOf(reading: Reading, document: KnownDocument, cluster: Node | undefined): Verification {
  const skip = get(cluster, 'insecure-skip-tls-verify');
  const skips = textOf(skip);
  const server = get(cluster, 'server') && serverOf(cluster);
  const address = 'the address of the API server in the kubeconfig, as https://host:port';
  // Without TLS there is no verification that could be skipped.
  if (server !== undefined && dialled(server).scheme === 'http')
    return plainHttp(reading, server, placeOf(document, get(cluster, 'server')));
  if (skip && skips === 'true') {
    if (isHostFilledIn(server ?? '')) return unknownClient(address);
    return isOwnHost(cluster) ? unknownClient(proxyOfOwnHost) : verification('skipped', stated(placeOf(document, skip)));
  }
  // The API server has no path. Webhooks have one, and so have proxies that end TLS and pass requests on.
  if (get(cluster, 'server') && !/^https:\/\/[^/]+\/?$/i.test(server ?? '')) return unknownClient(address);
  if (skips !== undefined && skips !== 'false') return unknownClient('true or false for insecure-skip-tls-verify');
  const ca = get(cluster, 'certificate-authority-data') ?? get(cluster, 'certificate-authority');
  return verification(
    'verified',
    ca
      ? stated({ source: document.source, start: ca.start, end: ca.start })
      : { kind: 'default', of: 'a kubeconfig', fact: 'facts/links#kubelet-api' },
  );
}

/** Whether the clusters of a kubeconfig are verified. */
function kubeconfigOf(reading: Reading, document: KnownDocument): readonly Verification[] {
  const clusters = get(document.root, 'clusters');
  if (isTemplate(clusters)) return [unknownClient('the clusters of the kubeconfig, with their template filled in')];
  return usedClusters(document).map((entry) => clusterOf(reading, document, get(entry, 'cluster')));
}

/** What an address says that a flag names: http:// says that there is no TLS, and one that is filled in later says nothing. */
function addressOf(reading: Reading, address: Address): readonly Verification[] {
  const { scheme, isLoopback } = dialled(address.url);
  if (address.skips) return isLoopback ? [] : [verification('skipped', stated(address))];
  if (scheme === 'http') return [plainHttp(reading, address.url, address)];
  return scheme === 'unknown' && !address.isFile && holdsTemplate(address.url)
    ? [unknownClient('the address of the API server that --master or --api-servers names')]
    : [];
}

/** Whether a node takes the cluster CA without a check when it joins. */
const joinsUnverified = ({ kind, root }: KnownDocument): boolean => {
  const skips = textOf(get(root, 'discovery', 'bootstrapToken', 'unsafeSkipCAVerification'));
  return kind === 'JoinConfiguration' && skips !== undefined && skips !== 'false';
};

/** kubeadm gives every client the cluster CA (facts/links#kubelet-api). */
function kubeadmClients(reading: Reading): Verification | undefined {
  const documents = reading.documents.filter(
    ({ kind }) => kind === 'ClusterConfiguration' || kind === 'InitConfiguration' || kind === 'JoinConfiguration',
  );
  if (documents.some(joinsUnverified))
    return unknownClient('the hash of the CA on the node that joins: with unsafeSkipCAVerification it takes the CA that it is handed');
  const opened = reading.processes.some((process) => process.component === 'kube-apiserver' && servesWithoutTls(process) === 'network');
  if (documents.length > 0 && opened)
    return unknownClient('the kubeconfig files of the clients: this API server may also serve plain HTTP');
  return documents.length > 0
    ? verification('verified', { kind: 'distribution', of: 'kubeadm', fact: 'facts/links#kubelet-api' })
    : undefined;
}

/** Whether a kubeconfig may do less than verify once it is filled in: its switch is neither true nor false, or its address says no scheme. */
const mayDoLess = (document: KnownDocument): boolean =>
  usedClusters(document).some((entry) => {
    const cluster = get(entry, 'cluster');
    const skip = get(cluster, 'insecure-skip-tls-verify');
    return (skip && !/^(?:true|false)$/.test(textOf(skip) ?? '')) || (get(cluster, 'server') && !/^https?:/i.test(serverOf(cluster)));
  });

/** What the kubeconfigs of nobody take back: each of them may be that of any client, so that nothing better is known of any. */
const ofNobody = (reading: Reading): readonly Verification[] =>
  reading.documents
    .filter(({ clients }) => clients?.length === 0)
    .flatMap((document) => {
      const who = `the name of the client that uses ${document.source.name}`;
      if (kubeconfigOf(reading, document).some(({ value }) => value === 'skipped' || value === 'plaintext'))
        return [unknownClient(`${who}, which does not verify the API server`)];
      return mayDoLess(document) ? [unknownClient(`${who}, and its kubeconfig filled in`)] : [];
    });

/** The clients that have a way of their own, each with what its own kubeconfig and its own flags say; `all` is what the others do. */
function ownWays(reading: Reading, all: Verification): Readonly<Partial<Record<ClientSettingId, readonly Verification[]>>> {
  const found = new Map<Client, readonly Verification[]>();
  const tell = (client: Client, more: readonly Verification[]): void => void found.set(client, [...(found.get(client) ?? []), ...more]);
  for (const document of reading.documents) for (const client of document.clients ?? []) tell(client, kubeconfigOf(reading, document));
  for (const address of reading.addresses) if (address.client !== 'pod') tell(address.client, addressOf(reading, address));
  // What a template stands for among the arguments of a client may name another kubeconfig; those of another program change nothing for it.
  for (const { base, component, flags } of reading.processes)
    if (handsOn(base) && isClient(component) && flags.some(({ name }) => holdsTemplate(name)))
      tell(component, [unknownClient(`the arguments of ${component}, with their templates filled in`)]);
  // Two programs are on one path. Of the one that says nothing, only what all clients do is known.
  const controllers = (['kube-controller-manager', 'kube-scheduler'] as const).map((client) => ({ client, told: found.get(client) ?? [] }));
  const ofBoth = controllers.flatMap(({ client, told }) =>
    told.length > 0 ? told : [all.value === 'unknown' ? unknownClient(`the kubeconfig of ${client}`) : all],
  );
  return {
    kubeletToApiServer: found.get('kubelet') ?? [],
    kubeProxyToApiServer: found.get('kube-proxy') ?? [],
    controlPlaneToApiServer: controllers.some(({ told }) => told.length > 0) ? ofBoth : [],
  };
}

/** How each client verifies the API server, beside what an installer does: what kubeadm does for all of them, and the ways that clients have of their own. */
export function decidedByClients(reading: Reading, found: ToldSettings): ToldSettings {
  const weakest = (candidates: readonly Verification[]) => combined('apiServerVerification', candidates, '');
  // The value is one of this setting, which the record of all of them does not say.
  const told = found['apiServerVerification'] as Verification;
  const all = weakest([told, ...ofNobody(reading)]);
  // Pods have no setting but that of all clients, so that what one of them does by itself leaves the others what they do.
  const ofPods = reading.addresses.filter(({ client }) => client === 'pod').flatMap((one) => addressOf(reading, one));
  const plain = (['plaintext', 'skipped'] as const).map((weak) => ofPods.find(({ value }) => value === weak)).find(Boolean);
  return {
    apiServerVerification: plain ?? all,
    ...Object.fromEntries(
      Object.entries(ownWays(reading, all)).flatMap(([id, candidates]) =>
        candidates.length > 0 || plain ? [[id, weakest(candidates.length > 0 ? candidates : [all])]] : [],
      ),
    ),
  };
}

/** What kubeadm does for all clients, where nothing else decides it. */
export function decidedByKubeadm(reading: Reading, found: ToldSettings): ToldSettings {
  const kubeadm = kubeadmClients(reading);
  return kubeadm && found['apiServerVerification']?.origin.kind === 'unknown' ? { apiServerVerification: kubeadm } : {};
}
