import type { ComponentId } from './component.ts';
import type { ModeId } from './setting/mode.ts';
import type { SettingId } from './setting/setting.ts';

/** The groups that the tables and the navigation use. */
export type Direction = 'nodes-to-control-plane' | 'control-plane-to-nodes' | 'between-nodes' | 'inside-control-plane';

/** Who dials whom on a path, on which port, and which settings can change its verdict. */
interface PathRow {
  readonly client: ComponentId;
  /** Other components that dial the same server in the same way. */
  readonly alsoClients?: readonly ComponentId[];
  readonly server: ComponentId;
  readonly direction: Direction;
  /** The destination port as a table shows it: a number, several, or words. */
  readonly port: string;
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
const kubeletTrust = [
  'kubeletCertificateAuthority',
  'kubeletClientCertificate',
  'kubeletServingCertificate',
  'servingCertificateApproval',
  'kubeletAnonymous',
  'kubeletAuthorization',
] as const;

const toApiServer = { server: 'kube-apiserver', shownIn: 'defaults', port: '6443' } as const;
const fromNodes = { ...toApiServer, direction: 'nodes-to-control-plane' } as const;
const toNodes = { client: 'kube-apiserver', direction: 'control-plane-to-nodes', egress: 'cluster', shownIn: 'defaults' } as const;

const table = {
  'kubelet-to-apiserver': {
    ...fromNodes,
    client: 'kubelet',
    decidedBy: ['apiServerVerification', 'kubeletToApiServer', 'loadBalancer'],
  },
  'kube-proxy-to-apiserver': {
    ...fromNodes,
    client: 'kube-proxy',
    decidedBy: ['apiServerVerification', 'kubeProxyToApiServer', 'loadBalancer'],
  },
  'pod-to-apiserver': {
    ...fromNodes,
    client: 'pod',
    decidedBy: ['apiServerVerification'],
  },
  'agent-to-konnectivity-server': {
    client: 'konnectivity-agent',
    server: 'konnectivity-server',
    direction: 'nodes-to-control-plane',
    shownIn: 'konnectivity',
    port: '8132',
    decidedBy: ['transport', 'agentAuthentication'],
  },
  'apiserver-to-kubelet': {
    ...toNodes,
    server: 'kubelet',
    port: '10250',
    decidedBy: [...tunnelSettings, ...kubeletTrust, 'skipBackendVerification', 'readOnlyPort'],
  },
  'apiserver-to-node': {
    ...toNodes,
    server: 'node',
    port: 'any other',
    decidedBy: [...tunnel, ...kubeletTrust, 'nodeProxyPort', 'proxyScheme'],
  },
  'apiserver-to-pod': {
    ...toNodes,
    server: 'pod',
    port: 'any',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-service': {
    ...toNodes,
    server: 'service',
    port: 'any',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-webhook': {
    ...toNodes,
    server: 'webhook',
    egress: 'by-webhook-reference',
    port: 'target port',
    decidedBy: [...tunnel, 'webhookReference'],
  },
  'apiserver-to-extension-apiserver': {
    ...toNodes,
    server: 'extension-apiserver',
    port: 'target port',
    decidedBy: [...tunnel, 'apiServiceVerification', 'extensionAuthentication'],
  },
  'scraper-to-kubelet': {
    client: 'scraper',
    server: 'kubelet',
    direction: 'between-nodes',
    shownIn: 'defaults',
    port: '10250',
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
    ...toApiServer,
    client: 'kube-controller-manager',
    alsoClients: ['kube-scheduler'],
    direction: 'inside-control-plane',
    decidedBy: ['apiServerVerification', 'controlPlaneToApiServer'],
  },
  'apiserver-to-etcd': {
    client: 'kube-apiserver',
    server: 'etcd',
    direction: 'inside-control-plane',
    shownIn: 'defaults',
    port: '2379',
    decidedBy: ['etcdTransport'],
  },
} satisfies Record<string, PathRow>;

/** The communication paths, in the order of the tables. Published in URLs, so never renamed. */
export type PathId = keyof typeof table;
export const pathIds = /* @__PURE__ */ Object.keys(table) as readonly PathId[];

/** One communication path. */
export interface Path extends PathRow {
  readonly id: PathId;
}

/** Every path, in the order of the tables. */
export const paths: readonly Path[] = pathIds.map((id) => ({ id, ...table[id] }));

/** The path with this id. */
export const pathOf = (id: PathId): Path => ({ id, ...table[id] });

/** The paths that a tunnel can carry, in table order. */
export const carriable: readonly PathId[] = paths.filter(({ egress }) => egress !== undefined).map(({ id }) => id);
