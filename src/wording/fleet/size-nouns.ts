import type { FleetSize } from '../../model/fleet/fleet-size.ts';

/** Each of the two numbers as a noun, for one and for several. */
export const sizeNouns: Readonly<Record<keyof FleetSize, readonly [one: string, many: string]>> = {
  nodes: ['node', 'nodes'],
  servers: ['API server', 'API servers'],
};
