import { settingValues } from '../../model/setting/setting-values.ts';
import { modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { Attack } from '../lab-case.ts';

/** A hop as the lab builds it: where it is, and the networks that its bytes cross. A hop over a socket in the file system crosses none. */
export interface BuiltHop {
  readonly zone: ZoneId;
  readonly crosses: readonly ZoneId[];
}

/** A path under some settings, played whole: each hop with each attacker on a network, and each attacker who is on none. */
export interface Scene {
  /** `path@mode`, with the settings that differ from the mode. Taken by `--only`. */
  readonly id: string;
  readonly path: PathId;
  readonly mode: ModeId;
  readonly differs: Partial<Settings>;
  readonly settings: Settings;
}

/** What the lab knows of each path: where its two ends are. It is written here again, so that a mistake in `hopsOf` is found. */
const ends: Readonly<Record<PathId, 'to-control-plane' | 'to-nodes' | 'among-nodes' | 'in-control-plane'>> = {
  'kubelet-to-apiserver': 'to-control-plane',
  'kube-proxy-to-apiserver': 'to-control-plane',
  'pod-to-apiserver': 'to-control-plane',
  'agent-to-konnectivity-server': 'to-control-plane',
  'apiserver-to-kubelet': 'to-nodes',
  'apiserver-to-node': 'to-nodes',
  'apiserver-to-pod': 'to-nodes',
  'apiserver-to-service': 'to-nodes',
  'apiserver-to-webhook': 'to-nodes',
  'apiserver-to-extension-apiserver': 'to-nodes',
  'scraper-to-kubelet': 'among-nodes',
  'control-plane-to-apiserver': 'in-control-plane',
  'apiserver-to-etcd': 'in-control-plane',
};

/** The connection on which requests of the API server come back: who is taken for its client receives them. */
export const carriesRequestsBack = (path: PathId): boolean => path === 'agent-to-konnectivity-server';

/** What carries the connection: the tunnel of the settings where the API server uses it for this path. */
export function carrierOf({ path, settings }: Pick<Scene, 'path' | 'settings'>): Attack['carrier'] {
  const { transport, loadBalancer, webhookReference } = settings;
  if (carriesRequestsBack(path)) return 'agent';
  const byPublishedAddress = path === 'kubelet-to-apiserver' || path === 'kube-proxy-to-apiserver';
  if (loadBalancer === 'tls-terminating' && byPublishedAddress) return 'balancer';
  // Kubernetes dials the URL of a webhook outside of the tunnel for nodes.
  const isOutside = ends[path] !== 'to-nodes' || (path === 'apiserver-to-webhook' && webhookReference === 'url');
  if (isOutside || transport === 'direct' || transport === 'unknown') return 'direct';
  if (transport === 'konnectivity') return 'agent';
  if (transport === 'ssh-tunnel') return 'ssh';
  return ({ authenticated: 'ssh-checked', encrypted: 'ssh', plaintext: 'plain-tunnel', unknown: 'plain-tunnel' } as const)[
    settings.otherTunnel
  ];
}

const wide = ['between', 'node-network'] as const;
const nodes: BuiltHop = { zone: 'node-network', crosses: ['node-network'] };

/** The hops that the lab builds for a path, in the order of the request; none where the settings have no such connection. */
export function builtHops(scene: Pick<Scene, 'path' | 'settings'>): readonly BuiltHop[] {
  const { path, settings } = scene;
  if (carriesRequestsBack(path)) return settings.transport === 'konnectivity' ? [{ zone: 'between', crosses: wide }] : [];
  if (ends[path] === 'among-nodes') return [nodes];
  if (ends[path] === 'in-control-plane') return [{ zone: 'control-plane', crosses: ['control-plane'] }];
  const entrance: BuiltHop = { zone: 'between', crosses: wide };
  switch (carrierOf(scene)) {
    case 'direct':
    case 'balancer':
      return [entrance];
    case 'agent':
      return [
        settings.konnectivityFrontend === 'unix-socket'
          ? { zone: 'host', crosses: [] }
          : { zone: 'control-plane', crosses: ['control-plane'] },
        entrance,
        nodes,
      ];
    case 'ssh':
    case 'ssh-checked':
    case 'plain-tunnel':
      return settings.transport === 'ssh-tunnel'
        ? [entrance, nodes]
        : [{ zone: 'control-plane', crosses: ['control-plane'] }, entrance, nodes];
  }
}

/**
 * Where the attacker stands who is on no network. A compromised node is in the way only of what goes to nodes: of a connection without a tunnel it
 * may be, as the host of another address; of a tunnel it is where any node’s end may carry the connection, and `ssh` dials a kubelet or node
 * through that node’s own end.
 */
function placeOf(scene: Scene, seat: SeatId): Attack['hop'] {
  if (seat !== 'another-node') return 'server-only';
  const { path, settings } = scene;
  if (ends[path] === 'to-control-plane' || ends[path] === 'in-control-plane') return 'server-only';
  if (settings.transport === 'ssh-tunnel' && (path === 'apiserver-to-kubelet' || path === 'apiserver-to-node')) return 'server-only';
  return 'whole-path';
}

/** The attackers who are on no network. */
export const dialling = ['another-node', 'pod', 'token-thief', 'bootstrap-token'] as const satisfies readonly SeatId[];

/** The attacks on one hop: by who only reads, and by who changes traffic. */
export function attacksOn(scene: Scene, { zone }: BuiltHop): readonly [Attack, Attack] {
  const { path, settings } = scene;
  // Both hops before a tunnel’s far end are one connection of `ssh`.
  const hop = zone === 'control-plane' && carrierOf(scene) !== 'agent' ? 'between' : zone;
  const common = { path, settings, carrier: carrierOf(scene), hop, attackersCertificate: 'of-another-ca' } as const;
  return [
    { ...common, seat: 'between-passive' },
    { ...common, seat: 'between-active' },
  ];
}

/** The attack of someone who is on no network. Where nobody compares addresses, a compromised node has got a certificate for this one. */
export function attackFrom(scene: Scene, seat: (typeof dialling)[number]): Attack {
  const { path, settings } = scene;
  const endsAtKubelet =
    path === 'apiserver-to-kubelet' ||
    path === 'scraper-to-kubelet' ||
    (path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet');
  return {
    ...{ path, settings, seat, carrier: carrierOf(scene), hop: placeOf(scene, seat) },
    attackersCertificate: endsAtKubelet && settings.servingCertificateApproval === 'unchecked' ? 'for-this-address' : 'of-another-node',
  };
}

const kubeletVariants: readonly Partial<Settings>[] = [
  { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
  { kubeletAuthorization: 'AlwaysAllow' },
  { kubeletAnonymous: 'on' },
];
const verifyingVariants: readonly Partial<Settings>[] = [
  ...kubeletVariants,
  { kubeletServingCertificate: 'self-signed' },
  { servingCertificateApproval: 'unchecked' },
  { servingCertificateApproval: 'unchecked', kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
  { servingCertificateApproval: 'by-hand' },
];
const toKubelet: readonly [ModeId, readonly Partial<Settings>[]][] = [
  ['defaults', [...kubeletVariants, { kubeletClientCertificate: 'unset' }]],
  ['tls-verification', verifyingVariants],
  ['ssh-tunnel', kubeletVariants],
  ['konnectivity', kubeletVariants],
  ['konnectivity-tls', verifyingVariants],
];
const tunnels: readonly [ModeId, readonly Partial<Settings>[]][] = [
  [
    'konnectivity',
    [
      { agentAuthentication: 'none' },
      { agentAuthentication: 'client-certificate' },
      { konnectivityFrontend: 'mutual-tls' },
      ...(['authenticated', 'encrypted', 'plaintext'] as const).map((otherTunnel) => ({ transport: 'other-tunnel' as const, otherTunnel })),
    ],
  ],
];
const https: readonly [ModeId, readonly Partial<Settings>[]][] = modes.map(({ id }) => [id, [{ proxyScheme: 'https' }]]);
const toApiServer: readonly Partial<Settings>[] = [{ apiServerVerification: 'skipped' }, { apiServerVerification: 'plaintext' }];
const throughBalancer = { loadBalancer: 'tls-terminating' } as const;

/** What is played of each path beside the modes: what differs from one of them. */
const variants: Readonly<Record<PathId, readonly [ModeId, readonly Partial<Settings>[]][]>> = {
  'kubelet-to-apiserver': [['defaults', [...toApiServer, throughBalancer]]],
  'kube-proxy-to-apiserver': [['defaults', [...toApiServer, throughBalancer]]],
  'pod-to-apiserver': [['defaults', toApiServer]],
  'agent-to-konnectivity-server': [['konnectivity', [{ agentAuthentication: 'none' }, { agentAuthentication: 'client-certificate' }]]],
  'apiserver-to-kubelet': [
    ...toKubelet,
    ['tls-verification', [{ skipBackendVerification: 'yes' }]],
    ['konnectivity-tls', [{ skipBackendVerification: 'yes' }, { agentAuthentication: 'none' }]],
    ...tunnels,
  ],
  'apiserver-to-node': [
    ...toKubelet.map(
      ([mode, differs]) =>
        [mode, [{}, ...differs].map((each) => ({ ...each, nodeProxyPort: 'kubelet' as const }))] as [ModeId, Partial<Settings>[]],
    ),
    ...https,
    ...tunnels,
  ],
  'apiserver-to-pod': [...https, ...tunnels],
  'apiserver-to-service': [...https, ...tunnels],
  'apiserver-to-webhook': [...modes.map(({ id }) => [id, [{ webhookReference: 'url' }]] as [ModeId, Partial<Settings>[]]), ...tunnels],
  'apiserver-to-extension-apiserver': [
    ...modes.map(
      ({ id }) =>
        [id, settingValues.extensionAuthentication.map((extensionAuthentication) => ({ extensionAuthentication }))] as [
          ModeId,
          Partial<Settings>[],
        ],
    ),
    ...tunnels,
  ],
  'scraper-to-kubelet': [
    ['defaults', [...kubeletVariants, ...[{}, ...kubeletVariants].map((each) => ({ ...each, scraperVerification: 'plaintext' as const }))]],
    ['tls-verification', verifyingVariants],
  ],
  'control-plane-to-apiserver': [['defaults', toApiServer]],
  'apiserver-to-etcd': [['defaults', [{ etcdTransport: 'server-tls' }, { etcdTransport: 'plaintext' }]]],
};

function sceneOf(path: PathId, mode: ModeId, differs: Partial<Settings>): Scene {
  const said = Object.entries(differs).map(([setting, value]) => `+${setting}=${value as string}`);
  return { id: `${path}@${mode}${said.join('')}`, path, mode, differs, settings: { ...modeOf(mode).settings, ...differs } };
}

/** Every scene: each path in each mode that has it, and then what differs from a mode. */
export const scenes: readonly Scene[] = pathIds.flatMap((path) =>
  [
    ...modes.map(({ id }) => sceneOf(path, id, {})),
    ...variants[path].flatMap(([mode, list]) => list.map((differs) => sceneOf(path, mode, differs))),
  ].filter((scene) => builtHops(scene).length > 0),
);
