/**
 * What a distribution opens between its hosts beside Kubernetes (facts/reachability#distribution_connections). A cluster may have several. Ids
 * are values of the address, so never renamed.
 */
export const ownTrafficIds = [
  'k3s-supervisor',
  'k3s-embedded-registry',
  'rke2-supervisor',
  'rke2-etcd-metrics',
  'k0s-join-api',
  'k0s-keepalived',
  'talos-apid',
  'talos-trustd',
  'microk8s-cluster-agent',
  'microk8s-dqlite',
  'kops-controller',
  'kops-challenge',
  'kops-etcd-manager',
  'kops-more-etcd',
  'openshift-machine-config',
  'openshift-host-services',
  'openshift-node-ports',
  'canonical-k8sd',
  'canonical-dqlite',
  'oke-workers',
  'oke-endpoint',
  'oke-endpoint-peers',
  'gardener-apiserver-proxy',
  'gardener-vpn-8132',
  'harvester-address',
  'harvester-control-plane',
  'harvester-hosts',
  'eks-dns',
  'gke-control-plane-rule',
  'talos-talosctl',
] as const;
export type OwnTrafficId = (typeof ownTrafficIds)[number];
