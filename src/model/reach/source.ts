import type { YesNoUnknown } from '../yes-no-unknown.ts';
import type { ClusterShape } from './cluster-shape.ts';
import type { Connection, Crossing, Translation } from './connection.ts';
import type { NetworkId } from './network.ts';
import { pluginTrafficOf } from './pod-network.ts';

/** The address that a sender has on the wire, and whether it is known to have that one. */
export interface WireSource {
  readonly from: NetworkId;
  readonly translation: Translation;
  readonly isNeeded: Connection['isNeeded'];
}

/** The address of a process of the host, or of a pod on the host network: the host’s. */
export const fromNode: readonly WireSource[] = [{ from: 'nodes', translation: 'none', isNeeded: 'yes' }];

/**
 * The addresses that a pod may have for a destination outside of the network of the pods. Where nobody knows whether the plugin masquerades,
 * both are possible, and a rule for either is only proposed (facts/reachability#pod-to-apiserver).
 */
export function fromPod({ podsMasqueraded }: ClusterShape): readonly WireSource[] {
  const masqueraded: WireSource = { from: 'nodes', translation: 'masquerade', isNeeded: 'yes' };
  const itself: WireSource = { from: 'pods', translation: 'none', isNeeded: 'yes' };
  if (podsMasqueraded === 'yes') return [masqueraded];
  if (podsMasqueraded === 'no') return [itself];
  return [masqueraded, itself].map((source) => ({ ...source, isNeeded: 'unknown' as const }));
}

/** Whether packets between pods of different nodes travel wrapped in packets between the nodes. */
export function isOverlay({ podTraffic }: ClusterShape): YesNoUnknown {
  if (podTraffic.length === 0) return 'unknown';
  return podTraffic.some((id) => pluginTrafficOf(id).wraps) ? 'yes' : 'no';
}

/** How a packet reaches a pod on another host. */
export interface WayToPod {
  readonly to: NetworkId;
  readonly crossing: Crossing;
  readonly isNeeded: Connection['isNeeded'];
}

/**
 * The way of a control plane host to a pod. In an overlay that the host belongs to, the packet is inside of the overlay’s own; in one that it
 * does not belong to, there is no way (facts/reachability#eks-custom-cni). A pod on the host network has the address of its node.
 */
export function wayFromControlPlane(shape: ClusterShape, onHostNetwork: boolean): WayToPod {
  if (onHostNetwork) return { to: 'nodes', crossing: 'crosses', isNeeded: 'yes' };
  const overlay = isOverlay(shape);
  if (overlay === 'no') return { to: 'pods', crossing: 'crosses', isNeeded: 'yes' };
  if (overlay === 'unknown') return { to: 'pods', crossing: 'crosses', isNeeded: 'unknown' };
  if (shape.controlPlaneInPodNetwork === 'no') return { to: 'pods', crossing: 'unreachable', isNeeded: 'yes' };
  return { to: 'pods', crossing: 'inside', isNeeded: shape.controlPlaneInPodNetwork === 'yes' ? 'yes' : 'unknown' };
}

/** The way of a node to a pod on another node: every node belongs to the network of the pods. */
export function wayFromNode(shape: ClusterShape, onHostNetwork: boolean): WayToPod {
  return wayFromControlPlane({ ...shape, controlPlaneInPodNetwork: 'yes' }, onHostNetwork);
}
