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

const table = {
  'kubelet-to-apiserver': {
    client: 'kubelet',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
    decidedBy: ['apiServerVerification', 'kubeletToApiServer', 'loadBalancer'],
  },
  'kube-proxy-to-apiserver': {
    client: 'kube-proxy',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
    decidedBy: ['apiServerVerification', 'kubeProxyToApiServer', 'loadBalancer'],
  },
  'pod-to-apiserver': {
    client: 'pod',
    server: 'kube-apiserver',
    direction: 'nodes-to-control-plane',
    shownIn: 'defaults',
    port: '6443',
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
    client: 'kube-apiserver',
    server: 'kubelet',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: '10250',
    decidedBy: [...tunnelSettings, ...kubeletTrust, 'skipBackendVerification', 'readOnlyPort'],
  },
  'apiserver-to-node': {
    client: 'kube-apiserver',
    server: 'node',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any other',
    decidedBy: [...tunnel, ...kubeletTrust, 'nodeProxyPort', 'proxyScheme'],
  },
  'apiserver-to-pod': {
    client: 'kube-apiserver',
    server: 'pod',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-service': {
    client: 'kube-apiserver',
    server: 'service',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
    port: 'any',
    decidedBy: [...tunnel, 'proxyScheme'],
  },
  'apiserver-to-webhook': {
    client: 'kube-apiserver',
    server: 'webhook',
    direction: 'control-plane-to-nodes',
    egress: 'by-webhook-reference',
    shownIn: 'defaults',
    port: 'target port',
    decidedBy: [...tunnel, 'webhookReference'],
  },
  'apiserver-to-extension-apiserver': {
    client: 'kube-apiserver',
    server: 'extension-apiserver',
    direction: 'control-plane-to-nodes',
    egress: 'cluster',
    shownIn: 'defaults',
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
    client: 'kube-controller-manager',
    alsoClients: ['kube-scheduler'],
    server: 'kube-apiserver',
    direction: 'inside-control-plane',
    shownIn: 'defaults',
    port: '6443',
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
