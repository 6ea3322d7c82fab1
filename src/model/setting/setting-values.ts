const verification = ['plaintext', 'skipped', 'verified'] as const;
/** How one client verifies the API server: as all clients do, or in its own way. */
const ofOneClient = ['same', ...verification] as const;

/**
 * What an operator chooses: the known values of every setting. Where a setting is ordered, the first is the weakest and each next one only adds
 * protection.
 */
const values = {
  transport: ['direct', 'ssh-tunnel', 'konnectivity', 'other-tunnel'],
  egressTypes: ['cluster', 'controlplane', 'cluster+controlplane'],
  konnectivityFrontend: ['unix-socket', 'mutual-tls'],
  agentAuthentication: ['none', 'token', 'client-certificate'],
  agentReach: ['some-servers', 'every-server'],
  otherTunnel: ['plaintext', 'encrypted', 'authenticated'],
  tunnelScope: ['all', 'kubelet-and-streams'],
  kubeletCertificateAuthority: ['unset', 'set'],
  kubeletClientCertificate: ['unset', 'set'],
  kubeletServingCertificate: ['self-signed', 'issued'],
  servingCertificateApproval: ['unchecked', 'by-hand', 'checks-addresses'],
  skipBackendVerification: ['yes', 'no'],
  kubeletAnonymous: ['on', 'off'],
  kubeletAuthorization: ['AlwaysAllow', 'Webhook'],
  readOnlyPort: ['open', 'closed'],
  nodeProxyPort: ['other', 'kubelet'],
  proxyScheme: ['http', 'https'],
  webhookReference: ['service', 'url'],
  apiServiceVerification: ['skipped', 'verified'],
  extensionAuthentication: ['open', 'demands-certificate'],
  etcdTransport: ['plaintext', 'server-tls', 'mutual-tls'],
  apiServerVerification: verification,
  kubeletToApiServer: ofOneClient,
  kubeProxyToApiServer: ofOneClient,
  controlPlaneToApiServer: ofOneClient,
  loadBalancer: ['tls-terminating', 'tcp', 'none'],
  scraperVerification: verification,
  nodeNetworkEncryption: ['none', 'ipsec', 'wireguard', 'wireguard-with-nodes'],
} as const;

export type SettingId = keyof typeof values;

/** `unknown` is a value of its own in every setting: it means that nobody looked, and it never counts as a protection. */
export type ChosenSettings = { readonly [K in SettingId]: (typeof values)[K][number] | 'unknown' };

/** The known values of every setting. */
export const settingValues: { readonly [K in SettingId]: readonly Exclude<ChosenSettings[K], 'unknown'>[] } = values;
