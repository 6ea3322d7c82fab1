import { compareMinors, newestMinor, oldestMinor, type Minor } from './minor.ts';
import type { FactId } from '../reason.ts';

/**
 * What an operator chooses. `unknown` is a value of its own: it means that nobody looked, and it never counts
 * as a protection.
 */
export interface Settings {
  readonly transport: 'direct' | 'ssh-tunnel' | 'konnectivity' | 'other-tunnel' | 'unknown';
  readonly egressTypes: 'cluster' | 'controlplane' | 'cluster+controlplane' | 'unknown';
  readonly konnectivityFrontend: 'unix-socket' | 'mutual-tls' | 'unknown';
  readonly agentAuthentication: 'client-certificate' | 'token' | 'none' | 'unknown';
  readonly agentReach: 'every-server' | 'some-servers' | 'unknown';
  readonly otherTunnel: 'authenticated' | 'encrypted' | 'plaintext' | 'unknown';
  readonly tunnelScope: 'all' | 'kubelet-and-streams' | 'unknown';
  readonly kubeletCertificateAuthority: 'set' | 'unset' | 'unknown';
  readonly kubeletClientCertificate: 'set' | 'unset' | 'unknown';
  readonly kubeletServingCertificate: 'issued' | 'self-signed' | 'unknown';
  readonly servingCertificateApproval: 'checks-addresses' | 'by-hand' | 'unchecked' | 'unknown';
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
  readonly loadBalancer: 'none' | 'tcp' | 'tls-terminating' | 'unknown';
  readonly scraperVerification: 'verified' | 'skipped' | 'unknown';
  readonly nodeNetworkEncryption: 'none' | 'wireguard' | 'wireguard-with-nodes' | 'ipsec' | 'unknown';
}
export type SettingId = keyof Settings;

/** The groups of the settings panel. */
export type SettingGroup = 'tunnel' | 'api-server-to-kubelet' | 'kubelet' | 'proxy' | 'extensions' | 'api-server' | 'cluster-network';

/** A default of Kubernetes: the value, the first minor of the facts that has it, and where that was read. */
export interface Default<Value extends string = string> {
  readonly since: Minor;
  readonly value: Value;
  readonly fact: FactId;
}

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
  /** What Kubernetes does when nothing is set, by minor: each entry holds from its minor on until the next one. At least one, oldest first. */
  readonly defaults: readonly [Default<Settings[K]>, ...Default<Settings[K]>[]];
  /** The default of the newest minor, as the published data has always named it. */
  readonly kubernetesDefault: Settings[K];
  /** The transports under which the setting means anything; all where there is none. */
  readonly onlyUnder?: readonly Settings['transport'][];
  /** What each value means, in a few words, for the inspector. */
  readonly says: Readonly<Record<Settings[K], string>>;
  /** Values that a Kubernetes minor does not have: first and last minor that do. */
  readonly versions?: Readonly<Partial<Record<Settings[K], { readonly since?: string; readonly until?: string }>>>;
  readonly facts: readonly FactId[];
}

type Row<K extends SettingId> = Omit<Setting<K>, 'id' | 'kubernetesDefault'>;
type SettingTable = { readonly [K in SettingId]: Row<K> };

/** One default for every minor of the facts. */
const always = <Value extends string>(value: Value, fact: FactId): readonly [Default<Value>] => [{ since: oldestMinor, value, fact }];

const unknown = 'unknown';

const table: SettingTable = {
  transport: {
    group: 'tunnel',
    name: 'Transport',
    flag: '--egress-selector-config-file',
    values: ['direct', 'ssh-tunnel', 'konnectivity', 'other-tunnel'],
    ordered: false,
    defaults: always('direct', 'facts/flags#--egress-selector-config-file'),
    says: {
      direct: 'not set, so the API server opens every connection itself',
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
    onlyUnder: ['konnectivity', 'other-tunnel'],
    ordered: false,
    defaults: always('cluster', 'facts/claims#egress-unlisted-name-direct'),
    says: {
      cluster: 'cluster; for a type that is not listed the API server connects directly',
      controlplane: 'only controlplane; the API server connects to kubelets and pods directly',
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
    onlyUnder: ['konnectivity'],
    ordered: false,
    defaults: always('unix-socket', 'facts/claims#egress-grpc-uds-only'),
    says: { 'unix-socket': 'a Unix socket, guarded by file permissions', 'mutual-tls': 'TCP with mutual TLS', unknown },
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
  },
  agentAuthentication: {
    group: 'tunnel',
    name: 'Agent authentication',
    flag: '--cluster-ca-cert or --agent-service-account',
    values: ['none', 'token', 'client-certificate'],
    onlyUnder: ['konnectivity'],
    ordered: false,
    defaults: always('none', 'facts/konnectivity#proxy_server/agent_authentication'),
    says: {
      none: 'neither flag set, so any TLS client may be an agent',
      token: 'a service account token, which the server verifies when the agent connects',
      'client-certificate': 'a client certificate of the given CA',
      unknown,
    },
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T-noauth-server-start'],
  },
  agentReach: {
    group: 'tunnel',
    name: 'Servers that agents are connected to',
    flag: '--server-count, --proxy-server-host',
    values: ['some-servers', 'every-server'],
    ordered: true,
    onlyUnder: ['konnectivity'],
    defaults: always('every-server', 'facts/konnectivity#connections_with_several_servers'),
    says: {
      'some-servers': 'not every konnectivity-server has agents: --server-count is too low, or one address always leads to one server',
      'every-server': 'every konnectivity-server has agents',
      unknown,
    },
    facts: ['facts/konnectivity#connections_with_several_servers', 'facts/questions#several-server-addresses'],
  },
  otherTunnel: {
    group: 'tunnel',
    name: 'Protection of another tunnel',
    flag: 'set by the distribution',
    values: ['plaintext', 'encrypted', 'authenticated'],
    onlyUnder: ['other-tunnel'],
    ordered: true,
    defaults: always('unknown', 'facts/distributions#k3s'),
    says: {
      plaintext: 'no encryption',
      encrypted: 'encrypted, its ends not verified',
      authenticated: 'encrypted, its ends verified',
      unknown,
    },
    facts: ['facts/distributions#k3s', 'facts/distributions#gardener'],
  },
  tunnelScope: {
    group: 'tunnel',
    name: 'What another tunnel carries',
    flag: '--egress-selector-mode (k3s, RKE2)',
    values: ['all', 'kubelet-and-streams'],
    onlyUnder: ['other-tunnel'],
    ordered: false,
    defaults: always('all', 'facts/konnectivity#egress_selector_configuration'),
    says: {
      all: 'everything of the egress types that it is given',
      'kubelet-and-streams': 'only the kubelet’s port and the ports of streams; pods, Services and webhooks are reached directly',
      unknown,
    },
    facts: ['facts/cluster-network#k3s-tunnel-scope'],
  },
  kubeletCertificateAuthority: {
    group: 'api-server-to-kubelet',
    name: 'Kubelet certificate authority',
    flag: '--kubelet-certificate-authority',
    values: ['unset', 'set'],
    ordered: true,
    defaults: always('unset', 'facts/claims#kubelet-ca-unset-is-insecure'),
    says: {
      unset: 'not set, so the API server does not verify the kubelet’s certificate',
      set: 'set: the API server verifies chain and address',
      unknown,
    },
    facts: ['facts/flags#--kubelet-certificate-authority', 'facts/seed-corrections#21'],
  },
  kubeletClientCertificate: {
    group: 'api-server-to-kubelet',
    name: 'Kubelet client certificate',
    flag: '--kubelet-client-certificate',
    values: ['unset', 'set'],
    ordered: true,
    defaults: always('unset', 'facts/claims#kubelet-client-certificate-optional'),
    says: {
      unset: 'not set, so the API server presents no certificate to the kubelet',
      set: 'set: the API server presents a client certificate',
      unknown,
    },
    facts: ['facts/flags#--kubelet-client-certificate'],
  },
  kubeletServingCertificate: {
    group: 'kubelet',
    name: 'Kubelet serving certificate',
    flag: 'serverTLSBootstrap, tlsCertFile',
    values: ['self-signed', 'issued'],
    ordered: true,
    defaults: always('self-signed', 'facts/claims#kubelet-server-tls-bootstrap-default'),
    says: { 'self-signed': 'signed by the kubelet itself', issued: 'issued by the CA that the API server is given', unknown },
    facts: ['facts/kubelet#serving_certificate/default', 'facts/kubelet#serverTLSBootstrap'],
  },
  servingCertificateApproval: {
    group: 'kubelet',
    name: 'Who approves serving certificates',
    flag: 'the CSR approver',
    values: ['unchecked', 'by-hand', 'checks-addresses'],
    ordered: true,
    defaults: always('by-hand', 'facts/claims#serving-csr-not-auto-approved'),
    says: {
      unchecked: 'requests are approved without a look at their addresses',
      'by-hand': 'nothing approves them: somebody does it by hand, for each request',
      'checks-addresses': 'the approver compares the addresses with those of the node',
      unknown,
    },
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA', 'obs/I1-mitm-logs-sanA'],
  },
  skipBackendVerification: {
    group: 'api-server-to-kubelet',
    name: 'Skip for one request',
    flag: 'kubectl logs --insecure-skip-tls-verify-backend',
    values: ['yes', 'no'],
    ordered: true,
    defaults: always('no', 'facts/claims#log-skip-verify-transport'),
    says: { yes: 'this request is not verified, whatever the CA flag says', no: 'not asked for', unknown },
    facts: ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  kubeletAnonymous: {
    group: 'kubelet',
    name: 'Kubelet anonymous requests',
    flag: 'authentication.anonymous.enabled',
    values: ['on', 'off'],
    ordered: true,
    defaults: always('off', 'facts/claims#kubelet-anonymous-config'),
    says: { on: 'on: a caller without credentials is system:anonymous', off: 'off: a caller without credentials gets 401', unknown },
    facts: ['facts/kubelet#authentication.anonymous.enabled', 'facts/kubelet#two_default_sets'],
  },
  kubeletAuthorization: {
    group: 'kubelet',
    name: 'Kubelet authorization',
    flag: 'authorization.mode',
    values: ['AlwaysAllow', 'Webhook'],
    ordered: true,
    defaults: always('Webhook', 'facts/claims#kubelet-authorization-config'),
    says: { AlwaysAllow: 'AlwaysAllow: whoever gets in may do everything', Webhook: 'Webhook: the API server decides', unknown },
    facts: ['facts/kubelet#authorization.mode', 'facts/kubelet#two_default_sets'],
  },
  readOnlyPort: {
    group: 'kubelet',
    name: 'Read-only port',
    flag: 'readOnlyPort',
    values: ['open', 'closed'],
    ordered: true,
    defaults: always('closed', 'facts/claims#kubelet-read-only-port-config'),
    says: { open: 'port 10255 answers in plain HTTP, without authentication', closed: '0: closed', unknown },
    facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
  },
  nodeProxyPort: {
    group: 'proxy',
    name: 'Node proxy port',
    flag: '/api/v1/nodes/NAME:PORT/proxy/',
    values: ['other', 'kubelet'],
    ordered: false,
    defaults: always('kubelet', 'facts/claims#node-proxy-kubelet-port'),
    says: { other: 'a port that is not the kubelet’s', kubelet: 'no port, or the kubelet’s own', unknown },
    facts: ['facts/proxy#targets', 'facts/seed-corrections#3'],
  },
  proxyScheme: {
    group: 'proxy',
    name: 'Proxy scheme',
    flag: 'https:NAME:PORT',
    values: ['http', 'https'],
    ordered: true,
    defaults: always('http', 'facts/claims#proxy-empty-scheme-http'),
    says: { http: 'not asked for, so plain HTTP', https: 'the https: form, whose certificate is never verified', unknown },
    facts: ['facts/proxy#url_grammar', 'facts/proxy#proxy_transport'],
  },
  webhookReference: {
    group: 'extensions',
    name: 'Webhook reference',
    flag: 'clientConfig.service or clientConfig.url',
    values: ['service', 'url'],
    ordered: false,
    defaults: always('service', 'facts/links#api-webhook-service'),
    says: { service: 'a Service: egress type cluster', url: 'a URL: egress type controlplane', unknown },
    facts: ['facts/links#api-webhook-service', 'facts/links#api-webhook-url', 'obs/W-egress-clusteronly-hookurl'],
  },
  apiServiceVerification: {
    group: 'extensions',
    name: 'APIService verification',
    flag: 'spec.insecureSkipTLSVerify',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/claims#aggregator-tls'),
    says: {
      skipped: 'true: the extension API server is not verified',
      verified: 'not set: the aggregator verifies CA bundle and name',
      unknown,
    },
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip', 'obs/W-agg-mitm-cabundle'],
  },
  extensionAuthentication: {
    group: 'extensions',
    name: 'What the extension API server asks for',
    flag: '--requestheader-client-ca-file',
    values: ['open', 'demands-certificate'],
    ordered: true,
    defaults: always('unknown', 'facts/links#api-aggregated'),
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
    defaults: always('unknown', 'facts/flags#--etcd-cafile'),
    says: { plaintext: 'http:// URL, no TLS at all', 'server-tls': 'TLS, but no client certificate', 'mutual-tls': 'mutual TLS', unknown },
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
  },
  apiServerVerification: {
    group: 'api-server',
    name: 'Clients verify the API server',
    flag: 'certificate-authority in the kubeconfig',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/links#kubelet-api'),
    says: { skipped: 'verification is switched off in the client', verified: 'clients verify it against the cluster CA', unknown },
    facts: ['facts/links#kubelet-api', 'facts/seed-corrections#13', 'obs/N-insecure'],
  },
  loadBalancer: {
    group: 'api-server',
    name: 'What stands before the API server',
    flag: 'the server address in the kubeconfig',
    values: ['tls-terminating', 'tcp', 'none'],
    ordered: false,
    defaults: always('none', 'facts/reachability#kubelet-to-apiserver'),
    says: {
      'tls-terminating': 'a load balancer that ends TLS and opens a connection of its own',
      tcp: 'a load balancer that passes TCP on, so TLS reaches the API server',
      none: 'nothing',
      unknown,
    },
    facts: ['facts/reachability#kubelet-to-apiserver', 'facts/cluster-network#balancer-ends-tls'],
  },
  scraperVerification: {
    group: 'cluster-network',
    name: 'Scrapers verify the kubelet',
    flag: '--kubelet-insecure-tls (metrics-server)',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/added#metrics-server'),
    says: {
      skipped: 'verification is switched off, as with --kubelet-insecure-tls',
      verified: 'the scraper verifies the kubelet’s certificate against a CA',
      unknown,
    },
    facts: ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
  },
  nodeNetworkEncryption: {
    group: 'cluster-network',
    name: 'Encryption of the node network',
    flag: 'set in the CNI plugin',
    values: ['none', 'ipsec', 'wireguard', 'wireguard-with-nodes'],
    ordered: false,
    defaults: always('none', 'facts/cluster-network#cilium-wireguard'),
    says: {
      none: 'none',
      ipsec: 'IPsec between pods of the cluster network',
      wireguard: 'WireGuard between pods; the addresses of nodes take no part',
      'wireguard-with-nodes': 'WireGuard between pods and nodes; control plane hosts take no part',
      unknown,
    },
    facts: [
      'facts/cluster-network#cilium-wireguard',
      'facts/cluster-network#cilium-control-plane-opts-out',
      'facts/cluster-network#cilium-ipsec',
      'facts/cluster-network#ovn-ipsec',
    ],
  },
};

/** Every setting id, in panel order. */
export const settingIds = Object.keys(table) as SettingId[];

// The table maps each id to its own row type, which an index access by a generic key widens; the cast narrows it back.
const rowOf = <K extends SettingId>(id: K): Row<K> => table[id] as unknown as Row<K>;

/**
 * What Kubernetes does in this minor when nothing is set. `unknown` where that is not Kubernetes' to decide. A minor before the oldest
 * of the facts gets the oldest default.
 */
export function defaultAt<K extends SettingId>(id: K, minor: Minor): Settings[K] {
  const [oldest, ...later] = rowOf(id).defaults;
  return (later.filter(({ since }) => compareMinors(since, minor) <= 0).at(-1) ?? oldest).value;
}

/** The setting with this id. */
export const settingOf = <K extends SettingId>(id: K): Setting<K> => ({
  id,
  ...rowOf(id),
  kubernetesDefault: defaultAt(id, newestMinor),
});

/** Whether a Kubernetes minor (`1.21`) has this value of this setting. */
export function isAvailable<K extends SettingId>(id: K, value: Settings[K], minor: string): boolean {
  const range = settingOf(id).versions?.[value];
  if (!range) return true;
  return (!range.since || compareMinors(minor, range.since) >= 0) && (!range.until || compareMinors(minor, range.until) <= 0);
}

/** Whether a setting means anything under these settings: how a tunnel is set up says nothing where there is none. */
export function applies(id: SettingId, { transport }: Settings): boolean {
  const { onlyUnder } = settingOf(id);
  return transport === 'unknown' || !onlyUnder || onlyUnder.includes(transport);
}
