import { always, type SettingTable } from './setting-row.ts';

/**
 * How the API server and a kubelet protect their connection. The settings of both ends stand here, because the settings panel shows them in
 * turns.
 */
export const kubeletSettings = {
  kubeletCertificateAuthority: {
    group: 'api-server-to-kubelet',
    ordered: true,
    defaults: always('unset'),
  },
  kubeletClientCertificate: {
    group: 'api-server-to-kubelet',
    ordered: true,
    defaults: always('unset'),
  },
  kubeletServingCertificate: {
    group: 'kubelet',
    ordered: true,
    defaults: always('self-signed'),
  },
  servingCertificateApproval: {
    group: 'kubelet',
    ordered: true,
    defaults: always('by-hand'),
  },
  skipBackendVerification: {
    group: 'api-server-to-kubelet',
    ordered: true,
    defaults: always('no'),
  },
  kubeletAnonymous: {
    group: 'kubelet',
    ordered: true,
    defaults: always('off'),
  },
  kubeletAuthorization: {
    group: 'kubelet',
    ordered: true,
    defaults: always('Webhook'),
  },
  readOnlyPort: {
    group: 'kubelet',
    ordered: true,
    defaults: always('closed'),
  },
} satisfies Partial<SettingTable>;
