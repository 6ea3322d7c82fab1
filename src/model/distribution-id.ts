/**
 * The distributions that the facts have a row of, in the order of `src/facts/distributions.yaml`. An id is part of published addresses, so it is never
 * renamed. Tables that say something of every distribution are `Record<DistributionId, …>`, so the compiler names those that lack a new one.
 */
export const distributionIds = [
  'eks',
  'eks-hybrid-nodes',
  'eks-anywhere',
  'gke',
  'aks',
  'kubeadm',
  'kubeadm-ha',
  'k3s',
  'rke2',
  'openshift',
  'openshift-hypershift',
  'microshift',
  'ibm-openshift',
  'iks',
  'minikube',
  'kind',
  'kops',
  'talos',
  'kubespray',
  'k0s',
  'mke-4k',
  'microk8s',
  'canonical-k8s',
  'gardener',
  'kube-up-gce',
  'kamaji',
  'kubermatic',
  'kubeone',
  'vcluster',
  'rke1',
  'harvester',
  'cluster-api-kubeadm',
  'nkp',
  'tkg',
  'kubernetes-the-hard-way',
  'doks',
  'oke',
  'scaleway-kapsule',
  'ovh-mks',
  'linode-lke',
] as const;
export type DistributionId = (typeof distributionIds)[number];

/** The distributions that kubeadm sets up with its own files, so that what the pages show is what their readers edit. */
export const isOfKubeadm = (id?: string): boolean => id === 'kubeadm' || id === 'kubeadm-ha';
