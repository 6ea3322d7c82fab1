import type { FactId } from '../reason.ts';

/** How large a fleet is: nodes, and API servers in the control plane. */
export interface FleetSize {
  readonly nodes: number;
  readonly servers: number;
}

/** A number that a reader may choose: its bounds and its default. */
interface SizeRange {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  /** What the upper bound stands on; empty where it is only the range of the page. */
  readonly facts: readonly FactId[];
}

/** The bounds of both numbers. No fact names a largest number of API servers: seven is as far as the drawing goes. */
export const sizeRanges: Readonly<Record<keyof FleetSize, SizeRange>> = {
  nodes: { least: 1, most: 5000, usual: 100, facts: ['facts/added#cluster-node-limit'] },
  servers: { least: 1, most: 7, usual: 3, facts: [] },
};

/** The size that a page shows before anybody chose one. */
export const usualSize: FleetSize = { nodes: sizeRanges.nodes.usual, servers: sizeRanges.servers.usual };
