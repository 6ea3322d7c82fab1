import type { YesNoUnknown } from '../yes-no-unknown.ts';
import type { ClusterShape } from './cluster-shape.ts';
import type { Crossing } from './connection.ts';
import { hostsOf, isControlPlaneInPodNetwork } from './host-role.ts';
import type { HostRole, NetworkId, PlaceId } from './network.ts';
import { pluginTrafficOf } from './pod-network.ts';
import { conditionsOf, type UnknownConditionId } from './unknown-condition.ts';

/** The address that a sender has on the wire, and what is unknown so that it is undecided whether it has that one. */
export interface WireSource {
  readonly from: NetworkId;
  readonly undecidedBy: readonly UnknownConditionId[];
}

/** The addresses of a process of a host, or of a pod on the host network: those of the hosts with that role. */
export const fromHosts = (role: HostRole, shape: ClusterShape): readonly WireSource[] =>
  hostsOf(role, shape).map(({ network, undecidedBy }) => ({ from: network, undecidedBy }));

/**
 * The addresses that a pod may have for a destination outside of the network of the pods: its own, or that of the node that it runs on. Where it is
 * unknown whether the plugin masquerades, both are possible, and both are let through (facts/reachability#pod-to-apiserver).
 */
export function fromPod(shape: ClusterShape): readonly WireSource[] {
  const masqueraded = fromHosts('node', shape);
  const itself: WireSource = { from: 'pods', undecidedBy: [] };
  if (shape.podsMasqueraded === 'yes') return masqueraded;
  if (shape.podsMasqueraded === 'no') return [itself];
  return [...masqueraded, itself].map((source) => undecided(source, ['pods-masqueraded']));
}

/**
 * The addresses of an agent of Konnectivity for a destination outside of the network of the pods: those of its node where it is on the host network,
 * else those of a pod. Where nobody said, each that it may have (facts/reachability#agent-to-konnectivity-server).
 */
export function fromAgent(shape: ClusterShape): readonly WireSource[] {
  const onHost = fromHosts('node', shape);
  const asPod = fromPod(shape);
  if (shape.agentOnHostNetwork !== 'unknown') return shape.agentOnHostNetwork === 'yes' ? onHost : asPod;
  // A masquerading plugin gives an agent the address of its node either way.
  if (shape.podsMasqueraded === 'yes') return onHost;
  return [...onHost, ...asPod.filter(({ from }) => from === 'pods')].map((source) =>
    undecided(source, shape.podsMasqueraded === 'unknown' ? ['pods-masqueraded', 'agent-on-host-network'] : ['agent-on-host-network']),
  );
}

/** The addresses of an agent of Konnectivity for a pod: packets between pods keep theirs. */
export function agentToPod(shape: ClusterShape): readonly WireSource[] {
  const itself: WireSource = { from: 'pods', undecidedBy: [] };
  if (shape.agentOnHostNetwork === 'yes') return fromHosts('node', shape);
  if (shape.agentOnHostNetwork === 'no') return [itself];
  return [...fromHosts('node', shape), itself].map((source) => undecided(source, ['agent-on-host-network']));
}

/** The same, undecided by further conditions. */
export const undecided = <T extends { readonly undecidedBy: readonly UnknownConditionId[] }>(
  each: T,
  by: readonly UnknownConditionId[],
): T => ({ ...each, undecidedBy: conditionsOf(each.undecidedBy, by) });

/** Whether packets between pods of different nodes travel wrapped in packets between the nodes. */
export function isOverlay({ podTraffic }: ClusterShape): YesNoUnknown {
  if (podTraffic.length === 0) return 'unknown';
  return podTraffic.some((id) => pluginTrafficOf(id).wraps) ? 'yes' : 'no';
}

/** How a packet reaches a kubelet or a pod on another host. */
export interface Way {
  readonly to: PlaceId;
  readonly crossing: Crossing;
  /** The connection that carries the packet, where `crossing` is `inside`. */
  readonly inside?: 'pod-network';
  readonly undecidedBy: readonly UnknownConditionId[];
}

/** The ways to every node, control plane hosts that are nodes included. */
export const waysToNodes = (shape: ClusterShape): readonly Way[] =>
  hostsOf('node', shape).map(({ network, undecidedBy }) => ({ to: network, crossing: 'crosses', undecidedBy }));

/**
 * The ways of a control plane host to a pod. In an overlay that the host belongs to, the packet is inside of the overlay’s own; in one that it
 * does not belong to, there is no way (facts/reachability#eks-custom-cni). A pod on the host network has the address of its node.
 */
export function waysFromControlPlane(shape: ClusterShape, onHostNetwork: boolean): readonly Way[] {
  if (onHostNetwork) return waysToNodes(shape);
  const overlay = isOverlay(shape);
  if (overlay === 'no') return [{ to: 'pods', crossing: 'crosses', undecidedBy: [] }];
  if (overlay === 'unknown') return [{ to: 'pods', crossing: 'crosses', undecidedBy: ['network-plugin'] }];
  const isMember = isControlPlaneInPodNetwork(shape);
  if (isMember === 'no') return [{ to: 'pods', crossing: 'unreachable', undecidedBy: [] }];
  const by: Way['undecidedBy'] = isMember === 'yes' ? [] : ['control-plane-in-pod-network'];
  return [{ to: 'pods', crossing: 'inside', inside: 'pod-network', undecidedBy: by }];
}

/** The ways of a node to a pod on another node: every node belongs to the network of the pods. */
export const waysFromNode = (shape: ClusterShape, onHostNetwork: boolean): readonly Way[] =>
  waysFromControlPlane({ ...shape, controlPlaneInPodNetwork: 'yes' }, onHostNetwork);
