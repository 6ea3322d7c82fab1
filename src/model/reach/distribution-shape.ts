import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import { port } from './connection.ts';

/** Distributions whose control plane is at a provider, so that what stays inside of it is on no network of the reader. */
const providerRun: readonly string[] = [
  'eks',
  'eks-hybrid-nodes',
  'gke',
  'aks',
  'ibm-openshift',
  'iks',
  'doks',
  'oke',
  'scaleway-kapsule',
  'ovh-mks',
  'linode-lke',
];

/** What is the same in every distribution that is not kubeadm: its nodes join in a way of its own, and nobody read who stays on which host. */
const notKubeadm = { joinsByKubeadm: false, componentsStayOnHost: false } as const;
const atProvider = {
  ...notKubeadm,
  apiServerPort: 443,
  balancerPort: 443,
  etcd: 'provider',
  kubeletOnControlPlane: 'no',
  controlPlaneInPodNetwork: 'no',
} as const;

/** How the distributions whose ports were read differ from kubeadm, by their ids. What is not here is as with kubeadm, or unknown there too. */
const read: Readonly<Record<string, Partial<ClusterShape>>> = {
  // facts/reachability#kubeadm, facts/reachability#control-plane-is-node, facts/distributions#kubeadm-ha
  kubeadm: {},
  'kubeadm-ha': {},
  // facts/reachability#k3s, facts/reachability#k3s-servers
  // Its etcd is there with several servers only, and flannel masquerades by default.
  k3s: {
    ...notKubeadm,
    componentsStayOnHost: true,
    tunnelPort: 6443,
    etcd: 'unknown',
    podTraffic: ['flannel-vxlan'],
    podsMasqueraded: 'yes',
    ownTraffic: ['k3s-supervisor'],
  },
  // facts/reachability#rke2, facts/reachability#rke2-plugins
  rke2: {
    ...notKubeadm,
    tunnelPort: 9345,
    podTraffic: ['canal-rke2'],
    podsMasqueraded: 'yes',
    ownTraffic: ['rke2-supervisor', 'rke2-etcd-metrics', 'rke2-node-ports'],
  },
  // RKE2 with ports and an address of its own (facts/reachability#harvester).
  harvester: {
    ...notKubeadm,
    tunnelPort: 9345,
    podTraffic: ['canal-rke2'],
    podsMasqueraded: 'yes',
    ownTraffic: ['rke2-supervisor', 'rke2-etcd-metrics', 'harvester-address', 'harvester-control-plane', 'harvester-hosts'],
  },
  // facts/reachability#k0s, facts/reachability#agent-to-konnectivity-server
  // Controllers are no nodes, unless they run with --enable-worker or --single.
  k0s: {
    ...notKubeadm,
    kubeletOnControlPlane: 'no',
    podTraffic: ['kube-router-k0s'],
    controlPlaneInPodNetwork: 'no',
    agentOnHostNetwork: 'no',
    etcdPorts: [port(2380)],
    openAmongNodes: 'pods',
    ownTraffic: ['k0s-join-api'],
  },
  // facts/reachability#talos
  talos: {
    ...notKubeadm,
    podTraffic: ['flannel-vxlan-4789'],
    adminAccess: ['kubectl'],
    ownTraffic: ['talos-apid', 'talos-talosctl', 'talos-trustd'],
  },
  // facts/reachability#microk8s
  microk8s: {
    ...notKubeadm,
    apiServerPort: 16443,
    balancerPort: 16443,
    etcd: 'none',
    podTraffic: ['calico-vxlan'],
    extensionPorts: [4443],
    ownTraffic: ['microk8s-cluster-agent', 'microk8s-dqlite'],
  },
  // facts/reachability#kind
  kind: { componentsStayOnHost: true, podTraffic: ['routed'], openAmongNodes: 'pods' },
  // facts/reachability#minikube
  minikube: { ...notKubeadm, apiServerPort: 8443, balancerPort: 8443, extensionPorts: [4443] },
  // facts/reachability#canonical-k8s
  'canonical-k8s': {
    ...notKubeadm,
    podTraffic: ['cilium-vxlan', 'cilium-health'],
    ownTraffic: ['canonical-k8sd', 'canonical-dqlite'],
  },
  // facts/reachability#kubespray
  kubespray: { podTraffic: ['calico-vxlan'] },
  // facts/reachability#kops
  kops: {
    ...notKubeadm,
    apiServerPort: 443,
    balancerPort: 443,
    etcdPorts: [
      { from: 2380, to: 2381 },
      { from: 4001, to: 4002 },
    ],
    ownTraffic: ['kops-controller', 'kops-challenge', 'kops-etcd-manager', 'kops-more-etcd'],
  },
  // The hosts of the control plane are never seen: its addresses are those of the gateway of the seed (facts/reachability#gardener).
  gardener: {
    ...atProvider,
    tunnelPort: 8443,
    ownTraffic: ['gardener-apiserver-proxy', 'gardener-vpn-8132'],
  },
  // facts/reachability#kube-up-gce
  'kube-up-gce': {
    ...notKubeadm,
    apiServerPort: 443,
    balancerPort: 443,
    podTraffic: ['routed'],
    openAmongNodes: 'pods',
    agentOnHostNetwork: 'no',
    etcdPorts: [{ from: 2380, to: 2381 }],
  },
  // facts/reachability#openshift
  openshift: {
    ...notKubeadm,
    podTraffic: ['ovn-geneve'],
    ownTraffic: ['openshift-machine-config', 'openshift-host-services', 'openshift-host-udp', 'openshift-kubelets', 'openshift-node-ports'],
  },
  // facts/reachability#eks-anywhere
  'eks-anywhere': { etcd: 'unknown' },
  // facts/reachability#eks, facts/reachability#eks-custom-cni
  eks: { ...atProvider, podTraffic: ['routed'], openAmongNodes: 'all', ownTraffic: ['eks-dns'] },
  // facts/reachability#eks-hybrid
  'eks-hybrid-nodes': { ...atProvider, ownTraffic: ['eks-dns'] },
  // facts/reachability#gke-private, facts/distributions#gke
  gke: { ...atProvider, controlPlaneInPodNetwork: 'unknown', openAmongNodes: 'all', ownTraffic: ['gke-control-plane-rule'] },
  // facts/reachability#aks
  aks: { ...atProvider, controlPlaneInPodNetwork: 'unknown', agentPort: 443, openAmongNodes: 'all' },
  // facts/reachability#oke
  oke: {
    ...atProvider,
    apiServerPort: 6443,
    balancerPort: 6443,
    controlPlaneInPodNetwork: 'unknown',
    openAmongNodes: 'all',
    ownTraffic: ['oke-workers', 'oke-worker-health', 'oke-endpoint', 'oke-endpoint-peers'],
  },
};

/** Ports that differ from those of kubeadm in distributions whose ports as a whole nobody read (facts/distributions#kops and the other rows). */
const otherPorts: Readonly<Record<string, Partial<ClusterShape>>> = {
  'openshift-hypershift': { agentPort: 8091 },
  // facts/reachability#ovh-mks
  'ovh-mks': { apiServerPort: 443, balancerPort: 443 },
};

/** Whether the ports that a distribution needs were read, as its own documentation lists them. */
export const arePortsRead = (id: string): boolean => Object.hasOwn(read, id);

/** Whether the control plane of a distribution is at a provider. */
export const isProviderRun = (id: string): boolean => providerRun.includes(id);

/**
 * The shape of a cluster of the distribution with this id. Of one whose ports nobody read it has only the ports that are known, and it is unknown
 * of each connection whether it is needed.
 */
export function shapeOfDistribution(id: string): ClusterShape {
  if (arePortsRead(id)) return { ...kubeadmShape, ...read[id] };
  const isAtProvider = isProviderRun(id);
  return {
    ...kubeadmShape,
    ...notKubeadm,
    etcd: isAtProvider ? 'provider' : 'unknown',
    kubeletOnControlPlane: isAtProvider ? 'no' : 'unknown',
    controlPlaneInPodNetwork: 'unknown',
    ...otherPorts[id],
    arePortsRead: false,
  };
}
