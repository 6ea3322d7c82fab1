import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ClusterShape } from '../../../model/reach/cluster-shape.ts';
import type { ModeId } from '../../../model/setting/mode.ts';

/** Where a scenario starts or ends, as `words.places` of `facts/must-work.yaml` explains it. */
export const placeIds = [
  'control-plane',
  'other-control-plane',
  'node',
  'other-node',
  'control-plane-pod',
  'node-pod',
  'other-node-pod',
  'balancer',
  'admin',
  'client',
  'probe',
  'outside',
] as const;
export type PlaceId = (typeof placeIds)[number];

/** How the network of the pods is built in the namespaces. */
export interface PodNetwork {
  readonly overlay: 'vxlan' | 'geneve' | 'none';
  /** The UDP port of the overlay. */
  readonly port?: number;
  /** Whether a host gives packets of its pods its own address when they leave the network of the pods. */
  readonly masquerade: boolean;
}

/** A cluster that the scenarios are played in. */
export interface Cluster {
  readonly id: string;
  readonly distribution: string;
  readonly mode?: ModeId;
  readonly load_balancer?: boolean;
  /** Whether the control plane is at a provider, so that its hosts are the addresses by which the cluster's network knows it. */
  readonly provider?: boolean;
  /** What a reader chooses on `/ports/`. */
  readonly answers: Partial<ClusterShape>;
  readonly network: PodNetwork;
  readonly pods_on_control_plane: boolean;
  readonly ports: Readonly<Record<string, number>>;
  /** Needed rules that no step and no cited table misses, with the reason. */
  readonly unplayed?: readonly { readonly rule: string; readonly reason: string }[];
}

/** One thing that has to work, or must not. */
export interface Scenario {
  readonly id: string;
  readonly does: string;
  readonly from: readonly PlaceId[];
  readonly to: readonly PlaceId[];
  readonly port: string | number | readonly (string | number)[];
  readonly wanted: 'connects' | 'refused';
  readonly where?: 'router' | 'host';
  readonly network?: 'overlay' | 'routed';
  /** The notations whose file does something else, with the reason. */
  readonly not_behind?: Readonly<Record<string, string>>;
  /** The clusters in which it means nothing, with the reason. */
  readonly except?: Readonly<Record<string, string>>;
}

/** The table, as it stands in the facts. */
interface MustWork {
  readonly clusters: readonly Cluster[];
  readonly scenarios: readonly Scenario[];
  readonly not_played: readonly { readonly distribution: string; readonly reason: string }[];
}
const table = parse(readFileSync(new URL('../../../facts/must-work.yaml', import.meta.url), 'utf8')) as MustWork;

/** Every cluster of the table. */
export const clusters = table.clusters;
/** Distributions whose files are offered and not played, each with the reason. */
export const notPlayed = table.not_played;
/** Every scenario of the table. */
export const scenarios = table.scenarios;

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
