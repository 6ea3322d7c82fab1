import type { SettingId, Settings } from '../model/setting/setting.ts';

/** What a reader is told of one setting. */
interface SettingWords<K extends SettingId = SettingId> {
  readonly name: string;
  /** The flag, field or request option that sets it, as an operator types it. */
  readonly flag: string;
  /** What each value means, in a few words. */
  readonly says: Readonly<Record<Settings[K], string>>;
}

/** What the value `unknown` means, which is the same for every setting. */
const unknown = 'unknown';

const verification = {
  plaintext: 'an http:// address, so no TLS',
  skipped: 'verification is switched off in the client',
  verified: 'clients verify it against the cluster CA',
  unknown,
};
const ofOneClient = (client: string) => ({
  name: `API server verified by ${client}`,
  flag: `the kubeconfig of ${client}`,
  says: { same: 'as the other clients do', ...verification },
});

/** The words of every setting, in panel order. */
export const settingWords: { readonly [K in SettingId]: SettingWords<K> } = {
  transport: {
    name: 'Transport',
    flag: '--egress-selector-config-file',
    says: {
      direct: 'direct; the API server opens every connection itself',
      'ssh-tunnel': 'SSH tunnel to each node, by --ssh-user',
      konnectivity: 'through konnectivity-server',
      'other-tunnel': 'a tunnel of the distribution',
      unknown,
    },
  },
  egressTypes: {
    name: 'Egress types in the tunnel',
    flag: 'egressSelections[].name',
    says: {
      cluster: 'cluster; for a type that is not listed the API server connects directly',
      controlplane: 'only controlplane; the API server connects to kubelets and pods directly',
      'cluster+controlplane': 'cluster and controlplane',
      unknown,
    },
  },
  konnectivityFrontend: {
    name: 'API server to konnectivity-server',
    flag: 'egressSelections[].connection.transport',
    says: { 'unix-socket': 'a Unix socket, guarded by file permissions', 'mutual-tls': 'TCP with mutual TLS', unknown },
  },
  agentAuthentication: {
    name: 'Agent authentication',
    flag: '--cluster-ca-cert or --agent-service-account',
    says: {
      none: 'neither flag is set, so any TLS client may be an agent',
      token: 'a service account token, which the server verifies when the agent connects',
      'client-certificate': 'a client certificate that the CA of --cluster-ca-cert signed',
      unknown,
    },
  },
  agentReach: {
    name: 'Servers that agents are connected to',
    flag: '--server-count, --proxy-server-host',
    says: {
      'some-servers': 'not every konnectivity-server has agents: --server-count is too low, or one address always leads to one server',
      'every-server': 'every konnectivity-server has agents',
      unknown,
    },
  },
  otherTunnel: {
    name: 'Security of the distribution’s own tunnel',
    flag: 'set by the distribution',
    says: {
      plaintext: 'no encryption',
      encrypted: 'encrypted, but the ends do not verify each other',
      authenticated: 'encrypted, and the ends verify each other',
      unknown,
    },
  },
  tunnelScope: {
    name: 'Scope of the distribution’s own tunnel',
    flag: '--egress-selector-mode (k3s, RKE2)',
    says: {
      all: 'everything of the egress types that it is configured with',
      'kubelet-and-streams': 'only the kubelet’s port and the ports of streams; pods, Services and webhooks are reached directly',
      unknown,
    },
  },
  kubeletCertificateAuthority: {
    name: 'CA for kubelet certificates',
    flag: '--kubelet-certificate-authority',
    says: {
      unset: 'not set, so the API server does not verify the kubelet’s certificate',
      set: 'set, so the API server verifies chain and address',
      unknown,
    },
  },
  kubeletClientCertificate: {
    name: 'Kubelet client certificate',
    flag: '--kubelet-client-certificate',
    says: {
      unset: 'not set, so the API server presents no certificate to the kubelet',
      set: 'set, so the API server presents a client certificate',
      unknown,
    },
  },
  kubeletServingCertificate: {
    name: 'Kubelet serving certificate',
    flag: 'serverTLSBootstrap, tlsCertFile',
    says: { 'self-signed': 'signed by the kubelet itself', issued: 'issued by the CA that --kubelet-certificate-authority names', unknown },
  },
  servingCertificateApproval: {
    name: 'Approval of serving certificates',
    flag: 'the CSR approver',
    says: {
      unchecked: 'an approver that does not compare addresses',
      'by-hand': 'no approver, so each request is approved by hand',
      'checks-addresses': 'an approver that compares the addresses with those of the node',
      unknown,
    },
  },
  skipBackendVerification: {
    name: 'Kubelet verification skipped for one request',
    flag: 'kubectl logs --insecure-skip-tls-verify-backend',
    says: { yes: 'skipped, even if --kubelet-certificate-authority is set', no: 'not skipped', unknown },
  },
  kubeletAnonymous: {
    name: 'Kubelet anonymous requests',
    flag: 'authentication.anonymous.enabled',
    says: { on: 'on: a caller without credentials is system:anonymous', off: 'off: a caller without credentials gets 401', unknown },
  },
  kubeletAuthorization: {
    name: 'Kubelet authorization',
    flag: 'authorization.mode',
    says: {
      AlwaysAllow: 'AlwaysAllow: any caller that passes authentication may do anything',
      Webhook: 'Webhook: the API server decides',
      unknown,
    },
  },
  readOnlyPort: {
    name: 'Read-only port',
    flag: 'readOnlyPort',
    says: { open: 'port 10255 is open, with plain HTTP and without authentication', closed: '0: closed', unknown },
  },
  nodeProxyPort: {
    name: 'Node proxy port',
    flag: '/api/v1/nodes/NAME:PORT/proxy/',
    says: { other: 'a port that is not the kubelet’s', kubelet: 'no port, or the kubelet’s own', unknown },
  },
  proxyScheme: {
    name: 'Proxy scheme',
    flag: 'https:NAME:PORT',
    says: { http: 'not in the URL, so plain HTTP', https: 'https: in the URL, but the certificate is never verified', unknown },
  },
  webhookReference: {
    name: 'Webhook reference',
    flag: 'clientConfig.service or clientConfig.url',
    says: { service: 'a Service: egress type cluster', url: 'a URL: egress type controlplane', unknown },
  },
  apiServiceVerification: {
    name: 'APIService verification',
    flag: 'spec.insecureSkipTLSVerify',
    says: {
      skipped: 'true: the extension API server is not verified',
      verified: 'not set: the aggregator verifies CA bundle and name',
      unknown,
    },
  },
  extensionAuthentication: {
    name: 'Front-proxy certificate at the extension API server',
    flag: '--requestheader-client-ca-file',
    says: {
      open: 'not required: it answers callers without it',
      'demands-certificate': 'required: it refuses callers without it',
      unknown,
    },
  },
  etcdTransport: {
    name: 'etcd transport',
    flag: '--etcd-cafile, --etcd-certfile, --etcd-keyfile',
    says: { plaintext: 'an http:// URL, so no TLS', 'server-tls': 'TLS, but no client certificate', 'mutual-tls': 'mutual TLS', unknown },
  },
  apiServerVerification: {
    name: 'Verification of the API server by its clients',
    flag: 'certificate-authority in the kubeconfig',
    says: verification,
  },
  kubeletToApiServer: ofOneClient('the kubelet'),
  kubeProxyToApiServer: ofOneClient('kube-proxy'),
  controlPlaneToApiServer: ofOneClient('the controllers'),
  loadBalancer: {
    name: 'Load balancer in front of the API server',
    flag: 'the server address in the kubeconfig',
    says: {
      'tls-terminating': 'it ends TLS and opens a connection of its own',
      tcp: 'it passes TCP on, so TLS ends at the API server',
      none: 'none',
      unknown,
    },
  },
  scraperVerification: {
    name: 'Verification of the kubelet by scrapers',
    flag: '--kubelet-insecure-tls (metrics-server)',
    says: {
      plaintext: 'plain HTTP to the read-only port, so no TLS',
      skipped: 'verification is switched off, as with --kubelet-insecure-tls',
      verified: 'the scraper verifies the kubelet’s certificate against a CA',
      unknown,
    },
  },
  nodeNetworkEncryption: {
    name: 'Encryption of the node network',
    flag: 'set in the CNI plugin',
    says: {
      none: 'none',
      ipsec: 'IPsec between pods of the cluster network',
      wireguard: 'WireGuard between pods, but not between the addresses of nodes',
      'wireguard-with-nodes': 'WireGuard between pods and nodes, but not to control plane hosts',
      unknown,
    },
  },
};

/** What a value of a setting means, in a few words; a value without words is what it is called. */
export const saysOf = (id: SettingId, value: string): string => (settingWords[id].says as Readonly<Record<string, string>>)[value] ?? value;
