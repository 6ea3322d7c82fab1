import type { ComponentId } from './component.ts';
import { hopsOf } from './hop.ts';
import { layersOf, type Layer } from './layer.ts';
import { modeIds, modeOf, type ModeId } from './setting/mode.ts';
import { paths, type PathId } from './path.ts';

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

/** The port and firewall table, generated from the hops of every path in every mode; rows with the same connection are one row. */
export function portRows(): readonly PortRow[] {
  const rows = new Map<string, { row: Omit<PortRow, 'modes' | 'paths'>; modes: Set<ModeId>; paths: Set<PathId> }>();
  for (const { id: path, alsoClients = [] } of paths) {
    for (const mode of modeIds) {
      const { settings } = modeOf(mode);
      const layers = layersOf(path, settings);
      for (const hop of hopsOf(path, settings)) {
        if (hop.zone === 'host') continue;
        // A firewall sees the outermost layer of the hop.
        const outermost = layers.find((layer) => layer.covers.includes(hop.zone));
        const destination = hop.dialledBy === hop.from ? hop.to : hop.from;
        const protocol = outermost?.protocol ?? 'unknown';
        for (const source of [hop.dialledBy, ...alsoClients]) {
          const key = [source, destination, hop.port, protocol].join('|');
          const found = rows.get(key) ?? {
            row: { source, destination, port: hop.port, protocol, dialledBy: source },
            modes: new Set(),
            paths: new Set(),
          };
          found.modes.add(mode);
          found.paths.add(path);
          rows.set(key, found);
        }
      }
    }
  }
  return [...rows.values()].map(({ row, modes, paths: carried }) => ({ ...row, modes: [...modes], paths: [...carried] }));
}
