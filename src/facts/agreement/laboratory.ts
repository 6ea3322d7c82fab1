import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { Observation } from '../look-up/observation.ts';

/**
 * The set-up of the experiments where the record says nothing else (ground truth, set-up). The test kubelet asks for a client
 * certificate and demands none; the agents had certificates; the aggregated API server answered the relay, which had none.
 */
export const laboratory: Settings = {
  ...modeOf('defaults').settings,
  agentAuthentication: 'client-certificate',
  kubeletClientCertificate: 'unset',
  kubeletServingCertificate: 'unknown',
  kubeletAnonymous: 'on',
  kubeletAuthorization: 'AlwaysAllow',
  nodeProxyPort: 'kubelet',
  extensionAuthentication: 'open',
};

/** Whether one of the flags of a record speaks of this. */
export const has = (record: Observation, flag: string): boolean => record.flags.some((given) => given.includes(flag));
/** The flag itself: some records only say that it is not there. */
const sets = (record: Observation, flag: string): boolean => record.flags.includes(flag);

/** The tunnel of a record, and how its ends prove themselves. */
export function transportOf(record: Observation): Partial<Settings> {
  if (has(record, '--ssh-user') || record.link.includes('sshd')) return { transport: 'ssh-tunnel' };
  if (!has(record, '--egress-selector-config-file') && !/konnectivity/.test(record.mode)) return {};
  return {
    transport: 'konnectivity',
    egressTypes: has(record, 'cluster and controlplane') ? 'cluster+controlplane' : 'cluster',
    konnectivityFrontend: has(record, 'over TCP') ? 'mutual-tls' : 'unix-socket',
    ...(has(record, 'neither --cluster-ca-cert') ? { agentAuthentication: 'none' } : {}),
  };
}

/** Certificates of the kubelet that the model tells apart; one that is wrong in another way is neither. */
const servingCertificates: Readonly<Record<string, Settings['kubeletServingCertificate']>> = {
  'kubelet-good': 'issued',
  'kubelet-authn': 'issued',
  'kubelet-selfsigned': 'self-signed',
};

function kubeletTrustOf(record: Observation): Partial<Settings> {
  const { id, mode, listener = '' } = record;
  const isReal = /^(R|KU2|KU3)-/.test(id);
  const isClosed =
    (isReal || /authn/.test(listener) || has(record, 'demands a client certificate') || /demands a client certificate/.test(mode)) &&
    !/anonymous \+ AlwaysAllow/.test(mode);
  const ca = sets(record, '--kubelet-certificate-authority');
  // The API server of the real kubelet had one unless the mode says otherwise (ground truth, limits).
  const certificate = sets(record, '--kubelet-client-certificate') || (isReal && !/without kubelet client certificate/.test(mode));
  const serving = servingCertificates[listener] ?? (isReal ? (/self-generated/.test(mode) || !ca ? 'self-signed' : 'issued') : 'unknown');
  return {
    kubeletCertificateAuthority: ca ? 'set' : 'unset',
    kubeletClientCertificate: certificate ? 'set' : 'unset',
    kubeletServingCertificate: serving,
    skipBackendVerification: /per-request-skip/.test(mode) ? 'yes' : 'no',
    // Only in these two runs did the other node hold a certificate that names the address of the server that it impersonated.
    servingCertificateApproval: /holds a CA-signed certificate listing node A/.test(mode) ? 'unchecked' : 'checks-addresses',
    ...(isClosed ? { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' } : {}),
  };
}

const proxySettingsOf = ({ id, mode, request }: Observation): Partial<Settings> => ({
  proxyScheme: /(^|[ /])https:[a-z]/.test(request ?? '') ? 'https' : 'http',
  nodeProxyPort: /9100|9443/.test(`${id} ${mode}`) ? 'other' : 'kubelet',
});

/** The settings that a record was made with. */
export const settingsOf = (record: Observation): Settings => ({
  ...laboratory,
  ...transportOf(record),
  ...kubeletTrustOf(record),
  ...proxySettingsOf(record),
});
