import { modeIds, type ModeId } from './mode-id.ts';
import type { SettingId, Settings } from './setting-types.ts';

export { modeIds, type ModeId };

/** A mode is a preset: named settings. Transport and verification stay independent of each other. */
export interface Mode {
  readonly id: ModeId;
  readonly settings: Settings;
}

/**
 * The stock cluster, with which every mode is compared: what `kubeadm init` leaves (facts/flags#kubeadm_default_apiserver_args,
 * facts/distributions#kubeadm), so that the API server sends its client certificate, has no kubelet CA, the kubelet refuses anonymous
 * callers, and etcd speaks mutual TLS; and beside it metrics-server from its released manifest, whose APIService skips verification
 * (facts/links#api-aggregated/metrics_server), with --kubelet-insecure-tls, without which it could not scrape kubelets that sign their own
 * certificates (facts/questions#metrics-server-insecure). `src/wording/stock-cluster.ts` says this to readers.
 */
const kubeadm: Settings = {
  transport: 'direct',
  egressTypes: 'cluster',
  konnectivityFrontend: 'unix-socket',
  agentAuthentication: 'token',
  agentReach: 'every-server',
  otherTunnel: 'unknown',
  tunnelScope: 'all',
  kubeletCertificateAuthority: 'unset',
  kubeletClientCertificate: 'set',
  kubeletServingCertificate: 'self-signed',
  servingCertificateApproval: 'by-hand',
  skipBackendVerification: 'no',
  kubeletAnonymous: 'off',
  kubeletAuthorization: 'Webhook',
  readOnlyPort: 'closed',
  nodeProxyPort: 'other',
  proxyScheme: 'http',
  webhookReference: 'service',
  apiServiceVerification: 'skipped',
  extensionAuthentication: 'unknown',
  etcdTransport: 'mutual-tls',
  apiServerVerification: 'verified',
  kubeletToApiServer: 'same',
  kubeProxyToApiServer: 'same',
  controlPlaneToApiServer: 'same',
  loadBalancer: 'none',
  scraperVerification: 'skipped',
  nodeNetworkEncryption: 'none',
};

/**
 * Verification wherever the stock cluster leaves it out. A verified kubelet needs the CA, certificates that it issued, and an approver that
 * compares addresses; metrics-server verifies it then too. The APIService of metrics-server gets the CA of its certificate.
 */
export const verification = {
  kubeletCertificateAuthority: 'set',
  kubeletServingCertificate: 'issued',
  servingCertificateApproval: 'checks-addresses',
  scraperVerification: 'verified',
  apiServiceVerification: 'verified',
} as const;

const table: Record<ModeId, Omit<Mode, 'id'>> = {
  defaults: { settings: kubeadm },
  'tls-verification': {
    settings: { ...kubeadm, ...verification },
  },
  'ssh-tunnel': { settings: { ...kubeadm, transport: 'ssh-tunnel' } },
  konnectivity: {
    settings: { ...kubeadm, transport: 'konnectivity' },
  },
  'konnectivity-tls': {
    settings: { ...kubeadm, transport: 'konnectivity', ...verification },
  },
};

/** Every mode, in the order of the switch. */
export const modes: readonly Mode[] = modeIds.map((id) => ({ id, ...table[id] }));

/** The mode with this id. */
export const modeOf = (id: ModeId): Mode => ({ id, ...table[id] });

/** The mode whose settings are exactly these, if there is one. */
export const modeOfSettings = (settings: Settings): ModeId | undefined =>
  modes.find((mode) => (Object.keys(mode.settings) as SettingId[]).every((key) => mode.settings[key] === settings[key]))?.id;
