import { componentOf } from '../component.ts';
import { classOfHop, type LinkClassId } from './fleet.ts';
import { hopsOf } from '../hop.ts';
import { layersOf } from '../layer.ts';
import { modeOf, type ModeId } from '../setting/mode.ts';
import { paths } from '../path.ts';
import { portRows, type PortRow } from '../port.ts';
import { verdictOf, type Verdict } from '../verdict.ts';

/** A row of the port table that crosses the untrusted network, and the side that a firewall has to open. */
interface FirewallRule extends PortRow {
  readonly into: 'nodes' | 'control-plane';
}

/** The rows of the port table that cross the untrusted network in some mode; `modes` of a row are those where it does. */
export const firewallRules = (): readonly FirewallRule[] =>
  portRows(({ zone }) => zone === 'between').map((row) => ({
    ...row,
    into: componentOf(row.destination).side === 'node' ? 'nodes' : 'control-plane',
  }));

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
      const outermost = layersOf(path.id, settings)
        .filter(({ covers }) => covers.includes(hop.zone))
        .slice(0, 1);
      found.add(verdictOf(hop, outermost).verdict);
    }
  return found.size === 1 ? [...found][0] : undefined;
}
