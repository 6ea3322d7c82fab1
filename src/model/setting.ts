import { compareMinors } from './minor.ts';
import type { FactId } from './reason.ts';

/**
 * What an operator chooses. `unknown` is a value of its own: it means that nobody looked, and it never counts
 * as a protection.
 */
export interface Settings {
  readonly transport: 'direct' | 'ssh-tunnel' | 'konnectivity' | 'other-tunnel' | 'unknown';
  readonly egressTypes: 'cluster' | 'controlplane' | 'cluster+controlplane' | 'unknown';
  readonly konnectivityFrontend: 'unix-socket' | 'mutual-tls' | 'unknown';
  readonly agentAuthentication: 'client-certificate' | 'token' | 'none' | 'unknown';
  readonly otherTunnel: 'authenticated' | 'encrypted' | 'plaintext' | 'unknown';
  readonly kubeletCertificateAuthority: 'set' | 'unset' | 'unknown';
  readonly kubeletClientCertificate: 'set' | 'unset' | 'unknown';
  readonly kubeletServingCertificate: 'issued' | 'self-signed' | 'unknown';
  readonly servingCertificateApproval: 'checks-addresses' | 'unchecked' | 'unknown';
  readonly skipBackendVerification: 'no' | 'yes' | 'unknown';
  readonly kubeletAnonymous: 'off' | 'on' | 'unknown';
  readonly kubeletAuthorization: 'Webhook' | 'AlwaysAllow' | 'unknown';
  readonly readOnlyPort: 'closed' | 'open' | 'unknown';
  readonly nodeProxyPort: 'kubelet' | 'other' | 'unknown';
  readonly proxyScheme: 'https' | 'http' | 'unknown';
  readonly webhookReference: 'service' | 'url' | 'unknown';
  readonly apiServiceVerification: 'verified' | 'skipped' | 'unknown';
  readonly extensionAuthentication: 'demands-certificate' | 'open' | 'unknown';
  readonly etcdTransport: 'mutual-tls' | 'server-tls' | 'plaintext' | 'unknown';
  readonly apiServerVerification: 'verified' | 'skipped' | 'unknown';
}
export type SettingId = keyof Settings;

/** The groups of the settings panel. */
export type SettingGroup = 'tunnel' | 'api-server-to-kubelet' | 'kubelet' | 'proxy' | 'extensions' | 'api-server';

/** One setting: what sets it, its values from weakest to strongest, and its defaults. */
export interface Setting<K extends SettingId = SettingId> {
  readonly id: K;
  readonly group: SettingGroup;
  readonly name: string;
  /** The flag, field or request option that sets it, as an operator types it. */
  readonly flag: string;
  /** Known values. Where `ordered` is true the first is the weakest and each next one only adds protection. */
  readonly values: readonly Exclude<Settings[K], 'unknown'>[];
  readonly ordered: boolean;
  /** What Kubernetes does when nothing is set. */
  readonly kubernetesDefault: Settings[K];
  /** What each value means, in a few words, for the inspector. */
  readonly says: Readonly<Record<Settings[K], string>>;
  /** Values that a Kubernetes minor does not have: first and last minor that do. */
  readonly versions?: Readonly<Partial<Record<Settings[K], { readonly since?: string; readonly until?: string }>>>;
  readonly facts: readonly FactId[];
}

type SettingTable = { readonly [K in SettingId]: Omit<Setting<K>, 'id'> };

const unknown = 'not known';

const table: SettingTable = {
  transport: {
    group: 'tunnel',
    name: 'Transport',
    flag: '--egress-selector-config-file',
    values: ['direct', 'ssh-tunnel', 'konnectivity', 'other-tunnel'],
    ordered: false,
    kubernetesDefault: 'direct',
    says: {
      direct: 'not set, so the API server dials everything itself',
      'ssh-tunnel': '--ssh-user: a tunnel to each node',
      konnectivity: 'set: traffic goes through konnectivity-server',
      'other-tunnel': 'a tunnel of the distribution',
      unknown,
    },
    versions: { 'ssh-tunnel': { until: '1.21' }, konnectivity: { since: '1.16' } },
    facts: ['facts/flags#--egress-selector-config-file', 'facts/ssh-tunnels#timeline/removed', 'facts/konnectivity#milestones'],
  },
  egressTypes: {
    group: 'tunnel',
    name: 'Egress types in the tunnel',
    flag: 'egressSelections[].name',
    values: ['cluster', 'controlplane', 'cluster+controlplane'],
    ordered: false,
    kubernetesDefault: 'cluster',
    says: {
      cluster: 'cluster; a type that is not listed is dialled directly',
      controlplane: 'only controlplane; kubelets and pods are dialled directly',
      'cluster+controlplane': 'cluster and controlplane',
      unknown,
    },
    facts: ['facts/konnectivity#egress_selector_configuration', 'facts/links#egress_usage_grep'],
  },
  konnectivityFrontend: {
    group: 'tunnel',
    name: 'API server to konnectivity-server',
    flag: 'egressSelections[].connection.transport',
    values: ['unix-socket', 'mutual-tls'],
    ordered: false,
    kubernetesDefault: 'unix-socket',
    says: { 'unix-socket': 'a Unix socket, guarded by file permissions', 'mutual-tls': 'TCP with mutual TLS', unknown },
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  agentAuthentication: {
    group: 'tunnel',
    name: 'Agent authentication',
    flag: '--cluster-ca-cert or --agent-service-account',
    values: ['none', 'token', 'client-certificate'],
    ordered: false,
    kubernetesDefault: 'none',
    says: {
      none: 'neither flag set, so any TLS client may be an agent',
      token: 'a service account token, checked when the agent connects',
      'client-certificate': 'a client certificate of the given CA',
      unknown,
    },
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T-noauth-server-start'],
  },
  otherTunnel: {
    group: 'tunnel',
    name: 'Protection of another tunnel',
    flag: 'set by the distribution',
    values: ['plaintext', 'encrypted', 'authenticated'],
    ordered: true,
    kubernetesDefault: 'unknown',
    says: { plaintext: 'no encryption', encrypted: 'encrypted, ends not verified', authenticated: 'encrypted, ends verified', unknown },
    facts: ['facts/distributions#k3s', 'facts/distributions#gardener'],
  },
  kubeletCertificateAuthority: {
    group: 'api-server-to-kubelet',
    name: 'Kubelet certificate authority',
    flag: '--kubelet-certificate-authority',
    values: ['unset', 'set'],
    ordered: true,
    kubernetesDefault: 'unset',
    says: { unset: 'not set, so the kubelet’s certificate is not checked at all', set: 'set: chain and address are checked', unknown },
    facts: ['facts/flags#--kubelet-certificate-authority', 'facts/seed-corrections#21'],
  },
  kubeletClientCertificate: {
    group: 'api-server-to-kubelet',
    name: 'Kubelet client certificate',
    flag: '--kubelet-client-certificate',
    values: ['unset', 'set'],
    ordered: true,
    kubernetesDefault: 'unset',
    says: { unset: 'not set, so the API server proves nothing to the kubelet', set: 'set: the API server proves who it is', unknown },
    facts: ['facts/flags#--kubelet-client-certificate'],
  },
  kubeletServingCertificate: {
    group: 'kubelet',
    name: 'Kubelet serving certificate',
    flag: 'serverTLSBootstrap, tlsCertFile',
    values: ['self-signed', 'issued'],
    ordered: true,
    kubernetesDefault: 'self-signed',
    says: { 'self-signed': 'signed by the kubelet itself', issued: 'issued by the CA that the API server is given', unknown },
    facts: ['facts/kubelet#serving_certificate/default', 'facts/kubelet#serverTLSBootstrap'],
  },
  servingCertificateApproval: {
    group: 'kubelet',
    name: 'Who approves serving certificates',
    flag: 'the CSR approver',
    values: ['unchecked', 'checks-addresses'],
    ordered: true,
    kubernetesDefault: 'unknown',
    says: { unchecked: 'requests are approved unread', 'checks-addresses': 'the approver compares the addresses with the node’s', unknown },
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA', 'obs/I1-mitm-logs-sanA'],
  },
  skipBackendVerification: {
    group: 'api-server-to-kubelet',
    name: 'Skip for one request',
    flag: 'kubectl logs --insecure-skip-tls-verify-backend',
    values: ['yes', 'no'],
    ordered: true,
    kubernetesDefault: 'no',
    says: { yes: 'this request is not verified, whatever the CA flag says', no: 'not asked for', unknown },
    facts: ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  kubeletAnonymous: {
    group: 'kubelet',
    name: 'Kubelet anonymous requests',
    flag: 'authentication.anonymous.enabled',
    values: ['on', 'off'],
    ordered: true,
    kubernetesDefault: 'off',
    says: { on: 'on: a caller without credentials is system:anonymous', off: 'off: a caller without credentials gets 401', unknown },
    facts: ['facts/kubelet#authentication.anonymous.enabled', 'facts/kubelet#two_default_sets'],
  },
  kubeletAuthorization: {
    group: 'kubelet',
    name: 'Kubelet authorization',
    flag: 'authorization.mode',
    values: ['AlwaysAllow', 'Webhook'],
    ordered: true,
    kubernetesDefault: 'Webhook',
    says: { AlwaysAllow: 'AlwaysAllow: whoever gets in may do everything', Webhook: 'Webhook: the API server decides', unknown },
    facts: ['facts/kubelet#authorization.mode', 'facts/kubelet#two_default_sets'],
  },
  readOnlyPort: {
    group: 'kubelet',
    name: 'Read-only port',
    flag: 'readOnlyPort',
    values: ['open', 'closed'],
    ordered: true,
    kubernetesDefault: 'closed',
    says: { open: '10255 answers in plaintext and asks nobody who they are', closed: '0: closed', unknown },
    facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
  },
  nodeProxyPort: {
    group: 'proxy',
    name: 'Node proxy port',
    flag: '/api/v1/nodes/NAME:PORT/proxy/',
    values: ['other', 'kubelet'],
    ordered: false,
    kubernetesDefault: 'kubelet',
    says: { other: 'a port that is not the kubelet’s', kubelet: 'no port, or the kubelet’s own', unknown },
    facts: ['facts/proxy#targets', 'facts/seed-corrections#3'],
  },
  proxyScheme: {
    group: 'proxy',
    name: 'Proxy scheme',
    flag: 'https:NAME:PORT',
    values: ['http', 'https'],
    ordered: true,
    kubernetesDefault: 'http',
    says: { http: 'not asked for, so plain HTTP', https: 'https: form, whose certificate is never checked', unknown },
    facts: ['facts/proxy#url_grammar', 'facts/proxy#proxy_transport'],
  },
  webhookReference: {
    group: 'extensions',
    name: 'Webhook reference',
    flag: 'clientConfig.service or clientConfig.url',
    values: ['service', 'url'],
    ordered: false,
    kubernetesDefault: 'service',
    says: { service: 'a Service: egress type cluster', url: 'a URL: egress type controlplane', unknown },
    facts: ['facts/links#api-webhook-service', 'facts/links#api-webhook-url', 'obs/W-egress-clusteronly-hookurl'],
  },
  apiServiceVerification: {
    group: 'extensions',
    name: 'APIService verification',
    flag: 'spec.insecureSkipTLSVerify',
    values: ['skipped', 'verified'],
    ordered: true,
    kubernetesDefault: 'verified',
    says: { skipped: 'true: the extension API server is not checked', verified: 'not set: caBundle and name are checked', unknown },
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip', 'obs/W-agg-mitm-cabundle'],
  },
  extensionAuthentication: {
    group: 'extensions',
    name: 'What the extension API server asks for',
    flag: '--requestheader-client-ca-file',
    values: ['open', 'demands-certificate'],
    ordered: true,
    kubernetesDefault: 'unknown',
    says: {
      open: 'it answers callers without the front-proxy certificate',
      'demands-certificate': 'it demands the front-proxy certificate',
      unknown,
    },
    facts: ['facts/links#api-aggregated', 'facts/flags#--proxy-client-cert-file'],
  },
  etcdTransport: {
    group: 'api-server',
    name: 'etcd transport',
    flag: '--etcd-cafile, --etcd-certfile, --etcd-keyfile',
    values: ['plaintext', 'server-tls', 'mutual-tls'],
    ordered: true,
    kubernetesDefault: 'unknown',
    says: { plaintext: 'http:// URL, no TLS at all', 'server-tls': 'TLS, but no client certificate', 'mutual-tls': 'mutual TLS', unknown },
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  apiServerVerification: {
    group: 'api-server',
    name: 'Clients check the API server',
    flag: 'certificate-authority in the kubeconfig',
    values: ['skipped', 'verified'],
    ordered: true,
    kubernetesDefault: 'verified',
    says: { skipped: 'verification is switched off in the client', verified: 'clients check it against the cluster CA', unknown },
    facts: ['facts/links#kubelet-api', 'facts/seed-corrections#13', 'obs/N-insecure'],
  },
};

/** Every setting id, in panel order. */
export const settingIds = Object.keys(table) as SettingId[];

/** The setting with this id. */
// The table maps each id to its own row type, which an index access by a generic key widens; the cast narrows it back.
export const settingOf = <K extends SettingId>(id: K): Setting<K> => ({ id, ...(table[id] as Omit<Setting<K>, 'id'>) });

/** Whether a Kubernetes minor (`1.21`) has this value of this setting. */
export function isAvailable<K extends SettingId>(id: K, value: Settings[K], minor: string): boolean {
  const range = settingOf(id).versions?.[value];
  if (!range) return true;
  return (!range.since || compareMinors(minor, range.since) >= 0) && (!range.until || compareMinors(minor, range.until) <= 0);
}
