import { modeOf } from '../../model/setting/mode.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { Expression } from './expression.ts';
import { laboratory } from './laboratory.ts';

const konnectivity: Settings = { ...laboratory, transport: 'konnectivity' };
const ssh: Settings = { ...laboratory, transport: 'ssh-tunnel' };
/** An expression that no seat matters to. */
const nobody = (path: PathId, settings: Settings, expect: Expression['expect']): Expression => ({
  path,
  settings,
  seat: 'nobody',
  expect,
});

/** Records that only their text or their error speaks for: read in the code, or about a flag. */
export const byId: Readonly<Record<string, readonly Expression[]>> = {
  'X-authz-strip': [nobody('apiserver-to-pod', laboratory, { 'token-inside': 'no' })],
  'X-egress-scope': [
    nobody('apiserver-to-webhook', { ...konnectivity, webhookReference: 'service' }, { tunnel: 'tls' }),
    nobody('apiserver-to-webhook', { ...konnectivity, webhookReference: 'url' }, { tunnel: 'none' }),
    nobody('apiserver-to-webhook', { ...konnectivity, webhookReference: 'url', egressTypes: 'controlplane' }, { tunnel: 'tls' }),
  ],
  'X-kubeadm-flags': [nobody('apiserver-to-kubelet', modeOf('defaults').settings, { 'certificate-sent': 'yes', 'server-verified': 'no' })],
  'X-kubelet-authn-defaults': [
    nobody('apiserver-to-kubelet', laboratory, {
      'default of kubeletAnonymous': 'off',
      'default of kubeletAuthorization': 'Webhook',
      'default of readOnlyPort': 'closed',
    }),
  ],
  'R-default-serving-cert': [nobody('apiserver-to-kubelet', laboratory, { 'default of kubeletServingCertificate': 'self-signed' })],
  'X-kubelet-log-skip': [
    nobody(
      'apiserver-to-kubelet',
      { ...laboratory, kubeletCertificateAuthority: 'set', skipBackendVerification: 'yes' },
      { 'server-verified': 'no' },
    ),
  ],
  'X-kubelet-transport': [
    nobody(
      'apiserver-to-kubelet',
      { ...laboratory, kubeletClientCertificate: 'set' },
      { encrypted: 'yes', 'server-verified': 'no', 'certificate-sent': 'yes' },
    ),
  ],
  'X-node-proxy': [
    nobody(
      'apiserver-to-node',
      { ...laboratory, nodeProxyPort: 'kubelet', proxyScheme: 'http', kubeletClientCertificate: 'set' },
      { encrypted: 'yes', 'certificate-sent': 'yes' },
    ),
    nobody('apiserver-to-node', { ...laboratory, nodeProxyPort: 'other', proxyScheme: 'http' }, { encrypted: 'no' }),
    nobody(
      'apiserver-to-node',
      { ...laboratory, nodeProxyPort: 'other', proxyScheme: 'https' },
      { encrypted: 'yes', 'server-verified': 'no', 'certificate-sent': 'no' },
    ),
  ],
  'X-proxy-transport': (['apiserver-to-pod', 'apiserver-to-service'] as const).map((path) =>
    nobody(path, { ...laboratory, proxyScheme: 'https' }, { 'server-verified': 'no', 'certificate-sent': 'no' }),
  ),
  'X-ssh-flags-absent': [nobody('apiserver-to-kubelet', ssh, { available: 'no' })],
  'X-ssh-flags-present': [nobody('apiserver-to-kubelet', ssh, { available: 'yes' })],
  'X-ssh-hostkey': [nobody('apiserver-to-pod', ssh, { tunnel: 'ssh', 'tunnel-server-verified': 'no' })],
  'F-121-ssh-user-accepted': [nobody('apiserver-to-kubelet', ssh, { available: 'yes' })],
  'F-removed-ssh-user': [nobody('apiserver-to-kubelet', ssh, { available: 'no' })],
  'F-removed-ssh-keyfile': [nobody('apiserver-to-kubelet', ssh, { available: 'no' })],
  'S121-flags': [nobody('apiserver-to-pod', ssh, { tunnel: 'ssh', available: 'yes' })],
  'S121-hostkey-swapped': [nobody('apiserver-to-pod', ssh, { tunnel: 'ssh', 'tunnel-server-verified': 'no', available: 'yes' })],
  'S-ssh-L-http': [nobody('apiserver-to-pod', ssh, { tunnel: 'ssh', encrypted: 'no' })],
  'S-ssh-W': [nobody('apiserver-to-pod', ssh, { tunnel: 'ssh', encrypted: 'no' })],
  'I2-share-exec': [
    {
      path: 'apiserver-to-kubelet',
      settings: { ...ssh, kubeletClientCertificate: 'set' },
      seat: 'another-node',
      expect: {
        tunnel: 'ssh',
        encrypted: 'yes',
        'server-verified': 'no',
        'tunnel-server-verified': 'no',
        'read-request': 'no',
        'read-answer': 'no',
      },
    },
  ],
  'T-src-pick': [
    { path: 'apiserver-to-pod', settings: konnectivity, seat: 'another-node', expect: { 'read-request': 'yes', 'read-answer': 'yes' } },
    { path: 'apiserver-to-kubelet', settings: konnectivity, seat: 'another-node', expect: { 'read-request': 'yes' } },
  ],
  'T-src-identity': [
    { path: 'agent-to-konnectivity-server', settings: konnectivity, seat: 'another-node', expect: { 'impersonate-client': 'yes' } },
  ],
  'T-src-agent-cacert': [nobody('agent-to-konnectivity-server', konnectivity, { 'server-verified': 'yes' })],
  'K-http-noagent-rawconnect': [nobody('apiserver-to-kubelet', konnectivity, { frontend: 'local' })],
  'W-hookurl-http': [nobody('apiserver-to-webhook', { ...laboratory, webhookReference: 'url' }, { encrypted: 'yes' })],
};
