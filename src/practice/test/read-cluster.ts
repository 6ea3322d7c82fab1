import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';

/** What a reader takes from each sentence of a question, found by its words and not by the table that wrote it. */
const readings: readonly (readonly [RegExp, Partial<Settings>])[] = [
  [/nodes and pods through Konnectivity/, { transport: 'konnectivity' }],
  [/demands a service account token/, { agentAuthentication: 'token' }],
  [/agent presents a service account token/, { agentAuthentication: 'token' }],
  [/demands a client certificate/, { agentAuthentication: 'client-certificate' }],
  [/asks agents for no credential/, { agentAuthentication: 'none' }],
  [/over TCP with mutual TLS/, { konnectivityFrontend: 'mutual-tls' }],
  [
    /only entry in the egress selector file of the API server is `controlplane`/,
    { transport: 'konnectivity', egressTypes: 'controlplane' },
  ],
  [/through SSH tunnels/, { transport: 'ssh-tunnel' }],
  [/`--kubelet-certificate-authority` is set/, { kubeletCertificateAuthority: 'set' }],
  [/kubelets serve certificates of (?:that|the cluster) CA/, { kubeletServingCertificate: 'issued' }],
  [/compares the addresses/, { servingCertificateApproval: 'checks-addresses' }],
  [/does not compare the addresses/, { servingCertificateApproval: 'unchecked' }],
  [/`readOnlyPort: 10255`/, { readOnlyPort: 'open' }],
  [/accept anonymous requests/, { kubeletAnonymous: 'on' }],
  [/mode is `AlwaysAllow`/, { kubeletAuthorization: 'AlwaysAllow' }],
  [/the form `https:NAME:PORT`/, { proxyScheme: 'https' }],
  [/has a `caBundle` in place of/, { apiServiceVerification: 'verified' }],
  [/runs with that CA in place of `--kubelet-insecure-tls`/, { scraperVerification: 'verified' }],
  [/`--deprecated-kubelet-completely-insecure`/, { scraperVerification: 'plaintext', readOnlyPort: 'open' }],
  [/neither `--etcd-certfile` nor/, { etcdTransport: 'server-tls' }],
  [/`--etcd-servers` begins with `http:/, { etcdTransport: 'plaintext' }],
  [/`insecure-skip-tls-verify: true`/, { apiServerVerification: 'skipped' }],
  [/encrypts between nodes with WireGuard/, { nodeNetworkEncryption: 'wireguard-with-nodes' }],
];

/** The settings of a cluster as its sentences tell them. */
export function settingsToldBy(given: readonly string[]): Settings {
  const told = given.join('\n');
  return Object.assign({ ...modeOf('defaults').settings }, ...readings.filter(([words]) => words.test(told)).map(([, set]) => set));
}
