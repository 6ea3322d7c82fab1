import type { AdminAccessId } from '../../model/reach/admin-access-id.ts';
import type { OwnTrafficId } from '../../model/reach/own-traffic-table.ts';
import type { ShapeFieldId } from '../../model/reach/shape-field.ts';

/** What stands beside the control of a field, and what a value that cannot stand there is told to be. */
interface ShapeFieldWords {
  readonly label: string;
  readonly can: string;
}

const port = 'a port is a whole number from 1 to 65535';
const ports = 'ports are whole numbers from 1 to 65535 with commas between them, or none';
const answer = 'it can be yes, no or unknown';
const flag = 'it can be yes or no';

/** The words of each field. */
export const shapeFieldWords: Readonly<Record<ShapeFieldId, ShapeFieldWords>> = {
  kubeletOnControlPlane: { label: 'Do your control plane hosts run a kubelet?', can: answer },
  adminAccess: {
    label: 'What administrators use from outside of the cluster, through this firewall',
    can: 'it can be none, kubectl, ssh, or both with a comma between them',
  },
  podTraffic: { label: 'What the network plugin sends between nodes', can: 'it can be none, or ids of the list with commas between them' },
  controlPlaneInPodNetwork: { label: 'Do the control plane hosts belong to the network of the pods?', can: answer },
  podsMasqueraded: { label: 'Does a pod that leaves the network of the pods get the address of its node?', can: answer },
  agentOnHostNetwork: { label: 'Do the Konnectivity agents run on the host network?', can: answer },
  etcd: { label: 'Where etcd runs', can: 'it can be stacked, external, provider, none or unknown' },
  webhookPorts: { label: 'Target ports of webhooks', can: ports },
  extensionPorts: { label: 'Target ports of extension API servers', can: ports },
  extensionsOnHostNetwork: { label: 'Webhooks and extension API servers run on the host network', can: flag },
  proxiedPodPorts: { label: 'Ports of pods that are used through the API server’s proxy', can: ports },
  nodeProxyPorts: { label: 'Ports of nodes, other than the kubelet’s, that are used through the API server’s proxy', can: ports },
  kubeletsScraped: { label: 'metrics-server or Prometheus reads the kubelets', can: flag },
  componentsScraped: {
    label: 'Something on another host reads the metrics of the controller-manager, the scheduler, kube-proxy and etcd',
    can: flag,
  },
  apiServersArePeers: { label: 'API servers forward requests to each other (--peer-ca-file)', can: flag },
  nodePorts: { label: 'Clients use NodePorts', can: flag },
  serviceHealthChecks: { label: 'The load balancer of a cloud checks kube-proxy', can: flag },
  apiServerPort: { label: 'Port of the API server', can: port },
  balancerPort: { label: 'Port of the load balancer in front of the API servers', can: port },
  kubeletPort: { label: 'Port of the kubelet', can: port },
  agentPort: { label: 'Port that Konnectivity agents connect to', can: port },
  tunnelPort: { label: 'Port that the tunnel of the distribution connects to', can: `${port}, or unknown` },
  ownTraffic: {
    label: 'What the distribution opens beside Kubernetes',
    can: 'it can be none, or ids of the list with commas between them',
  },
};

/** The same of the mode. */
export const modeLabel = 'Mode';
export const chooseInForm = (label: string): string => `Choose in the form: ${label}`;
export const notReadAs = (text: string, can: string): string => `“${text}” is not read: ${can}.`;

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

/** What administrators use, as a reader sees it. */
export const adminAccessNames: Readonly<Record<AdminAccessId, string>> = {
  kubectl: 'kubectl, to the API servers',
  ssh: 'SSH, to the hosts',
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
  'kops-controller': 'kOps, kops-controller on 3988',
  'kops-challenge': 'kOps, call back to new nodes on 3987',
  'kops-etcd-manager': 'kOps, etcd-manager on 3994–3997',
  'kops-more-etcd': 'kOps, etcd for Cilium and for leases',
  'openshift-machine-config': 'OpenShift, machine config server on 22623',
  'openshift-host-services': 'OpenShift, host services by TCP',
  'openshift-host-udp': 'OpenShift, host services by UDP',
  'openshift-kubelets': 'OpenShift, kubelets and components',
  'openshift-node-ports': 'OpenShift, NodePorts between machines',
  'canonical-k8sd': 'Canonical Kubernetes, k8sd on 6400',
  'canonical-dqlite': 'Canonical Kubernetes, k8s-dqlite on 9000',
  'oke-workers': 'OKE, workers to the endpoint on 12250',
  'oke-worker-health': 'OKE, workers to the endpoint on 10250',
  'oke-endpoint': 'OKE, endpoint to workers on 12250',
  'oke-endpoint-peers': 'OKE, endpoint to itself on 6443',
  'gardener-apiserver-proxy': 'Gardener, apiserver-proxy and VPN on 8443',
  'gardener-vpn-8132': 'Gardener, VPN of older shoots on 8132',
  'harvester-address': 'Harvester, shared address',
  'harvester-control-plane': 'Harvester, control plane hosts',
  'harvester-hosts': 'Harvester, all hosts',
  'eks-dns': 'EKS, control plane to DNS',
  'gke-control-plane-rule': 'GKE, control plane to nodes',
  'rke2-node-ports': 'RKE2, NodePorts between nodes',
  'talos-talosctl': 'Talos, talosctl on 50000',
};
