import type { YesNoUnknown } from '../yes-no-unknown.ts';
import type { PortRange } from './connection.ts';
import type { AdminAccessId } from './admin-access-id.ts';
import type { OwnTrafficId } from './own-traffic-table.ts';
import type { PluginTrafficId } from './pod-network.ts';

/**
 * What decides about connections and is no setting of the security model: ports that are not the default, where etcd runs, and how the
 * network of the pods is built. Nothing here makes a path safer.
 */
export interface ClusterShape {
  /** `--secure-port` of the API server. */
  readonly apiServerPort: number;
  /** The port of the load balancer before the API servers, where there is one. */
  readonly balancerPort: number;
  /** The port of the kubelet. */
  readonly kubeletPort: number;
  /** `--agent-port` of the konnectivity-server, as agents reach it. */
  readonly agentPort: number;
  /** Where a tunnel of a distribution ends on the control plane; `undefined` where no fact says it. */
  readonly tunnelPort: number | undefined;
  /**
   * `stacked`: each API server has a member on its own host. `provider`: etcd is not the reader’s, and no rule of theirs is about it. `none`: the
   * API servers store objects in something else, as MicroK8s does.
   */
  readonly etcd: 'stacked' | 'external' | 'provider' | 'none' | 'unknown';
  /**
   * Whether the control plane hosts run a kubelet, and so are nodes: then every connection that a node opens or accepts is theirs too. `no` where the
   * control plane is at a provider.
   */
  readonly kubeletOnControlPlane: YesNoUnknown;
  /** What the network plugin sends between nodes; empty where it is not known. */
  readonly podTraffic: readonly PluginTrafficId[];
  /** Whether the control plane hosts are part of the network of the pods. Where that is unknown, those that run a kubelet are. */
  readonly controlPlaneInPodNetwork: YesNoUnknown;
  /** Whether a packet of a pod that leaves the network of the pods gets the address of its node. */
  readonly podsMasqueraded: YesNoUnknown;
  /** Whether the agents of Konnectivity have the address of their node. */
  readonly agentOnHostNetwork: YesNoUnknown;
  /** The target ports of webhooks that run in the cluster. */
  readonly webhookPorts: readonly number[];
  /** Whether webhooks and extension API servers run on the host network. */
  readonly extensionsOnHostNetwork: boolean;
  /** The target ports of extension API servers, such as metrics-server. */
  readonly extensionPorts: readonly number[];
  /** Ports of nodes, other than the kubelet’s, that somebody opens through the node proxy. */
  readonly nodeProxyPorts: readonly number[];
  /** Ports of pods that somebody opens through the pod proxy or the service proxy. */
  readonly proxiedPodPorts: readonly number[];
  /** Whether metrics-server or Prometheus reads kubelets. */
  readonly kubeletsScraped: boolean;
  /** Whether something on another host reads the metrics of the components of the control plane. */
  readonly componentsScraped: boolean;
  /** Whether API servers forward requests to each other (`--peer-ca-file`). */
  readonly apiServersArePeers: boolean;
  /** What the distribution opens between hosts beside Kubernetes. */
  readonly ownTraffic: readonly OwnTrafficId[];
  /** The ports that etcd members open at each other. */
  readonly etcdPorts: readonly PortRange[];
  /**
   * What the distribution asks to be let through whole: `pods`, everything between nodes and pods; `all`, everything among nodes and pods. A rule to
   * control plane hosts is never part of it.
   */
  readonly openAmongNodes: 'no' | 'pods' | 'all';
  /** What administrators open from hosts that are no part of the cluster. Empty where they come by another way than through this firewall. */
  readonly adminAccess: readonly AdminAccessId[];
  /** Whether nodes join by `kubeadm join`. */
  readonly joinsByKubeadm: boolean;
  /** Whether the components of a control plane host are known to reach its API server, and to give their metrics, on that host only. */
  readonly componentsStayOnHost: boolean;
  /** False for a distribution of which nobody read the ports, so that it is unknown of every connection whether it is needed, and no file is offered. */
  readonly arePortsRead: boolean;
  /** Whether clients use NodePorts. */
  readonly nodePorts: boolean;
  /** Whether the load balancer of a cloud checks kube-proxy’s health port. */
  readonly serviceHealthChecks: boolean;
}

/**
 * A cluster of kubeadm with the ports that Kubernetes has by default (facts/reachability#kubeadm, facts/kubelet#ports), metrics-server of 0.7 or
 * newer (facts/links#well_known_service_ports), and nothing known of its network plugin. Its control plane hosts run the kubelet, kube-proxy and the
 * network plugin like every node (facts/reachability#control-plane-is-node).
 */
export const kubeadmShape: ClusterShape = {
  apiServerPort: 6443,
  balancerPort: 6443,
  kubeletPort: 10250,
  agentPort: 8132,
  tunnelPort: undefined,
  etcd: 'stacked',
  podTraffic: [],
  kubeletOnControlPlane: 'yes',
  controlPlaneInPodNetwork: 'yes',
  podsMasqueraded: 'unknown',
  agentOnHostNetwork: 'unknown',
  webhookPorts: [],
  extensionsOnHostNetwork: false,
  extensionPorts: [10250],
  nodeProxyPorts: [],
  proxiedPodPorts: [],
  kubeletsScraped: true,
  componentsScraped: false,
  apiServersArePeers: false,
  ownTraffic: [],
  etcdPorts: [{ from: 2379, to: 2380 }],
  openAmongNodes: 'no',
  adminAccess: ['kubectl', 'ssh'],
  joinsByKubeadm: true,
  componentsStayOnHost: true,
  arePortsRead: true,
  nodePorts: false,
  serviceHealthChecks: false,
};
