import { endsAtBalancer, hopsOf, isTunnelled, usesPublishedAddress, type Hop } from './hop.ts';
import type { ComponentId } from './component.ts';
import type { PathId } from './path.ts';
import type { VerdictReasonId } from './reason.ts';
import { verificationOf } from './setting/client-setting.ts';
import type { Settings } from './setting/setting.ts';
import type { UnlessId } from './unless.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';
import type { ZoneId } from './zone.ts';

/** How the side that dials proves who it is. `key` is an SSH public key. */
export type ClientIdentity = 'certificate' | 'token' | 'key' | 'none' | 'unknown';

/** One layer of protection over some hops of a path. Layers never merge: each keeps its own answers. */
export interface Layer {
  readonly id: 'end-to-end' | 'tunnel' | 'frontend' | 'node-network' | 'behind-balancer';
  readonly protocol: 'http' | 'tls' | 'ssh' | 'unknown';
  /** The zones of the hops that the layer covers. */
  readonly covers: readonly ZoneId[];
  readonly encrypted: YesNoUnknown;
  /** Whether the far end is verified: by the dialling side, and in a tunnel by the side that sends into it as well. */
  readonly serverVerified: YesNoUnknown;
  readonly clientIdentity: ClientIdentity;
  readonly reason: VerdictReasonId;
  /**
   * The condition that no source mentions and under which the layer protects. A layer around the two ends that has one may not be there at
   * all, so nothing counts on it (`certainOf`); what the two ends agree on is there, and unknown until the condition is.
   */
  readonly unless?: UnlessId;
}

/** The layers that are known to be there. What the two ends agree on always is, however little is known of it. */
export const certainOf = (layers: readonly Layer[]): readonly Layer[] =>
  layers.filter(({ id, unless }) => unless === undefined || id === 'end-to-end');

type Protection = Omit<Layer, 'id' | 'covers'>;

const plaintext = (reason: VerdictReasonId): Protection => ({
  protocol: 'http',
  encrypted: 'no',
  serverVerified: 'no',
  clientIdentity: 'none',
  reason,
});
const tls = (serverVerified: YesNoUnknown, clientIdentity: ClientIdentity, reason: VerdictReasonId): Protection => ({
  protocol: 'tls',
  encrypted: 'yes',
  serverVerified,
  clientIdentity,
  reason,
});

const unknownProtection = (reason: VerdictReasonId): Protection => ({
  protocol: 'unknown',
  encrypted: 'unknown',
  serverVerified: 'unknown',
  clientIdentity: 'unknown',
  reason,
});

/** A layer around the two ends of which no source says whether it is there. */
const possibly = (unless: UnlessId, reason: VerdictReasonId): Protection => ({ ...unknownProtection(reason), unless });

const identityOf = { set: 'certificate', unset: 'none', unknown: 'unknown' } as const;

/** The kubelet's TLS, which the node proxy uses too when it asks for the kubelet's own port. */
function kubeletLayer(settings: Settings, skip: Settings['skipBackendVerification']): Protection {
  const identity = identityOf[settings.kubeletClientCertificate];
  if (skip === 'yes') return tls('no', identity, 'skipped-for-request');
  const ca = settings.kubeletCertificateAuthority;
  if (ca === 'unset') return tls('no', identity, 'kubelet-ca-unset');
  if (ca === 'unknown' || skip === 'unknown') return tls('unknown', identity, 'kubelet-ca-unknown');
  return tls('yes', identity, 'kubelet-ca-set');
}

/** The proxy transport of pods, services and other node ports: plain HTTP, or TLS whose certificate is never verified. */
function proxyLayer(scheme: Settings['proxyScheme']): Protection {
  if (scheme === 'http') return plaintext('proxy-http');
  if (scheme === 'https') return tls('no', 'none', 'proxy-https-unverified');
  return { protocol: 'unknown', encrypted: 'unknown', serverVerified: 'no', clientIdentity: 'none', reason: 'proxy-scheme-unknown' };
}

function apiServerLayer(path: PathId, settings: Settings, identity: ClientIdentity): Protection {
  const verified = verificationOf(path, settings);
  if (verified === 'plaintext') return plaintext('api-server-plaintext');
  if (verified === 'skipped') return tls('no', identity, 'api-server-not-verified');
  if (verified === 'unknown') return unknownProtection('api-server-verification-unknown');
  if (settings.loadBalancer === 'unknown' && usesPublishedAddress(path))
    return { ...tls('unknown', identity, 'load-balancer-unknown'), unless: 'tls-passed-through' };
  return tls('yes', identity, 'api-server-verified');
}

const etcdLayers: Readonly<Record<Settings['etcdTransport'], Protection>> = {
  'mutual-tls': tls('yes', 'certificate', 'etcd-mutual-tls'),
  'server-tls': tls('yes', 'none', 'etcd-server-tls'),
  plaintext: plaintext('etcd-plaintext'),
  unknown: unknownProtection('etcd-unknown'),
};

/** Who the agent proves to be. A server that asks for nothing takes any agent, so the tunnel's far end is then not verified. */
const agentLayers: Readonly<Record<Settings['agentAuthentication'], Protection>> = {
  'client-certificate': tls('yes', 'certificate', 'agent-certificate'),
  token: tls('yes', 'token', 'agent-token'),
  none: tls('no', 'none', 'agent-unauthenticated'),
  unknown: tls('unknown', 'unknown', 'agent-authentication-unknown'),
};

/** Whether konnectivity-server knows that it sends into the tunnel of a real agent. */
export const agentVerifiedBy = ({ agentAuthentication }: Settings): YesNoUnknown => agentLayers[agentAuthentication].serverVerified;

const ofOtherTunnel = { protocol: 'unknown', clientIdentity: 'unknown' } as const;
const otherTunnelLayers: Readonly<Record<Settings['otherTunnel'], Protection>> = {
  authenticated: { ...ofOtherTunnel, encrypted: 'yes', serverVerified: 'yes', reason: 'other-tunnel-authenticated' },
  encrypted: { ...ofOtherTunnel, encrypted: 'yes', serverVerified: 'no', reason: 'other-tunnel-encrypted' },
  plaintext: { ...ofOtherTunnel, encrypted: 'no', serverVerified: 'no', reason: 'other-tunnel-plaintext' },
  unknown: { ...ofOtherTunnel, encrypted: 'unknown', serverVerified: 'unknown', reason: 'other-tunnel-unknown' },
};

function extensionLayer(verification: Settings['apiServiceVerification']): Protection {
  if (verification === 'verified') return tls('yes', 'certificate', 'apiservice-verified');
  return verification === 'skipped' ? tls('no', 'certificate', 'apiservice-skipped') : tls('unknown', 'certificate', 'apiservice-unknown');
}

/** The protection that the two ends of a path agree on, whatever carries it. */
function endToEnd(path: PathId, settings: Settings): Protection {
  switch (path) {
    case 'kubelet-to-apiserver':
    case 'control-plane-to-apiserver':
      return apiServerLayer(path, settings, 'certificate');
    case 'kube-proxy-to-apiserver':
    case 'pod-to-apiserver':
      return apiServerLayer(path, settings, 'token');
    // The agent always checks the server, whatever the server asks of it (obs/T-src-agent-cacert, obs/T1-agent-nocreds).
    case 'agent-to-konnectivity-server':
      return { ...agentLayers[settings.agentAuthentication], serverVerified: 'yes' };
    case 'apiserver-to-kubelet':
      return kubeletLayer(settings, settings.skipBackendVerification);
    case 'apiserver-to-node':
      if (settings.nodeProxyPort === 'kubelet') return kubeletLayer(settings, 'no');
      if (settings.nodeProxyPort === 'other') return proxyLayer(settings.proxyScheme);
      return unknownProtection('node-port-unknown');
    case 'apiserver-to-pod':
    case 'apiserver-to-service':
      return proxyLayer(settings.proxyScheme);
    case 'apiserver-to-webhook':
      return tls('yes', 'none', 'webhook-verified');
    case 'apiserver-to-extension-apiserver':
      return extensionLayer(settings.apiServiceVerification);
    case 'scraper-to-kubelet':
      return scraperLayer(settings.scraperVerification);
    case 'apiserver-to-etcd':
      return etcdLayers[settings.etcdTransport];
  }
}

/** What scrapers agree on with a kubelet: HTTPS with a bearer token, and their own choice whether they verify it, or plain HTTP without one. */
function scraperLayer(verification: Settings['scraperVerification']): Protection {
  if (verification === 'plaintext') return plaintext('scraper-plaintext');
  if (verification === 'verified') return tls('yes', 'token', 'scraper-verifies');
  return verification === 'skipped' ? tls('no', 'token', 'scraper-skips-verification') : unknownProtection('scraper-unknown');
}

/** The ends of a hop that have the address of a node, so that encryption between pods alone does not reach them. */
const hosts: readonly ComponentId[] = ['kubelet', 'node', 'sshd', 'tunnel-client'];

/**
 * What encryption by the CNI plugin adds to a hop that stays among nodes (facts/cluster-network). A hop of the control plane gets
 * nothing, because its host often takes no part. An agent's manifest decides whether it runs in the pod network, so that is unknown.
 */
function nodeNetworkLayer({ zone, from, to }: Hop, encryption: Settings['nodeNetworkEncryption']): Protection | undefined {
  if (zone !== 'node-network') return undefined;
  switch (encryption) {
    case 'none':
      return undefined;
    case 'wireguard-with-nodes':
      return { protocol: 'unknown', encrypted: 'yes', serverVerified: 'yes', clientIdentity: 'key', reason: 'node-network-wireguard' };
    case 'wireguard':
      return hosts.includes(from) || hosts.includes(to) ? undefined : possibly('ends-in-pod-network', 'node-network-ends-unknown');
    case 'ipsec':
      return hosts.includes(to) ? undefined : possibly('ends-in-pod-network', 'node-network-ends-unknown');
    case 'unknown':
      return possibly('network-encrypted', 'node-network-encryption-unknown');
  }
}

/**
 * The layers of a path under these settings, outermost first: what the tunnel adds, then what the two ends agreed on.
 * A tunnel adds a layer; it never changes the one inside.
 */
export function layersOf(path: PathId, settings: Settings): readonly Layer[] {
  const hops = hopsOf(path, settings);
  if (endsAtBalancer(path, settings))
    return [
      { id: 'behind-balancer', covers: ['control-plane'], ...unknownProtection('balancer-ends-tls') },
      { id: 'end-to-end', covers: ['between'], ...endToEnd(path, settings) },
    ];
  const overlays = hops.flatMap((hop): readonly Layer[] => {
    const added = nodeNetworkLayer(hop, settings.nodeNetworkEncryption);
    return added ? [{ id: 'node-network', covers: [hop.zone], ...added }] : [];
  });
  return [...overlays, ...layersWithoutOverlay(path, settings, hops)];
}

const sshLayer: Protection = {
  protocol: 'ssh',
  encrypted: 'yes',
  serverVerified: 'no',
  clientIdentity: 'key',
  reason: 'ssh-host-key-ignored',
};

function layersWithoutOverlay(path: PathId, settings: Settings, hops: readonly Hop[]): readonly Layer[] {
  const inner: Layer = { id: 'end-to-end', covers: hops.map((hop) => hop.zone), ...endToEnd(path, settings) };
  const tunnelled = isTunnelled(path, settings);
  if (tunnelled === 'no') return [inner];
  if (tunnelled === 'unknown') {
    return [{ id: 'tunnel', covers: ['between'], ...possibly('tunnelled', 'transport-unknown') }, inner];
  }
  switch (settings.transport) {
    case 'ssh-tunnel':
      return [{ id: 'tunnel', covers: ['between'], ...sshLayer }, inner];
    case 'other-tunnel':
      return [{ id: 'tunnel', covers: ['control-plane', 'between'], ...otherTunnelLayers[settings.otherTunnel] }, inner];
    // Without a tunnel, or with one that nobody knows, a path has been answered above.
    case 'direct':
    case 'unknown':
    case 'konnectivity':
      return [...frontendLayers(settings), { id: 'tunnel', covers: ['between'], ...agentLayers[settings.agentAuthentication] }, inner];
  }
}

/** What the API server and the Konnectivity server agreed on: nothing where both are on one host and use a socket. */
function frontendLayers({ konnectivityFrontend }: Settings): readonly Layer[] {
  if (konnectivityFrontend === 'unix-socket') return [];
  const frontend =
    konnectivityFrontend === 'mutual-tls' ? tls('yes', 'certificate', 'frontend-mutual-tls') : unknownProtection('frontend-unknown');
  return [{ id: 'frontend', covers: ['control-plane'], ...frontend }];
}
