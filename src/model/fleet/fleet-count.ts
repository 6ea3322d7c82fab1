import { classesOf, heldBy, linkClassOf, type LinkClassId } from './fleet.ts';
import type { FleetSize } from './fleet-size.ts';
import type { Settings } from '../setting/setting.ts';

/** What a fleet costs across the untrusted network, as far as formulas settle it. Counts are connections. */
interface FleetCount {
  /** Held while nobody asks anything. */
  readonly held: number;
  /** Of those, the ones that the control plane opened. */
  readonly heldByControlPlane: number;
  /** The same as a formula in N nodes and S API servers, such as `2 × N + N × S`. */
  readonly formula: string;
  /** Classes that come on top, in a number that no formula settles. */
  readonly unknown: readonly LinkClassId[];
  readonly restart: Restart;
}

/** Handshakes that a restart of every API server causes, before anybody asks anything. */
interface Restart {
  /** All at once: each held connection is made again. */
  readonly atOnce: number;
  /** One after the other: at least this many, since each connection breaks with its own server. */
  readonly leastInTurn: number;
  /** One after the other: at most this many, since a client may move to a server that is restarted later. */
  readonly mostInTurn: number;
  /**
   * True where attempts that fail come on top. An agent behind a load balancer cannot choose its server, so it dials again and again until it
   * reaches one that it has no connection to.
   */
  readonly misses: boolean;
}

/** The count for one set of settings and one size. `src/wording/fleet/fleet-class.ts` says what the count of each class assumes. */
export function countFleet(settings: Settings, size: FleetSize): FleetCount {
  const classes = [...classesOf(settings).keys()].map((id) => ({ ...linkClassOf(id), count: heldBy(id, size) }));
  const sum = (chosen: readonly (typeof classes)[number][]): number =>
    chosen.reduce((total, { count }) => total + (count === 'unknown' ? 0 : count), 0);
  const perNode = classes.filter(({ held }) => held === 'node');
  const tunnels = classes.filter(({ held }) => held === 'node-and-server');
  const held = sum(classes);
  return {
    held,
    heldByControlPlane: sum(classes.filter(({ into }) => into === 'nodes')),
    formula: [`${perNode.length} × N`, ...tunnels.map(() => 'N × S')].join(' + '),
    unknown: classes.filter(({ count }) => count === 'unknown').map(({ id }) => id),
    restart: {
      atOnce: held,
      // A tunnel belongs to one server and breaks once. A client of the API may break with every server, once each.
      leastInTurn: held,
      mostInTurn: sum(perNode) * size.servers + sum(tunnels),
      misses: size.servers > 1 && classes.some(({ retries }) => retries !== undefined),
    },
  };
}
