import type { ComponentId } from './component.ts';
import { hopsOf, type Hop } from './hop.ts';
import { layersOf, type Layer } from './layer.ts';
import { modeIds, modeOf, type ModeId } from './setting/mode.ts';
import { pathIds, pathOf, type PathId } from './path.ts';
import type { KubernetesMinor } from './setting/minor.ts';
import { isAvailable, settingOf, type SettingId, type Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** One row of the port and firewall table: a connection that a firewall has to let through. */
export interface PortRow {
  readonly source: ComponentId;
  readonly destination: ComponentId;
  readonly port: string;
  /** What a firewall sees on the wire. A Unix socket needs no firewall rule and is left out of the table. */
  readonly protocol: Layer['protocol'];
  readonly dialledBy: ComponentId;
  readonly modes: readonly ModeId[];
  readonly paths: readonly PathId[];
}

/** A connection that one path needs under some settings, as a firewall sees it. */
type PortConnection = Pick<PortRow, 'source' | 'destination' | 'port' | 'protocol' | 'dialledBy'>;

/** Whether a hop leaves its host. What is inside one host, such as a Unix socket, no firewall sees. */
const leavesHost = ({ zone }: Hop): boolean => zone !== 'host';

/** The connections that a path needs under these settings, of the hops that count. */
function connectionsOf(path: PathId, settings: Settings, counts = leavesHost): readonly PortConnection[] {
  const layers = layersOf(path, settings);
  return hopsOf(path, settings)
    .filter(counts)
    .flatMap((hop) => {
      // A firewall sees the outermost layer of the hop.
      const outermost = layers.find((layer) => layer.covers.includes(hop.zone)) as Layer;
      const destination = hop.dialledBy === hop.from ? hop.to : hop.from;
      return [hop.dialledBy, ...(pathOf(path).alsoClients ?? [])].map((source) => ({
        source,
        destination,
        port: hop.port,
        protocol: outermost.protocol,
        dialledBy: source,
      }));
    });
}

/**
 * The port and firewall table, generated from the hops of every path in every mode, or from those of them that count; rows with the same connection are
 * one row.
 */
export function portRows(counts?: (hop: Hop) => boolean): readonly PortRow[] {
  const rows = new Map<string, { row: Omit<PortRow, 'modes' | 'paths'>; modes: Set<ModeId>; paths: Set<PathId> }>();
  for (const path of pathIds) {
    for (const mode of modeIds) {
      for (const row of connectionsOf(path, modeOf(mode).settings, counts)) {
        const key = [row.source, row.destination, row.port, row.protocol].join('|');
        const found = rows.get(key) ?? { row, modes: new Set(), paths: new Set() };
        found.modes.add(mode);
        found.paths.add(path);
        rows.set(key, found);
      }
    }
  }
  return [...rows.values()].map(({ row, modes, paths: pathIds }) => ({ ...row, modes: [...modes], paths: [...pathIds] }));
}

/** The settings that decide which connections there are. All others change only what is inside of them. */
const shaping = [
  'transport',
  'egressTypes',
  'tunnelScope',
  'konnectivityFrontend',
  'webhookReference',
  'nodeProxyPort',
  'loadBalancer',
] as const satisfies readonly SettingId[];

/** Every way to fill in what is not known of these settings, with values that the minor has. */
function* filledIn(settings: Settings, minor: KubernetesMinor | undefined, ids: readonly SettingId[] = shaping): Generator<Settings> {
  const [id, ...rest] = ids;
  if (id === undefined) yield settings;
  else if (settings[id] !== 'unknown') yield* filledIn(settings, minor, rest);
  else
    for (const value of settingOf(id).values)
      if (!minor || isAvailable(id, value, minor)) yield* filledIn({ ...settings, [id]: value }, minor, rest);
}

/** A connection without its protocol, for a rule of a firewall names none. */
export type RuleConnection = Pick<PortRow, 'source' | 'destination' | 'port'>;
const keyOf = ({ source, destination, port }: RuleConnection): string => [source, destination, port].join('|');

/** Which connections a cluster needs for some paths. */
interface NeededConnections {
  /** `yes`: it needs the connection, whatever is true of what is not known. `unknown`: that decides. `no`: it never does. */
  needs(connection: RuleConnection): YesNoUnknown;
  /** Every connection that it needs for sure, in the order of the paths. */
  readonly sure: readonly RuleConnection[];
}

/** Which connections a cluster needs for these paths. What is not known of it, or of its minor, is not taken for a default. */
export function neededConnections(ids: readonly PathId[], settings: Settings, minor: KubernetesMinor | undefined): NeededConnections {
  const counts = new Map<string, { connection: RuleConnection; count: number }>();
  let ways = 0;
  for (const filled of filledIn(settings, minor)) {
    ways += 1;
    const here = new Map(ids.flatMap((path) => connectionsOf(path, filled)).map((connection) => [keyOf(connection), connection]));
    for (const [key, { source, destination, port }] of here)
      counts.set(key, { connection: { source, destination, port }, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return {
    needs: (connection) => {
      const count = counts.get(keyOf(connection))?.count ?? 0;
      return count === 0 ? 'no' : count === ways ? 'yes' : 'unknown';
    },
    sure: [...counts.values()].filter(({ count }) => count === ways).map(({ connection }) => connection),
  };
}
