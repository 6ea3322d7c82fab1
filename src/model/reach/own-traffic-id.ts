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
] as const;
export type OwnTrafficId = (typeof ownTrafficIds)[number];
