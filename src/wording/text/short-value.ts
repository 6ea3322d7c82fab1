import type { SettingId, Settings } from '../../model/setting/setting.ts';

type ShortValues = { readonly [K in SettingId]: Readonly<Record<Exclude<Settings[K], 'unknown'>, string>> };

const verification = { plaintext: 'plain HTTP', skipped: 'switched off', verified: 'verified' };
const ofOneClient = { same: 'as the others', ...verification };

/** What each value of a setting is called under the name of the setting, where a select has no room for what the table of the settings says. */
const shortValues: ShortValues = {
  transport: { direct: 'direct', 'ssh-tunnel': 'SSH tunnel', konnectivity: 'Konnectivity', 'other-tunnel': 'the distribution’s own' },
  egressTypes: { cluster: 'cluster', controlplane: 'only controlplane', 'cluster+controlplane': 'cluster and controlplane' },
  konnectivityFrontend: { 'unix-socket': 'Unix socket', 'mutual-tls': 'TCP with mutual TLS' },
  agentAuthentication: { none: 'none', token: 'service account token', 'client-certificate': 'client certificate' },
  agentReach: { 'some-servers': 'not every server', 'every-server': 'every server' },
  otherTunnel: { plaintext: 'plaintext', encrypted: 'encrypted only', authenticated: 'encrypted and verified' },
  tunnelScope: { all: 'all its egress types', 'kubelet-and-streams': 'only kubelet and streams' },
  kubeletCertificateAuthority: { unset: 'not set', set: 'set' },
  kubeletClientCertificate: { unset: 'not set', set: 'set' },
  kubeletServingCertificate: { 'self-signed': 'self-signed', issued: 'issued by the CA' },
  servingCertificateApproval: { unchecked: 'addresses not compared', 'by-hand': 'by hand', 'checks-addresses': 'addresses compared' },
  skipBackendVerification: { yes: 'skipped', no: 'not skipped' },
  kubeletAnonymous: { on: 'on', off: 'off' },
  kubeletAuthorization: { AlwaysAllow: 'AlwaysAllow', Webhook: 'Webhook' },
  readOnlyPort: { open: 'open', closed: 'closed' },
  nodeProxyPort: { other: 'another port', kubelet: 'the kubelet’s port' },
  proxyScheme: { http: 'plain HTTP', https: 'HTTPS, not verified' },
  webhookReference: { service: 'a Service', url: 'a URL' },
  apiServiceVerification: { skipped: 'switched off', verified: 'verified' },
  extensionAuthentication: { open: 'not required', 'demands-certificate': 'required' },
  etcdTransport: { plaintext: 'plain HTTP', 'server-tls': 'TLS of the server only', 'mutual-tls': 'mutual TLS' },
  apiServerVerification: verification,
  kubeletToApiServer: ofOneClient,
  kubeProxyToApiServer: ofOneClient,
  controlPlaneToApiServer: ofOneClient,
  loadBalancer: { 'tls-terminating': 'it ends TLS', tcp: 'it passes TCP on', none: 'none' },
  scraperVerification: verification,
  nodeNetworkEncryption: {
    none: 'none',
    ipsec: 'IPsec between pods',
    wireguard: 'WireGuard between pods',
    'wireguard-with-nodes': 'WireGuard with nodes',
  },
};

/** The short word for a value; one that has none, which is `unknown` alone, is its own. */
export const shortValueOf = (id: SettingId, value: string): string => (shortValues[id] as Readonly<Record<string, string>>)[value] ?? value;
