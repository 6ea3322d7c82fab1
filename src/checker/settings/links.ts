import type { CheckFacts } from '../facts.ts';
import { listOf, type Process } from '../read/flag.ts';
import type { KnownDocument, Reading } from '../read/reading.ts';
import { get, itemsOf, textOf } from '../read/yaml-node.ts';
import { apiServerFlag, howToAskApiServer } from './api-server.ts';
import { candidate, combined, type Candidate, type Decided } from './combine.ts';
import { boolOf } from '../read/flag.ts';
import { howToAskKubelet, kubeletField, kubeletsIn, type Kubelet } from './kubelet.ts';
import { stated, unknownUntil, type Found } from './origin.ts';

const setOrUnset = ({ value, origin }: Found): Candidate<'kubeletCertificateAuthority'> =>
  candidate(value === undefined ? 'unknown' : value === '' ? 'unset' : 'set', origin);

function clientCertificateOf(process: Process, facts: CheckFacts, minor: string): Candidate<'kubeletClientCertificate'> {
  const [certificate, key] = ['kubelet-client-certificate', 'kubelet-client-key'].map((name) =>
    apiServerFlag(process, name, facts, minor),
  ) as [Found, Found];
  if (certificate.value === undefined) return candidate('unknown', certificate.origin);
  if (key.value === undefined) return candidate('unknown', key.origin);
  if (certificate.value !== '' && key.value !== '') return candidate('set', certificate.origin);
  if (certificate.value === '' && key.value === '') return candidate('unset', certificate.origin);
  return candidate('unknown', unknownUntil('both --kubelet-client-certificate and --kubelet-client-key: only one of them is set'));
}

/** What the etcd flags say, wherever they stand (facts/flags#--etcd-cafile). */
function etcdTransportFrom(servers: Found, ca: string | undefined, certificate: string | undefined): Candidate<'etcdTransport'> {
  if (servers.value === undefined || servers.value === '')
    return candidate('unknown', servers.value === '' ? unknownUntil('--etcd-servers, which the server needs') : servers.origin);
  const urls = servers.value.split(',').map((url) => url.trim());
  if (urls.some((url) => url.startsWith('http://'))) return candidate('plaintext', servers.origin);
  if (!urls.every((url) => url.startsWith('https://')))
    return candidate('unknown', unknownUntil('an --etcd-servers URL that says http:// or https://'));
  if (ca === undefined || certificate === undefined) return candidate('unknown', unknownUntil(howToAskApiServer));
  if (certificate !== '') return candidate('mutual-tls', servers.origin);
  if (ca !== '') return candidate('server-tls', servers.origin);
  return candidate('unknown', unknownUntil('--etcd-cafile: without any TLS flag no source says what an https:// URL leads to'));
}

/** How one API server reaches etcd: its flags, or the external etcd of a ClusterConfiguration. */
export function etcdTransportOf(process: Process, reading: Reading, facts: CheckFacts, minor: string): Candidate<'etcdTransport'> {
  const external = get(
    reading.documents.find(
      ({ kind, source, root }) => kind === 'ClusterConfiguration' && source === process.source && root.start === process.start,
    )?.root,
    'etcd',
    'external',
  );
  if (process.base === 'kubeadm' && external) {
    const endpoints = get(external, 'endpoints');
    const at = { source: process.source, start: external.start, end: external.end };
    const servers: Found = {
      value: itemsOf(endpoints)
        .map((item) => textOf(item) ?? '')
        .join(','),
      origin: stated(at),
      place: at,
      change: () => [],
    };
    return etcdTransportFrom(servers, textOf(get(external, 'caFile')) ?? '', textOf(get(external, 'certFile')) ?? '');
  }
  const flag = (name: string) => apiServerFlag(process, name, facts, minor);
  return etcdTransportFrom(flag('etcd-servers'), flag('etcd-cafile').value, flag('etcd-certfile').value);
}

function servingCertificateOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletServingCertificate'> {
  const [bootstrap, file] = [kubeletField(kubelet, 'serverTLSBootstrap', facts, minor), kubeletField(kubelet, 'tlsCertFile', facts, minor)];
  if (file.value === undefined) return candidate('unknown', file.origin);
  if (file.value !== '')
    return candidate('unknown', unknownUntil('`openssl x509 -noout -issuer -ext subjectAltName` on the file that tlsCertFile names'));
  if (bootstrap.value === undefined) return candidate('unknown', bootstrap.origin);
  const on = boolOf(bootstrap.value);
  if (on === undefined) return candidate('unknown', unknownUntil('true or false for serverTLSBootstrap'));
  return candidate(on ? 'issued' : 'self-signed', bootstrap.origin);
}

function switchOf(found: Found): boolean | undefined {
  return found.value === undefined ? undefined : boolOf(found.value);
}
function kubeletAnonymousOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletAnonymous'> {
  const found = kubeletField(kubelet, 'anonymous', facts, minor);
  const on = switchOf(found);
  if (on === undefined)
    return candidate(
      'unknown',
      found.value === undefined ? found.origin : unknownUntil('true or false for anonymous authentication of the kubelet'),
    );
  return candidate(on ? 'on' : 'off', found.origin);
}
function kubeletAuthorizationOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletAuthorization'> {
  const { value, origin } = kubeletField(kubelet, 'authorization', facts, minor);
  return value === 'Webhook' || value === 'AlwaysAllow'
    ? candidate(value, origin)
    : candidate('unknown', value === undefined ? origin : unknownUntil('Webhook or AlwaysAllow for the authorization mode of the kubelet'));
}
function readOnlyPortOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'readOnlyPort'> {
  const { value, origin } = kubeletField(kubelet, 'readOnlyPort', facts, minor);
  if (value === undefined || !/^\d+$/.test(value))
    return candidate('unknown', value === undefined ? origin : unknownUntil('a port number for readOnlyPort'));
  return candidate(Number(value) === 0 ? 'closed' : 'open', origin);
}

const placeOf = (document: KnownDocument, node = get(document.root, 'spec')) => ({
  source: document.source,
  start: node?.start ?? document.root.start,
  end: node?.end ?? document.root.start,
});

/** APIServices that point at a Service; those that the API server serves itself have none. */
export const remoteApiServices = (reading: Reading): readonly KnownDocument[] =>
  reading.documents.filter(({ kind, root }) => kind === 'APIService' && get(root, 'spec', 'service')?.kind === 'map');

function apiServiceOf(document: KnownDocument): Candidate<'apiServiceVerification'> {
  const skip = get(document.root, 'spec', 'insecureSkipTLSVerify');
  const value = textOf(skip);
  if (skip && value === 'true') return candidate('skipped', stated(placeOf(document, skip)));
  if (value !== undefined && value !== 'false') return candidate('unknown', unknownUntil('true or false for insecureSkipTLSVerify'));
  return candidate(
    'verified',
    skip ? stated(placeOf(document, skip)) : { kind: 'default', of: 'an APIService', fact: 'facts/links#api-aggregated' },
  );
}

function webhookReferencesOf(document: KnownDocument): readonly Candidate<'webhookReference'>[] {
  return itemsOf(get(document.root, 'webhooks')).flatMap((webhook): readonly Candidate<'webhookReference'>[] => {
    const [url, service] = [get(webhook, 'clientConfig', 'url'), get(webhook, 'clientConfig', 'service')];
    if (url && textOf(url)) return [candidate('url', stated(placeOf(document, url)))];
    return service ? [candidate('service', stated(placeOf(document, service)))] : [];
  });
}

function kubeconfigOf(document: KnownDocument): readonly Candidate<'apiServerVerification'>[] {
  return itemsOf(get(document.root, 'clusters')).map((entry) => {
    const skip = get(entry, 'cluster', 'insecure-skip-tls-verify');
    if (skip && textOf(skip) === 'true') return candidate('skipped', stated(placeOf(document, skip)));
    const ca = get(entry, 'cluster', 'certificate-authority-data') ?? get(entry, 'cluster', 'certificate-authority');
    return candidate(
      'verified',
      ca
        ? stated({ source: document.source, start: ca.start, end: ca.start })
        : { kind: 'default', of: 'a kubeconfig', fact: 'facts/links#kubelet-api' },
    );
  });
}

/** kubeadm gives every client the cluster CA (facts/links#kubelet-api). */
function kubeadmClients(reading: Reading): readonly Candidate<'apiServerVerification'>[] {
  const isKubeadm = reading.documents.some(
    ({ kind }) => kind === 'ClusterConfiguration' || kind === 'InitConfiguration' || kind === 'JoinConfiguration',
  );
  return isKubeadm ? [candidate('verified', { kind: 'distribution', of: 'kubeadm', fact: 'facts/links#kubelet-api' })] : [];
}

/** Without a word about a kubelet, a kubeadm file still tells what kubeadm gives it. */
function kubeletsOrKubeadm(reading: Reading): readonly Kubelet[] {
  const kubelets = kubeletsIn(reading);
  const kubeadm = reading.processes.find(({ component, base }) => component === 'kube-apiserver' && base === 'kubeadm');
  return kubelets.length > 0 || !kubeadm ? kubelets : [{ process: { ...kubeadm, component: 'kubelet', flags: [] } }];
}

/** Every setting outside of the tunnel. */
export function linkSettings(reading: Reading, facts: CheckFacts, minor: string): readonly Decided[] {
  const servers = reading.processes.filter(({ component }) => component === 'kube-apiserver');
  const kubelets = kubeletsOrKubeadm(reading);
  const of = (kind: KnownDocument['kind']) => reading.documents.filter((document) => document.kind === kind);
  return [
    combined(
      'kubeletCertificateAuthority',
      servers.map((process) => setOrUnset(apiServerFlag(process, 'kubelet-certificate-authority', facts, minor))),
      howToAskApiServer,
    ),
    combined(
      'kubeletClientCertificate',
      servers.map((process) => clientCertificateOf(process, facts, minor)),
      howToAskApiServer,
    ),
    combined(
      'kubeletServingCertificate',
      kubelets.map((kubelet) => servingCertificateOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    combined(
      'servingCertificateApproval',
      [],
      'the approver of kubelet-serving requests: `kubectl get csr` shows who approves, its documentation whether it compares addresses',
    ),
    { id: 'skipBackendVerification', value: 'no', origin: { kind: 'request', says: 'a request that does not ask to skip' } },
    combined(
      'kubeletAnonymous',
      kubelets.map((kubelet) => kubeletAnonymousOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    combined(
      'kubeletAuthorization',
      kubelets.map((kubelet) => kubeletAuthorizationOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    combined(
      'readOnlyPort',
      kubelets.map((kubelet) => readOnlyPortOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    { id: 'nodeProxyPort', value: 'other', origin: { kind: 'request', says: 'a request for a port that is not the kubelet’s' } },
    { id: 'proxyScheme', value: 'http', origin: { kind: 'request', says: 'a request without the https: form' } },
    combined(
      'webhookReference',
      of('WebhookConfiguration').flatMap(webhookReferencesOf),
      '`kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml`',
    ),
    combined('apiServiceVerification', remoteApiServices(reading).map(apiServiceOf), '`kubectl get apiservices -o yaml`'),
    combined(
      'extensionAuthentication',
      [],
      'the documentation of the extension API server: whether it demands the front-proxy certificate',
    ),
    combined(
      'etcdTransport',
      servers.map((process) => etcdTransportOf(process, reading, facts, minor)),
      howToAskApiServer,
    ),
    combined(
      'apiServerVerification',
      of('kubeconfig').length > 0 ? of('kubeconfig').flatMap(kubeconfigOf) : kubeadmClients(reading),
      'the kubeconfig files of the kubelet, kube-proxy and the controllers: whether one says insecure-skip-tls-verify',
    ),
  ];
}

/** The admission plugins that an API server is given. */
export const admissionPlugins = (process: Process): readonly string[] => listOf(process, 'enable-admission-plugins');
