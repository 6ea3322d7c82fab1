import { always, type SettingTable } from './setting-row.ts';

/**
 * How the API server and a kubelet protect their connection. The settings of both ends stand here, because the settings panel shows them in
 * turns.
 */
export const kubeletSettings = {
  kubeletCertificateAuthority: {
    group: 'api-server-to-kubelet',
    values: ['unset', 'set'],
    ordered: true,
    defaults: always('unset'),
  },
  kubeletClientCertificate: {
    group: 'api-server-to-kubelet',
    values: ['unset', 'set'],
    ordered: true,
    defaults: always('unset'),
  },
  kubeletServingCertificate: {
    group: 'kubelet',
    values: ['self-signed', 'issued'],
    ordered: true,
    defaults: always('self-signed'),
  },
  servingCertificateApproval: {
    group: 'kubelet',
    values: ['unchecked', 'by-hand', 'checks-addresses'],
    ordered: true,
    defaults: always('by-hand'),
  },
  skipBackendVerification: {
    group: 'api-server-to-kubelet',
    values: ['yes', 'no'],
    ordered: true,
    defaults: always('no'),
  },
  kubeletAnonymous: {
    group: 'kubelet',
    values: ['on', 'off'],
    ordered: true,
    defaults: always('off'),
  },
  kubeletAuthorization: {
    group: 'kubelet',
    values: ['AlwaysAllow', 'Webhook'],
    ordered: true,
    defaults: always('Webhook'),
  },
  readOnlyPort: {
    group: 'kubelet',
    values: ['open', 'closed'],
    ordered: true,
    defaults: always('closed'),
  },
} satisfies Partial<SettingTable>;
