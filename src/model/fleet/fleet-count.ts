import { classesOf, heldBy, linkClassOf } from './fleet.ts';
import type { FleetSize } from './fleet-size.ts';
import type { Settings } from '../setting/setting.ts';

/**
 * What a fleet of one size costs across the untrusted network under these settings, in connections, as far as formulas settle it.
 * `src/wording/fleet/fleet-class.ts` says what the count of each class assumes.
 */
export function countFleet(settings: Settings, size: FleetSize) {
  const classes = [...classesOf(settings).keys()].map((id) => ({ ...linkClassOf(id), count: heldBy(id, size) }));
  const sum = (chosen: readonly (typeof classes)[number][]): number =>
    chosen.reduce((total, { count }) => total + (count === 'unknown' ? 0 : count), 0);
  const perNode = classes.filter(({ held }) => held === 'node');
  const tunnels = classes.filter(({ held }) => held === 'node-and-server');
  const held = sum(classes);
  return {
    // Held while nobody asks anything
    held,
    // Of those, the ones that the control plane opened
    heldByControlPlane: sum(classes.filter(({ into }) => into === 'nodes')),
    // The same as a formula in N nodes and S API servers, such as `2 × N + N × S`
    formula: [`${perNode.length} × N`, ...tunnels.map(() => 'N × S')].join(' + '),
    // Classes that come on top, in a number that no formula settles
    unknown: classes.filter(({ count }) => count === 'unknown').map(({ id }) => id),
    // Handshakes that a restart of every API server causes, before anybody asks anything
    restart: {
      // All at once: each held connection is made again
      atOnce: held,
      // One after the other: at least this many, since each connection breaks with its own server
      leastInTurn: held,
      // One after the other: at most this many. A tunnel belongs to one server and breaks once. A client of the API may break with every server, once each.
      mostInTurn: sum(perNode) * size.servers + sum(tunnels),
      // Attempts that fail come on top: an agent behind a load balancer cannot choose its server, so it dials until it reaches one that it lacks
      misses: size.servers > 1 && classes.some(({ retries }) => retries !== undefined),
    },
  };
}
