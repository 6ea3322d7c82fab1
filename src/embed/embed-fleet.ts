import { startFleet } from '../client/fleet/page.ts';
import { formatFleet, usualFleet } from '../client/fleet/state.ts';
import { parseSize } from '../wording/query/fleet-size.ts';
import { canBe, ignoredClause } from '../wording/query/ignored.ts';
import { modeIds } from '../model/setting/mode.ts';
import { addressView } from './address-view.ts';
import { showCarriedCluster } from './cluster.ts';
import { start } from './start.ts';

/** The fleet: its size and its mode, from its address. A page around it may change all three. */
start((main, changed) => {
  const fleet = startFleet();
  if (!fleet) return undefined;
  main.addEventListener('change', changed);
  return addressView('fleet', {
    keys: ['mode', 'nodes', 'servers'],
    refusal: 'Of a fleet only the mode and the numbers of nodes and API servers can be set.',
    shown: () => ({ mode: fleet.state.mode, ...fleet.state.size }),
    query: () => formatFleet(fleet.state),
    ask(wanted) {
      const refused: string[] = [];
      const size = (key: 'nodes' | 'servers'): number => {
        const number = wanted[key];
        if (number === undefined) return fleet.state.size[key];
        if (number === null) return usualFleet.size[key];
        const parsed = parseSize(key, String(number));
        if ('value' in parsed) return parsed.value;
        refused.push(parsed.refused);
        return fleet.state.size[key];
      };
      const { mode: asked = fleet.state.mode } = wanted;
      const mode = asked === null ? usualFleet.mode : modeIds.find((id) => id === asked);
      if (!mode) refused.push(ignoredClause('mode', String(asked), canBe('mode', modeIds), 'was ignored'));
      const next = { mode: mode ?? fleet.state.mode, size: { nodes: size('nodes'), servers: size('servers') } };
      if (refused.length > 0) return `${refused.join('; ')}.`;
      fleet.show(next);
      return undefined;
    },
  });
});
document.addEventListener('DOMContentLoaded', showCarriedCluster);
