/**
 * What may be unknown of a cluster so that it is undecided whether a connection is opened. Ids are keys of the page and of published data, so never
 * renamed.
 */
export const unknownConditionIds = [
  'ports-not-read',
  'transport',
  'tunnel-onward',
  'load-balancer',
  'webhook-reference',
  'kubelet-on-control-plane',
  'pods-masqueraded',
  'agent-on-host-network',
  'network-plugin',
  'control-plane-in-pod-network',
  'etcd-place',
  'components-on-host',
  'kops-cloud',
  'kops-more-etcd',
  'canonical-datastore',
  'oke-lists-differ',
  'gardener-version',
  'gke-own-rule',
] as const;
export type UnknownConditionId = (typeof unknownConditionIds)[number];

/** The conditions of several lists as one, each once, in the order of the table. */
export const conditionsOf = (...lists: readonly (readonly UnknownConditionId[])[]): readonly UnknownConditionId[] =>
  unknownConditionIds.filter((id) => lists.some((list) => list.includes(id)));
