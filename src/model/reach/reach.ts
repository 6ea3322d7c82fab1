import type { Settings } from '../setting/setting.ts';
import { betweenNodes } from './between-nodes.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import type { Connection, ConnectionDraft } from './connection.ts';
import { fromAdmin } from './from-admin.ts';
import { insideControlPlane } from './inside-control-plane.ts';
import { ownTraffic } from './own-traffic.ts';
import { reachDirections, type ReachDirection } from './reach-direction.ts';
import { undecided } from './source.ts';
import { toControlPlane } from './to-control-plane.ts';
import { toNodes } from './to-nodes.ts';
import { toOutside } from './to-outside.ts';

export { reachDirections, type ReachDirection };

/**
 * Every connection of a cluster with these settings and this shape, by direction, with those that need no rule. Where nobody read which ports a
 * distribution needs, it is unknown of each whether it is needed.
 */
export function connectionsOf(
  settings: Settings,
  shape: ClusterShape = kubeadmShape,
): Readonly<Record<ReachDirection, readonly Connection[]>> {
  const found: Readonly<Record<ReachDirection, readonly ConnectionDraft[]>> = {
    'to-control-plane': toControlPlane(settings, shape),
    'to-nodes': toNodes(settings, shape),
    'inside-control-plane': insideControlPlane(settings, shape),
    'between-nodes': betweenNodes(shape),
    'from-admin': fromAdmin(settings, shape),
    'to-outside': toOutside(shape),
  };
  const all = (direction: ReachDirection): readonly Connection[] =>
    [...found[direction], ...ownTraffic(settings, shape, direction)].map((draft): Connection => {
      const connection = shape.arePortsRead ? draft : undecided(draft, ['ports-not-read']);
      return { ...connection, isNeeded: connection.undecidedBy.length === 0 ? 'yes' : 'unknown' };
    });
  return Object.fromEntries(reachDirections.map((direction) => [direction, all(direction)])) as Record<
    ReachDirection,
    readonly Connection[]
  >;
}
