import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import { port } from './connection.ts';

/** What is the same in every distribution that is not kubeadm: its nodes join in a way of its own, and nobody read who stays on which host. */
const notKubeadm = { joinsByKubeadm: false, componentsStayOnHost: false } as const;
const outOfSight = {
  ...notKubeadm,
  apiServerPort: 443,
  balancerPort: 443,
  etcd: 'provider',
  kubeletOnControlPlane: 'no',
  controlPlaneInPodNetwork: 'no',
} as const;
const atProvider = { ...outOfSight, isProviderRun: true } as const;

/** How a distribution differs from kubeadm, and whether a provider runs its control plane. */
type Difference = Partial<ClusterShape> & { isProviderRun?: true };

/** A distribution whose ports as a whole nobody read, with those that are known all the same. */
const unread = (ports: Partial<ClusterShape> = {}): Difference => ({
  ...notKubeadm,
  etcd: 'unknown',
  kubeletOnControlPlane: 'unknown',
  controlPlaneInPodNetwork: 'unknown',
  ...ports,
  arePortsRead: false,
});
const unreadAtProvider = (ports: Partial<ClusterShape> = {}): Difference => ({
  ...unread({ etcd: 'provider', kubeletOnControlPlane: 'no', ...ports }),
  isProviderRun: true,
});

/**
 * How each distribution that the facts have a row of differs from kubeadm. What is not here is as with kubeadm, or unknown there too. `unread` where nobody read the list of ports
 * in its own documentation.
 */
export const shapes = {
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
    ...outOfSight,
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
  // facts/distributions#openshift-hypershift
  'openshift-hypershift': unread({ agentPort: 8091 }),
  microshift: unread(),
  'ibm-openshift': unreadAtProvider(),
  iks: unreadAtProvider(),
  'mke-4k': unread(),
  kamaji: unread(),
  kubermatic: unread(),
  kubeone: unread(),
  vcluster: unread(),
  rke1: unread(),
  'cluster-api-kubeadm': unread(),
  nkp: unread(),
  tkg: unread(),
  'kubernetes-the-hard-way': unread(),
  doks: unreadAtProvider(),
  'scaleway-kapsule': unreadAtProvider(),
  // facts/reachability#ovh-mks
  'ovh-mks': unreadAtProvider({ apiServerPort: 443, balancerPort: 443 }),
  'linode-lke': unreadAtProvider(),
} satisfies Readonly<Record<string, Difference>>;

const differenceOf = (id: string): Difference => (Object.hasOwn(shapes, id) ? shapes[id as keyof typeof shapes] : unread());

/** Whether the ports that a distribution needs were read, as its own documentation lists them. */
export const arePortsRead = (id: string): boolean => differenceOf(id).arePortsRead !== false;

/** Whether the control plane of a distribution is at a provider, so that what stays inside of it is on no network of the reader. */
export const isProviderRun = (id: string): boolean => differenceOf(id).isProviderRun === true;

/**
 * The shape of a cluster of the distribution with this id. Of one whose ports nobody read it has only the ports that are known, and it is unknown
 * of each connection whether it is needed.
 */
export function shapeOfDistribution(id: string): ClusterShape {
  const shape: ClusterShape & Difference = { ...kubeadmShape, ...differenceOf(id) };
  delete shape.isProviderRun;
  return shape;
}
