import type { ComponentId } from './component.ts';
import type { ModeId } from './setting/mode.ts';
import type { SettingId } from './setting/setting.ts';

/** The communication paths. Published in URLs, so never renamed. */
export const pathIds = [
  'kubelet-to-apiserver',
  'kube-proxy-to-apiserver',
  'pod-to-apiserver',
  'agent-to-konnectivity-server',
  'apiserver-to-kubelet',
  'apiserver-to-node',
  'apiserver-to-pod',
  'apiserver-to-service',
  'apiserver-to-webhook',
  'apiserver-to-extension-apiserver',
  'scraper-to-kubelet',
  'control-plane-to-apiserver',
  'apiserver-to-etcd',
] as const;
export type PathId = (typeof pathIds)[number];

/** The groups that the tables and the navigation use. */
export type Direction = 'nodes-to-control-plane' | 'control-plane-to-nodes' | 'between-nodes' | 'inside-control-plane';

/** One communication path: who dials whom, on which port, and which settings can change its verdict. */
export interface Path {
  readonly id: PathId;
  readonly name: string;
  readonly client: ComponentId;
  /** Other components that dial the same server in the same way. */
  readonly alsoClients?: readonly ComponentId[];
  readonly server: ComponentId;
  readonly direction: Direction;
  /** The destination port as a table shows it: a number, several, or words. */
  readonly port: string;
  /** What the path is for, a few words. */
  readonly carries: string;
  /**
   * The egress type under which the API server opens the connection, where it is the one that opens it and an egress selector can move
   * it into a tunnel (facts/konnectivity#egress_selector_configuration). For webhooks their reference decides.
   */
  readonly egress?: 'cluster' | 'by-webhook-reference';
  /** The mode to show where a page shows the path in one mode only: the first one that has it. */
  readonly shownIn: ModeId;
  /** The settings that can change a verdict or an answer on this path; all others leave it as it is (tested). */
  readonly decidedBy: readonly SettingId[];
}

/** The settings that decide about each path that a tunnel can carry. */
const tunnelSettings = [
  'transport',
  'egressTypes',
  'konnectivityFrontend',
  'agentAuthentication',
  'agentReach',
  'otherTunnel',
  'nodeNetworkEncryption',
] as const;
/** The same, and whether the tunnel carries only what goes to kubelets. */
const tunnel = [...tunnelSettings, 'tunnelScope'] as const;
const toApiServer = ['apiServerVerification'] as const;
const toApiServerAddress = [...toApiServer, 'loadBalancer'] as const;
const kubeletTrust = [
  'kubeletCertificateAuthority',
  'kubeletClientCertificate',
  'kubeletServingCertificate',
  'servingCertificateApproval',
  'kubeletAnonymous',
  'kubeletAuthorization',
] as const;

const table: Record<PathId, Omit<Path, 'id'>> = {
  'kubelet-to-apiserver': {
    name: 'kubelet → API server',
    client: 'kubelet',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
    carries: 'watch, status, leases',
    decidedBy: toApiServerAddress,
  },
  'kube-proxy-to-apiserver': {
    name: 'kube-proxy → API server',
    client: 'kube-proxy',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
    carries: 'watch of Services and EndpointSlices',
    decidedBy: toApiServerAddress,
  },
  'pod-to-apiserver': {
    name: 'pod → API server',
    client: 'pod',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
    carries: 'API requests of workloads',
    decidedBy: toApiServer,
  },
  'agent-to-konnectivity-server': {
    name: 'agent → konnectivity-server',
    client: 'konnectivity-agent',
    server: 'konnectivity-server',
    direction: 'nodes-to-control-plane',
    shownIn: 'konnectivity',
    port: '8132',
    carries: 'the tunnel itself',
    decidedBy: ['transport', 'agentAuthentication'],
  },
  'apiserver-to-kubelet': {
    name: 'API server → kubelet',
    client: 'kube-apiserver',
    server: 'kubelet',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: '10250',
    carries: 'logs, exec, attach, port-forward',
    decidedBy: [...tunnelSettings, ...kubeletTrust, 'skipBackendVerification', 'readOnlyPort'],
  },
  'apiserver-to-node': {
    name: 'API server → node',
    client: 'kube-apiserver',
    server: 'node',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any other',
    carries: 'node proxy',
    decidedBy: [...tunnel, ...kubeletTrust, 'nodeProxyPort', 'proxyScheme'],
  },
  'apiserver-to-pod': {
    name: 'API server → pod',
    client: 'kube-apiserver',
    server: 'pod',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any',
    carries: 'pod proxy',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-service': {
    name: 'API server → service',
    client: 'kube-apiserver',
    server: 'service',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any',
    carries: 'service proxy',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-webhook': {
    name: 'API server → webhook',
    client: 'kube-apiserver',
    server: 'webhook',
    direction: 'control-plane-to-nodes',
    egress: 'by-webhook-reference',
    shownIn: 'defaults',
    port: 'target port',
    carries: 'admission and conversion reviews',
    decidedBy: [...tunnel, 'webhookReference'],
  },
  'apiserver-to-extension-apiserver': {
    name: 'API server → extension API',
    client: 'kube-apiserver',
    server: 'extension-apiserver',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'target port',
    carries: 'aggregated API requests',
    decidedBy: [...tunnel, 'apiServiceVerification', 'extensionAuthentication'],
  },
  'scraper-to-kubelet': {
    name: 'scraper → kubelet',
    client: 'scraper',
    server: 'kubelet',
    direction: 'between-nodes',
    shownIn: 'defaults',
    port: '10250',
    carries: 'metrics of nodes and pods',
    decidedBy: [
      'scraperVerification',
      'kubeletServingCertificate',
      'servingCertificateApproval',
      'kubeletAnonymous',
      'kubeletAuthorization',
      'nodeNetworkEncryption',
    ],
  },
  'control-plane-to-apiserver': {
    name: 'components → API server',
    client: 'kube-controller-manager',
    alsoClients: ['kube-scheduler'],
    server: 'kube-apiserver',
    direction: 'inside-control-plane',
    shownIn: 'defaults',
    port: '6443',
    carries: 'watch and update of everything',
    decidedBy: toApiServer,
  },
  'apiserver-to-etcd': {
    name: 'API server → etcd',
    client: 'kube-apiserver',
    server: 'etcd',
    direction: 'inside-control-plane',
    shownIn: 'defaults',
    port: '2379',
    carries: 'every object, every secret',
    decidedBy: ['etcdTransport'],
  },
};

/** Every path, in the order of the tables. */
export const paths: readonly Path[] = pathIds.map((id) => ({ id, ...table[id] }));

/** The path with this id. */
export const pathOf = (id: PathId): Path => ({ id, ...table[id] });

/** The paths that a tunnel can carry, in table order. */
export const carriable: readonly PathId[] = paths.filter(({ egress }) => egress !== undefined).map(({ id }) => id);
