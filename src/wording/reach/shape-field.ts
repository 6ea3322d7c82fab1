import type { OwnTrafficId } from '../../model/reach/own-traffic-id.ts';
import type { ShapeFieldId } from '../../model/reach/shape-field.ts';

/** What stands beside the control of a field, and what a value that cannot stand there is told to be. */
export interface ShapeFieldWords {
  readonly label: string;
  readonly can: string;
}

const port = 'a port is a whole number from 1 to 65535';
const ports = 'ports are whole numbers from 1 to 65535 with commas between them, or none';
const answer = 'it can be yes, no or unknown';
const flag = 'it can be yes or no';

/** The words of each field. */
export const shapeFieldWords: Readonly<Record<ShapeFieldId, ShapeFieldWords>> = {
  podTraffic: { label: 'What the network plugin sends between nodes', can: 'it can be none, or ids of the list with commas between them' },
  controlPlaneInPodNetwork: { label: 'Do the control plane hosts belong to the network of the pods?', can: answer },
  podsMasqueraded: { label: 'Does a pod that leaves the network of the pods get the address of its node?', can: answer },
  agentOnHostNetwork: { label: 'Do the Konnectivity agents run on the host network?', can: answer },
  etcd: { label: 'Where etcd runs', can: 'it can be stacked, external, provider, none or unknown' },
  webhookPorts: { label: 'Target ports of webhooks', can: ports },
  extensionPorts: { label: 'Target ports of extension API servers', can: ports },
  extensionsOnHostNetwork: { label: 'Webhooks and extension API servers run on the host network', can: flag },
  proxiedPodPorts: { label: 'Ports of pods that somebody opens through the API server’s proxy', can: ports },
  nodeProxyPorts: { label: 'Ports of nodes, other than the kubelet’s, that somebody opens through the proxy', can: ports },
  kubeletsScraped: { label: 'metrics-server or Prometheus reads the kubelets', can: flag },
  apiServersArePeers: { label: 'API servers forward requests to each other (--peer-ca-file)', can: flag },
  nodePorts: { label: 'Clients use NodePorts', can: flag },
  serviceHealthChecks: { label: 'The load balancer of a cloud checks kube-proxy', can: flag },
  apiServerPort: { label: 'Port of the API server', can: port },
  balancerPort: { label: 'Port of the load balancer before the API servers', can: port },
  kubeletPort: { label: 'Port of the kubelet', can: port },
  agentPort: { label: 'Port that Konnectivity agents connect to', can: port },
  tunnelPort: { label: 'Port that the tunnel of the distribution connects to', can: `${port}, or unknown` },
  ownTraffic: {
    label: 'What the distribution opens beside Kubernetes',
    can: 'it can be none, or ids of the list with commas between them',
  },
};

/** The values that are no names of their own, as a reader sees them. */
export const shapeValueWords: Readonly<Record<string, string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'I do not know',
  stacked: 'on the control plane hosts',
  external: 'on hosts of its own',
  provider: 'at a provider who runs the control plane',
  none: 'there is no etcd',
};

/** What a distribution opens beside Kubernetes, as a reader sees it. */
export const ownTrafficNames: Readonly<Record<OwnTrafficId, string>> = {
  'k3s-supervisor': 'k3s, supervisor on 6443',
  'k3s-embedded-registry': 'k3s, embedded registry on 5001',
  'rke2-supervisor': 'RKE2, supervisor on 9345',
  'rke2-etcd-metrics': 'RKE2, metrics of etcd on 2381',
  'k0s-join-api': 'k0s, join API on 9443',
  'k0s-keepalived': 'k0s, built-in keepalived (VRRP)',
  'talos-apid': 'Talos, apid on 50000',
  'talos-trustd': 'Talos, trustd on 50001',
  'microk8s-cluster-agent': 'MicroK8s, cluster agent on 25000',
  'microk8s-dqlite': 'MicroK8s, dqlite on 19001',
};
