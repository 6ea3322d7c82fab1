import { classOfHop, linkClassOf, type LinkClassId } from './fleet.ts';
import { hopsOf } from '../hop.ts';
import { layersOf } from '../layer.ts';
import { modeOf, modes, type ModeId } from '../setting/mode.ts';
import { paths } from '../path.ts';
import { portRows, type PortRow } from '../port.ts';
import { verdictOf, type Verdict } from '../verdict.ts';

/** A row of the port table that crosses the untrusted network, and the side that a firewall has to open. */
interface FirewallRule extends PortRow {
  readonly into: 'nodes' | 'control-plane';
}

const keyOf = (source: string, destination: string, port: string): string => [source, destination, port].join('|');

/** The rows of the port table that cross the untrusted network in some mode; `modes` of a row are those where it does. */
export function firewallRules(): readonly FirewallRule[] {
  const crossing = new Map<string, { into: FirewallRule['into']; modes: Set<ModeId> }>();
  for (const { id: mode, settings } of modes)
    for (const { id } of paths)
      for (const hop of hopsOf(id, settings)) {
        if (hop.zone !== 'between') continue;
        const key = keyOf(hop.dialledBy, hop.dialledBy === hop.from ? hop.to : hop.from, hop.port);
        const found = crossing.get(key) ?? { into: linkClassOf(classOfHop(hop)).into, modes: new Set() };
        found.modes.add(mode);
        crossing.set(key, found);
      }
  return portRows().flatMap((row) => {
    const found = crossing.get(keyOf(row.source, row.destination, row.port));
    const within = row.modes.filter((mode) => found?.modes.has(mode));
    return found && within.length > 0 ? [{ ...row, modes: within, into: found.into }] : [];
  });
}

/** How many rules of one mode open each side. */
export function countRules(mode: ModeId): Readonly<Record<FirewallRule['into'], number>> {
  const rules = firewallRules().filter(({ modes: within }) => within.includes(mode));
  const into = (side: FirewallRule['into']): number => rules.filter((rule) => rule.into === side).length;
  return { nodes: into('nodes'), 'control-plane': into('control-plane') };
}

/** The verdict of the connections of a class by themselves, without what travels inside; undefined where paths differ or none is there. */
export function verdictOfClass(mode: ModeId, id: LinkClassId): Verdict | undefined {
  const { settings } = modeOf(mode);
  const found = new Set<Verdict>();
  for (const path of paths)
    for (const hop of hopsOf(path.id, settings)) {
      if (hop.zone !== 'between' || classOfHop(hop) !== id) continue;
      const outermost = layersOf(path.id, settings).find(({ covers }) => covers.includes(hop.zone));
      found.add(verdictOf(hop, outermost ? [outermost] : []).verdict);
    }
  return found.size === 1 ? [...found][0] : undefined;
}
