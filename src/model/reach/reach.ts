import type { Settings } from '../setting/setting.ts';
import { betweenNodes } from './between-nodes.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import type { Connection } from './connection.ts';
import { insideControlPlane } from './inside-control-plane.ts';
import { ownTraffic } from './own-traffic.ts';
import type { ReachDirection } from './reach-direction.ts';
import { toControlPlane } from './to-control-plane.ts';
import { toNodes } from './to-nodes.ts';
import { toOutside } from './to-outside.ts';

export { reachDirections, type ReachDirection } from './reach-direction.ts';

/**
 * Every connection of a cluster with these settings and this shape, by direction, with those that need no rule. Where nobody read which ports a
 * distribution needs, it is unknown of each whether it is needed.
 */
export function connectionsOf(
  settings: Settings,
  shape: ClusterShape = kubeadmShape,
): Readonly<Record<ReachDirection, readonly Connection[]>> {
  const found: Readonly<Record<ReachDirection, readonly Connection[]>> = {
    'to-control-plane': toControlPlane(settings, shape),
    'to-nodes': toNodes(settings, shape),
    'inside-control-plane': insideControlPlane(settings, shape),
    'between-nodes': betweenNodes(shape),
    'to-outside': toOutside(shape),
  };
  const all = (direction: ReachDirection): readonly Connection[] => [...found[direction], ...ownTraffic(shape, direction)];
  const known = (connection: Connection): Connection => (shape.arePortsRead ? connection : { ...connection, isNeeded: 'unknown' });
  return {
    'to-control-plane': all('to-control-plane').map(known),
    'to-nodes': all('to-nodes').map(known),
    'inside-control-plane': all('inside-control-plane').map(known),
    'between-nodes': all('between-nodes').map(known),
    'to-outside': all('to-outside').map(known),
  };
}
