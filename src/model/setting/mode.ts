import { newestMinor, type KubernetesMinor } from './minor.ts';
import { modeIds, type ModeId } from './mode-id.ts';
import { applies, defaultAt, settingIds, type SettingId, type Settings } from './setting.ts';

export { modeIds, type ModeId };

/** A mode is a preset: named settings. Transport and verification stay independent of each other. */
export interface Mode {
  readonly id: ModeId;
  readonly name: string;
  /** One line for table heads and the mode switch. */
  readonly summary: string;
  readonly settings: Settings;
}

/**
 * What kubeadm sets up (facts/flags#kubeadm_default_apiserver_args, facts/distributions#kubeadm): the API server sends its client
 * certificate, has no kubelet CA, the kubelet refuses anonymous callers, etcd speaks mutual TLS.
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
  apiServiceVerification: 'verified',
  extensionAuthentication: 'unknown',
  etcdTransport: 'mutual-tls',
  apiServerVerification: 'verified',
  loadBalancer: 'none',
  scraperVerification: 'skipped',
  nodeNetworkEncryption: 'none',
};

/** What a verified kubelet needs: the CA, certificates that it issued, an approver that compares addresses. Scrapers verify it then too. */
const verifiedKubelet = {
  kubeletCertificateAuthority: 'set',
  kubeletServingCertificate: 'issued',
  servingCertificateApproval: 'checks-addresses',
  scraperVerification: 'verified',
} as const;

const table: Record<ModeId, Omit<Mode, 'id'>> = {
  defaults: { name: 'Defaults', summary: 'this is what kubeadm sets up', settings: kubeadm },
  'tls-verification': {
    name: 'TLS verification',
    summary: 'the API server verifies every kubelet',
    settings: { ...kubeadm, ...verifiedKubelet },
  },
  'ssh-tunnel': { name: 'SSH tunnel', summary: 'Kubernetes removed it in 1.22', settings: { ...kubeadm, transport: 'ssh-tunnel' } },
  konnectivity: {
    name: 'Konnectivity',
    summary: 'it adds a tunnel, but the API server verifies no kubelet',
    settings: { ...kubeadm, transport: 'konnectivity' },
  },
  'konnectivity-tls': {
    name: 'Konnectivity + TLS',
    summary: 'it adds a tunnel, and the API server verifies every kubelet',
    settings: { ...kubeadm, transport: 'konnectivity', ...verifiedKubelet },
  },
};

/** Every mode, in the order of the switch. */
export const modes: readonly Mode[] = modeIds.map((id) => ({ id, ...table[id] }));

/** The mode with this id. */
export const modeOf = (id: ModeId): Mode => ({ id, ...table[id] });

/** The mode whose settings are exactly these, if there is one. */
export function modeOfSettings(settings: Settings): ModeId | undefined {
  const keys = Object.keys(settings) as (keyof Settings)[];
  return modes.find((mode) => keys.every((key) => mode.settings[key] === settings[key]))?.id;
}

/** A setting in which a mode is not what Kubernetes does by default. `unknown` as a default means that Kubernetes does not decide it. */
export interface Assumption {
  readonly setting: SettingId;
  readonly value: Settings[SettingId];
  readonly kubernetesDefault: Settings[SettingId];
}

/** What a mode assumes beside the defaults of Kubernetes in this minor, in panel order. Settings that mean nothing in the mode are left out. */
export const assumptionsOf = (id: ModeId, minor: KubernetesMinor = newestMinor): readonly Assumption[] =>
  settingIds
    .filter((setting) => applies(setting, modeOf(id).settings) && modeOf(id).settings[setting] !== defaultAt(setting, minor))
    .map((setting) => ({ setting, value: modeOf(id).settings[setting], kubernetesDefault: defaultAt(setting, minor) }));
