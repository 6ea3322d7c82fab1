import type { Direction } from '../model/path.ts';

/** What a direction is called as a heading. */
export const directionNames: Record<Direction, string> = {
  'nodes-to-control-plane': 'Nodes to control plane',
  'control-plane-to-nodes': 'Control plane to nodes',
  'between-nodes': 'Between nodes',
  'inside-control-plane': 'Inside the control plane',
};
