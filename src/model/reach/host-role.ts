import type { YesNoUnknown } from '../yes-no-unknown.ts';
import type { ClusterShape } from './cluster-shape.ts';
import type { HostRole, NetworkId } from './network.ts';
import type { UnknownConditionId } from './unknown-condition.ts';

/** Hosts that play a part, by the network of their addresses, and what is unknown so that it is undecided whether they do. */
export interface Hosts {
  readonly network: Extract<NetworkId, 'control-plane' | 'nodes'>;
  readonly undecidedBy: readonly UnknownConditionId[];
}

const workers: Hosts = { network: 'nodes', undecidedBy: [] };
const controlPlane: Hosts = { network: 'control-plane', undecidedBy: [] };

/** Which hosts play a part in a cluster of this shape. */
export function hostsOf(role: HostRole, { kubeletOnControlPlane }: Pick<ClusterShape, 'kubeletOnControlPlane'>): readonly Hosts[] {
  if (role === 'control-plane') return [controlPlane];
  if (role === 'worker' || kubeletOnControlPlane === 'no') return [workers];
  return [workers, kubeletOnControlPlane === 'yes' ? controlPlane : { ...controlPlane, undecidedBy: ['kubelet-on-control-plane'] }];
}

/** Whether the control plane hosts belong to the network of the pods: every host with a kubelet does, unless the reader says that it does not. */
export const isControlPlaneInPodNetwork = ({
  controlPlaneInPodNetwork,
  kubeletOnControlPlane,
}: Pick<ClusterShape, 'controlPlaneInPodNetwork' | 'kubeletOnControlPlane'>): YesNoUnknown =>
  controlPlaneInPodNetwork === 'unknown' && kubeletOnControlPlane === 'yes' ? 'yes' : controlPlaneInPodNetwork;
