import type { LineRoute } from '../route.ts';
import type { Balancer } from '../scene.ts';
import { tunnelAt, type TunnelPlace } from './tunnel.ts';
import type { LinkGeometry, Variant } from './variant.ts';

/** The layout of a variant that shows so few lines that none of them gives way to another. */
export const still =
  (
    geometryOf: (route: LineRoute) => LinkGeometry,
    tube: TunnelPlace,
    balancerOf: (routes: readonly LineRoute[]) => Balancer,
  ): Variant['layoutOf'] =>
  () => ({ geometryOf, tunnelOf: (tunnel) => tunnelAt(tube, tunnel), balancerOf, trunks: [], captions: [] });
