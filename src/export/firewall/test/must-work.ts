import { readFileSync } from 'node:fs';
import { readFacts } from '../../../facts/schema/fact-file.ts';
import { mustWorkSchema, type Cluster, type PlaceId, type Scenario } from './schema.ts';

export { placeIds, type Cluster, type PlaceId, type PodNetwork, type Scenario } from './schema.ts';

const table = readFacts('must-work.yaml', readFileSync(new URL('../../../facts/must-work.yaml', import.meta.url), 'utf8'), mustWorkSchema);

/** Every cluster of the table. */
export const clusters: readonly Cluster[] = table.clusters;
/** Distributions whose files are offered and not played, each with the reason. */
export const notPlayed = table.not_played;
/** Every scenario of the table. */
export const scenarios: readonly Scenario[] = table.scenarios;

/** One connection of a scenario in a cluster. */
export interface Step {
  readonly scenario: Scenario;
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly port: number;
}

const hasPods = ({ pods_on_control_plane: onControlPlane }: Cluster, place: PlaceId): boolean =>
  onControlPlane || place !== 'control-plane-pod';

/** What a scenario means in a cluster: nothing where the cluster lacks its port, its places or its kind of network. */
export function stepsOf(scenario: Scenario, cluster: Cluster): readonly Step[] {
  if (scenario.except && cluster.id in scenario.except) return [];
  if (scenario.network && (scenario.network === 'overlay') !== (cluster.network.overlay !== 'none')) return [];
  const named = typeof scenario.port === 'object' ? scenario.port : [scenario.port];
  const ports = named.flatMap((port) => (typeof port === 'number' ? [port] : (cluster.ports[port] ?? [])));
  const places = (ids: readonly PlaceId[]): readonly PlaceId[] =>
    ids.filter((place) => hasPods(cluster, place) && (place !== 'balancer' || cluster.load_balancer === true));
  return places(scenario.from).flatMap((from) =>
    places(scenario.to)
      .filter((to) => to !== from)
      .flatMap((to) => [...new Set(ports)].map((port) => ({ scenario, from, to, port }))),
  );
}
