import { oldestMinor } from './minor.ts';
import type { Default, Setting, SettingGroup, SettingId, Settings } from './setting-types.ts';

/** A row of the table: a setting without its id, which is the key of the row, its values (`setting-values.ts`), and what follows from its defaults. */
export type SettingRow<K extends SettingId> = Omit<Setting<K>, 'id' | 'values' | 'kubernetesDefault'>;

/** A setting with one default for every minor of the facts, of whose values each next one only adds protection, or of whose values none is stronger. */
const setting =
  (ordered: boolean) =>
  <Value extends string>(group: SettingGroup, value: Value, onlyUnder?: readonly Settings['transport'][]) => {
    const defaults: readonly [Default<Value>] = [{ since: oldestMinor, value }];
    return { group, ...(onlyUnder ? { onlyUnder } : {}), ordered, defaults };
  };
const [ordered, unordered] = [setting(true), setting(false)];

/** Every setting. The order of the rows is that of the settings panel and of the published data. The compiler names a setting that has no row. */
export const settingTable: { readonly [K in SettingId]: SettingRow<K> } = {
  // How the control plane reaches the nodes: directly or through a tunnel, and how that tunnel is protected.
  transport: { ...unordered('tunnel', 'direct'), versions: { 'ssh-tunnel': { until: '1.21' }, konnectivity: { since: '1.16' } } },
  egressTypes: unordered('tunnel', 'cluster', ['konnectivity', 'other-tunnel']),
  konnectivityFrontend: unordered('tunnel', 'unix-socket', ['konnectivity']),
  agentAuthentication: unordered('tunnel', 'none', ['konnectivity']),
  agentReach: ordered('tunnel', 'every-server', ['konnectivity']),
  otherTunnel: ordered('tunnel', 'unknown', ['other-tunnel']),
  tunnelScope: unordered('tunnel', 'all', ['other-tunnel']),

  // How the API server and a kubelet protect their connection. The settings of both ends stand in turns, as in the panel.
  kubeletCertificateAuthority: ordered('api-server-to-kubelet', 'unset'),
  kubeletClientCertificate: ordered('api-server-to-kubelet', 'unset'),
  kubeletServingCertificate: ordered('kubelet', 'self-signed'),
  servingCertificateApproval: ordered('kubelet', 'by-hand'),
  skipBackendVerification: ordered('api-server-to-kubelet', 'no'),
  kubeletAnonymous: ordered('kubelet', 'off'),
  kubeletAuthorization: ordered('kubelet', 'Webhook'),
  readOnlyPort: ordered('kubelet', 'closed'),

  // What a request to the API server’s proxy asks for in its URL.
  nodeProxyPort: unordered('proxy', 'kubelet'),
  proxyScheme: ordered('proxy', 'http'),

  // How the API server reaches webhooks and extension API servers.
  webhookReference: unordered('extensions', 'service'),
  apiServiceVerification: ordered('extensions', 'verified'),
  extensionAuthentication: ordered('extensions', 'unknown'),

  // How the API server reaches etcd, and how its clients reach the API server.
  etcdTransport: ordered('api-server', 'unknown'),
  apiServerVerification: ordered('api-server', 'verified'),
  kubeletToApiServer: unordered('api-server', 'same'),
  kubeProxyToApiServer: unordered('api-server', 'same'),
  controlPlaneToApiServer: unordered('api-server', 'same'),
  loadBalancer: unordered('api-server', 'none'),

  // What protects the traffic that stays on the node network.
  scraperVerification: ordered('cluster-network', 'verified'),
  nodeNetworkEncryption: unordered('cluster-network', 'none'),
};
