import type { Settings } from './setting.ts';

/** The five modes. Published in URLs, so never renamed. */
export const modeIds = ['defaults', 'tls-verification', 'ssh-tunnel', 'konnectivity', 'konnectivity-tls'] as const;
export type ModeId = (typeof modeIds)[number];

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
  otherTunnel: 'unknown',
  kubeletCertificateAuthority: 'unset',
  kubeletClientCertificate: 'set',
  kubeletServingCertificate: 'self-signed',
  servingCertificateApproval: 'unknown',
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
};

/** What a verified kubelet needs: the CA, certificates issued by it, and an approver that reads them. */
const verifiedKubelet = {
  kubeletCertificateAuthority: 'set',
  kubeletServingCertificate: 'issued',
  servingCertificateApproval: 'checks-addresses',
} as const;

const table: Record<ModeId, Omit<Mode, 'id'>> = {
  defaults: { name: 'Defaults', summary: 'as kubeadm sets it up', settings: kubeadm },
  'tls-verification': { name: 'TLS verification', summary: 'kubelet CA set', settings: { ...kubeadm, ...verifiedKubelet } },
  'ssh-tunnel': { name: 'SSH tunnel', summary: 'removed in 1.22', settings: { ...kubeadm, transport: 'ssh-tunnel' } },
  konnectivity: { name: 'Konnectivity', summary: 'kubelet CA not set', settings: { ...kubeadm, transport: 'konnectivity' } },
  'konnectivity-tls': {
    name: 'Konnectivity + TLS',
    summary: 'kubelet CA set',
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
