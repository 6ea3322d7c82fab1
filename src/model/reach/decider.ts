import type { ReachSettingId } from './reach-setting.ts';
import type { ShapeFieldId } from './shape-field.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

/** What settles a condition: a field of the shape, a setting of the model, or the mode. Nothing where the form has no control for it. */
type Decider =
  | { readonly kind: 'shape'; readonly field: ShapeFieldId }
  | { readonly kind: 'setting'; readonly setting: Extract<ReachSettingId, 'loadBalancer' | 'webhookReference'> }
  | { readonly kind: 'mode' }
  | undefined;

/** What settles each condition. */
export const deciders: Readonly<Record<UnknownConditionId, Decider>> = {
  'ports-not-read': undefined,
  transport: { kind: 'mode' },
  'tunnel-onward': undefined,
  'load-balancer': { kind: 'setting', setting: 'loadBalancer' },
  'webhook-reference': { kind: 'setting', setting: 'webhookReference' },
  'kubelet-on-control-plane': { kind: 'shape', field: 'kubeletOnControlPlane' },
  'pods-masqueraded': { kind: 'shape', field: 'podsMasqueraded' },
  'agent-on-host-network': { kind: 'shape', field: 'agentOnHostNetwork' },
  'network-plugin': { kind: 'shape', field: 'podTraffic' },
  'control-plane-in-pod-network': { kind: 'shape', field: 'controlPlaneInPodNetwork' },
  'etcd-place': { kind: 'shape', field: 'etcd' },
  'components-on-host': undefined,
  'kops-cloud': { kind: 'shape', field: 'ownTraffic' },
  'kops-more-etcd': { kind: 'shape', field: 'ownTraffic' },
  'canonical-datastore': { kind: 'shape', field: 'ownTraffic' },
  'oke-lists-differ': { kind: 'shape', field: 'ownTraffic' },
  'gardener-version': { kind: 'shape', field: 'ownTraffic' },
  'gke-own-rule': { kind: 'shape', field: 'ownTraffic' },
};
