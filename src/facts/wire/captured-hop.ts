import { judge } from '../../model/judge.ts';
import type { PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { ZoneId } from '../../model/zone.ts';
import { laboratory } from '../agreement/laboratory.ts';
import type { ImpostorPart } from '../../wording/attacker/captured-data.ts';
import type { CaptureId } from '../../wording/wire/capture-words.ts';

/** The hop of the model that a capture was made on: a path, the settings of the recording, and the network. */
interface CapturedHop {
  readonly path: PathId;
  readonly settings: Settings;
  readonly zone: ZoneId;
  /** Which connection of the capture crosses this hop, if not all of them do. */
  readonly connection?: number;
}

const on = (zone: ZoneId, path: PathId, settings: Partial<Settings> = {}): CapturedHop => ({
  path,
  zone,
  settings: { ...laboratory, ...settings },
});
const konnectivity = { transport: 'konnectivity' } as const;
const ssh = { transport: 'ssh-tunnel' } as const;
const verifies = { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set' } as const;
const presents = { kubeletClientCertificate: 'set' } as const;
const viaHttps = { ...presents, proxyScheme: 'https' } as const;

/** Where each capture was made. Those without a hop are of clients that the model does not have: one that speaks plain HTTP to the port of the API server, kubectl, and a stranger at etcd. */
const hops: Readonly<Record<CaptureId, readonly CapturedHop[]>> = {
  'kubelet-logs-noca-noclientcert': [on('between', 'apiserver-to-kubelet')],
  'kubelet-logs-noca-clientcert': [on('between', 'apiserver-to-kubelet', presents)],
  'kubelet-logs-ca-ok': [on('between', 'apiserver-to-kubelet', { ...verifies, kubeletServingCertificate: 'issued' })],
  'kubelet-logs-ca-rejected': [on('between', 'apiserver-to-kubelet', verifies)],
  'kubelet-logs-by-hostname': [
    on('between', 'apiserver-to-kubelet', { kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'issued' }),
  ],
  'kubelet-logs-noca-mitm': [on('between', 'apiserver-to-kubelet')],
  'kubelet-exec-noca-mitm': [on('between', 'apiserver-to-kubelet', presents)],
  'kubelet-exec-noca-clientcert': [on('between', 'apiserver-to-kubelet', presents)],
  'kubelet-no-serving-cert': [on('between', 'apiserver-to-kubelet', { kubeletCertificateAuthority: 'set' })],
  'proxy-node-kubelet': [on('between', 'apiserver-to-node', { ...presents, nodeProxyPort: 'kubelet' })],
  'proxy-node-http-9100': [on('between', 'apiserver-to-node', { ...presents, nodeProxyPort: 'other' })],
  'proxy-node-https-9443': [on('between', 'apiserver-to-node', { ...viaHttps, nodeProxyPort: 'other' })],
  'proxy-pod-http': [on('between', 'apiserver-to-pod', presents)],
  'proxy-pod-https': [on('between', 'apiserver-to-pod', viaHttps)],
  'proxy-pod-tlsport-noprefix': [on('between', 'apiserver-to-pod', presents)],
  'proxy-svc-http': [on('between', 'apiserver-to-service', presents)],
  'proxy-svc-https': [on('between', 'apiserver-to-service', viaHttps)],
  'konn-apiserver-server-grpc-uds': [on('host', 'apiserver-to-pod', konnectivity)],
  'konn-apiserver-server-httpconnect-uds': [on('host', 'apiserver-to-pod', konnectivity)],
  'konn-apiserver-server-httpconnect-tcp': [
    on('control-plane', 'apiserver-to-pod', { ...konnectivity, konnectivityFrontend: 'mutual-tls' }),
  ],
  'konn-agent-server-mtls': [
    on('between', 'agent-to-konnectivity-server', konnectivity),
    on('between', 'apiserver-to-kubelet', { ...konnectivity, ...presents }),
    on('between', 'apiserver-to-pod', { ...konnectivity, ...presents }),
  ],
  'konn-agent-kubelet': [on('node-network', 'apiserver-to-kubelet', { ...konnectivity, ...presents })],
  'konn-agent-pod-http': [on('node-network', 'apiserver-to-pod', { ...konnectivity, ...presents })],
  'konn-rogue-agent-relay': [
    { ...on('node-network', 'apiserver-to-kubelet', { ...konnectivity, ...presents }), connection: 0 },
    { ...on('node-network', 'apiserver-to-pod', { ...konnectivity, ...presents }), connection: 1 },
  ],
  'ssh-tunnel-real-1.21': [
    on('between', 'apiserver-to-kubelet', { ...ssh, ...presents }),
    on('between', 'apiserver-to-pod', { ...ssh, ...presents }),
  ],
  'ssh-tunnel-outside': [on('between', 'apiserver-to-pod', ssh)],
  'ssh-tunnel-past-the-end': [on('node-network', 'apiserver-to-pod', ssh)],
  'ssh-tunnel-past-the-end-kubelet': [on('node-network', 'apiserver-to-kubelet', ssh)],
  'real-kubelet-to-apiserver': [on('between', 'kubelet-to-apiserver')],
  'kubelet-token-review': [on('between', 'kubelet-to-apiserver')],
  'pod-apiserver-service-vip': [on('between', 'pod-to-apiserver')],
  'client-apiserver-token': [on('between', 'pod-to-apiserver')],
  'client-apiserver-sni': [on('between', 'pod-to-apiserver')],
  'client-apiserver-tls12': [on('between', 'pod-to-apiserver')],
  'client-apiserver-wrong-ca': [on('between', 'pod-to-apiserver')],
  'client-apiserver-plain-http': [],
  'kubectl-exec-websocket': [],
  'kubectl-exec-spdy': [],
  'etcd-refuses-client': [],
};

/** The captures in which somebody else than the server answered, and what the client did. All others are of honest connections. */
const impostors: Readonly<Partial<Record<CaptureId, ImpostorPart>>> = {
  'kubelet-logs-ca-rejected': 'refused',
  'kubelet-logs-noca-mitm': 'accepted',
  'kubelet-exec-noca-mitm': 'accepted',
  'konn-rogue-agent-relay': 'other-nodes-agent',
  'client-apiserver-wrong-ca': 'refused',
};

/** The part that an attacker takes in a capture. */
export const impostorIn = (id: CaptureId): ImpostorPart => impostors[id] ?? 'none';

/** Who reads along on a network. */
const eavesdroppers: Readonly<Partial<Record<ZoneId, SeatId>>> = { between: 'between-passive', 'node-network': 'node-network-passive' };

/** The hops that a capture was made on, each with what the model says of it for an eavesdropper on that network. */
export const judgedHops = (id: CaptureId) =>
  hops[id].map((hop) => {
    const seat = eavesdroppers[hop.zone] ?? 'nobody';
    const judgement = judge(hop.path, hop.settings, seat).hops.find(({ zone }) => zone === hop.zone);
    if (!judgement) throw new Error(`${id}: ${hop.path} has no hop in the zone ${hop.zone} with these settings`);
    return { ...hop, judgement };
  });
