import { lifeOf, type CheckFacts } from '../facts.ts';
import { boolOf, given, telling, type Process } from '../read/flag.ts';
import type { KnownDocument, Reading } from '../read/reading.ts';
import { apiServerFlag } from './api-server.ts';
import { howToAskApiServer, howToAskKubelet } from './asks.ts';
import { apiServiceOf, remoteApiServices, webhookReferencesOf } from './clients.ts';
import { candidate, combined, type Candidate, type Decided } from './combine.ts';
import { etcdServerTransport } from './etcd-server.ts';
import { etcdTransportOf } from './etcd.ts';
import { kubeletAnonymousOf, kubeletAuthorizationOf, kubeletsOrKubeadm, readOnlyPortOf, servingCertificateOf } from './kubelet-settings.ts';
import { unknownUntil, type Found } from './origin.ts';

/**
 * Whether an API server is told to speak plain HTTP to kubelets. In the minors of the facts that still have the flag it speaks HTTPS all
 * the same (facts/claims#kubelet-always-https); older ones did what it says, and newer ones do not start.
 */
function mayDialWithoutTls(process: Process, facts: CheckFacts, minor: string): boolean {
  const https = given(process, 'kubelet-https');
  const isOn = https.state === 'absent' || (https.state === 'given' && boolOf(https.value) === true);
  return !isOn && lifeOf(facts, 'kubelet-https', minor) !== 'within';
}

function kubeletCAOf(process: Process, facts: CheckFacts, minor: string): Candidate<'kubeletCertificateAuthority'> {
  const { value, origin } = apiServerFlag(process, 'kubelet-certificate-authority', facts, minor);
  if (mayDialWithoutTls(process, facts, minor))
    return candidate(
      'unknown',
      unknownUntil('the version of the API server: --kubelet-https=false made old ones speak plain HTTP to kubelets'),
    );
  return candidate(value === undefined ? 'unknown' : value === '' ? 'unset' : 'set', origin);
}

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

/** Every setting outside of the tunnel. */
export function linkSettings(reading: Reading, facts: CheckFacts, minor: string) {
  const servers = reading.processes.filter(({ component }) => component === 'kube-apiserver');
  const kubelets = kubeletsOrKubeadm(reading);
  const serversWith = (...names: readonly string[]) => telling(servers, (one) => one, ...names);
  const kubeletsWith = (...names: readonly string[]) => telling(kubelets, ({ process }) => process, ...names);
  const of = (kind: KnownDocument['kind']) => reading.documents.filter((document) => document.kind === kind);
  return {
    kubeletCertificateAuthority: combined(
      'kubeletCertificateAuthority',
      serversWith('kubelet-certificate-authority', 'kubelet-https').map((process) => kubeletCAOf(process, facts, minor)),
      howToAskApiServer,
    ),
    kubeletClientCertificate: combined(
      'kubeletClientCertificate',
      serversWith('kubelet-client-certificate kubelet-client-key').map((process) => clientCertificateOf(process, facts, minor)),
      howToAskApiServer,
    ),
    kubeletServingCertificate: combined(
      'kubeletServingCertificate',
      kubeletsWith('rotate-server-certificates', 'tls-cert-file').map((kubelet) => servingCertificateOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    servingCertificateApproval: combined(
      'servingCertificateApproval',
      [],
      'the approver of kubelet-serving requests: `kubectl get csr` shows who approves, its documentation whether it compares addresses',
    ),
    skipBackendVerification: {
      id: 'skipBackendVerification',
      value: 'no',
      origin: { kind: 'request', says: 'a request that does not ask to skip' },
    } satisfies Decided,
    kubeletAnonymous: combined(
      'kubeletAnonymous',
      kubeletsWith('anonymous-auth').map((kubelet) => kubeletAnonymousOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    kubeletAuthorization: combined(
      'kubeletAuthorization',
      kubeletsWith('authorization-mode').map((kubelet) => kubeletAuthorizationOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    readOnlyPort: combined(
      'readOnlyPort',
      kubeletsWith('read-only-port').map((kubelet) => readOnlyPortOf(kubelet, facts, minor)),
      howToAskKubelet,
    ),
    nodeProxyPort: {
      id: 'nodeProxyPort',
      value: 'other',
      origin: { kind: 'request', says: 'a request for a port that is not the kubelet’s' },
    } satisfies Decided,
    proxyScheme: {
      id: 'proxyScheme',
      value: 'http',
      origin: { kind: 'request', says: 'a request whose URL does not say https:NAME:PORT' },
    } satisfies Decided,
    webhookReference: combined(
      'webhookReference',
      of('WebhookConfiguration').flatMap(webhookReferencesOf),
      '`kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml`',
    ),
    apiServiceVerification: combined(
      'apiServiceVerification',
      remoteApiServices(reading).map(apiServiceOf),
      '`kubectl get apiservices -o yaml`',
    ),
    extensionAuthentication: combined(
      'extensionAuthentication',
      [],
      'the documentation of the extension API server: whether it demands the front-proxy certificate',
    ),
    etcdTransport: combined(
      'etcdTransport',
      [
        // By what certificates a connection goes says nothing without the servers that it goes to.
        ...serversWith('etcd-servers', 'etcd-servers-overrides').map((process) => etcdTransportOf(process, reading, facts, minor)),
        ...reading.processes
          .filter(({ component }) => component === 'etcd')
          .flatMap(etcdServerTransport)
          // A member that takes clients without a certificate makes mutual TLS weaker, and it does not say that an API server verifies it.
          .filter(({ value }) => value === 'plaintext' || servers.length > 0),
      ],
      howToAskApiServer,
    ),
    apiServerVerification: combined(
      'apiServerVerification',
      [],
      'what set the cluster up, such as a kubeadm configuration, and the kubeconfig files of the kubelet, kube-proxy and the controllers',
    ),
  };
}
