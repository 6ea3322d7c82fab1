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
const atProvider = { ...notKubeadm, apiServerPort: 443, balancerPort: 443, etcd: 'provider', controlPlaneInPodNetwork: 'no' } as const;

/** How the distributions whose ports were read differ from kubeadm, by their ids. What is not here is as with kubeadm, or unknown there too. */
const read: Readonly<Record<string, Partial<ClusterShape>>> = {
  // facts/reachability#kubeadm, facts/distributions#kubeadm-ha
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
    controlPlaneInPodNetwork: 'yes',
    podsMasqueraded: 'yes',
    ownTraffic: ['k3s-supervisor'],
  },
  // facts/reachability#rke2, facts/reachability#rke2-plugins
  // The page lists nodes as the source of what comes to kubelets.
  rke2: {
    ...notKubeadm,
    tunnelPort: 9345,
    podTraffic: ['canal-rke2'],
    controlPlaneInPodNetwork: 'yes',
    podsMasqueraded: 'yes',
    ownTraffic: ['rke2-supervisor', 'rke2-etcd-metrics'],
  },
  // facts/reachability#k0s, facts/reachability#agent-to-konnectivity-server
  k0s: {
    ...notKubeadm,
    podTraffic: ['kube-router-k0s'],
    controlPlaneInPodNetwork: 'no',
    agentOnHostNetwork: 'no',
    etcdPorts: port(2380),
    ownTraffic: ['k0s-join-api'],
  },
  // facts/reachability#talos
  talos: { ...notKubeadm, ownTraffic: ['talos-apid', 'talos-trustd'] },
  // facts/reachability#microk8s
  microk8s: { ...notKubeadm, apiServerPort: 16443, etcd: 'none', ownTraffic: ['microk8s-cluster-agent', 'microk8s-dqlite'] },
  // facts/reachability#eks, facts/reachability#eks-custom-cni
  eks: { ...atProvider, podTraffic: ['routed'] },
  // facts/reachability#eks-hybrid
  'eks-hybrid-nodes': atProvider,
  // facts/reachability#gke-private, facts/distributions#gke
  gke: { ...atProvider, controlPlaneInPodNetwork: 'unknown' },
  // facts/reachability#aks
  aks: { ...atProvider, controlPlaneInPodNetwork: 'unknown', agentPort: 443 },
};

/** Ports that differ from those of kubeadm in distributions whose ports as a whole nobody read (facts/distributions#kops and the other rows). */
const otherPorts: Readonly<Record<string, Partial<ClusterShape>>> = {
  kops: { apiServerPort: 443, balancerPort: 443 },
  minikube: { apiServerPort: 8443, balancerPort: 8443 },
  gardener: { apiServerPort: 443, balancerPort: 443 },
  'kube-up-gce': { apiServerPort: 443, balancerPort: 443 },
  'openshift-hypershift': { agentPort: 8091 },
  harvester: { tunnelPort: 9345 },
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
  return { ...kubeadmShape, ...notKubeadm, etcd: isAtProvider ? 'provider' : 'unknown', ...otherPorts[id], arePortsRead: false };
}
