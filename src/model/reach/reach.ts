import type { Settings } from '../setting/setting.ts';
import { betweenNodes } from './between-nodes.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import type { Connection } from './connection.ts';
import { insideControlPlane } from './inside-control-plane.ts';
import { toControlPlane } from './to-control-plane.ts';
import { toNodes } from './to-nodes.ts';

/** The groups of the table, by the side that opens and the side that is opened. */
export const reachDirections = ['to-control-plane', 'to-nodes', 'inside-control-plane', 'between-nodes'] as const;
export type ReachDirection = (typeof reachDirections)[number];

/** Every connection of a cluster with these settings and this shape, by direction, with those that need no rule. */
export function connectionsOf(
  settings: Settings,
  shape: ClusterShape = kubeadmShape,
): Readonly<Record<ReachDirection, readonly Connection[]>> {
  return {
    'to-control-plane': toControlPlane(settings, shape),
    'to-nodes': toNodes(settings, shape),
    'inside-control-plane': insideControlPlane(settings, shape),
    'between-nodes': betweenNodes(shape),
  };
}
