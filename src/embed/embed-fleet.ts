import { startFleet } from '../features/fleet/script/page.ts';
import { formatFleet, parseFleet } from '../features/fleet/script/state.ts';
import { queryOf } from '../state/query.ts';
import { addressView } from './address-view.ts';
import { showClusterInAddress } from './cluster.ts';
import { start } from './start.ts';
import { fleetTakes } from '../wording/embed/view.ts';

/** The fleet: its size and its mode, from its address. A page around it may change all three. */
start((main, changed) => {
  const fleet = startFleet();
  if (!fleet) return undefined;
  main.addEventListener('change', changed);
  return addressView('fleet', {
    keys: ['mode', 'nodes', 'servers'],
    refusal: fleetTakes,
    shown: () => ({ mode: fleet.state.mode, ...fleet.state.size }),
    query: () => formatFleet(fleet.state),
    // What is not wished for stays; null is what the page begins with.
    ask({ mode = fleet.state.mode, nodes = fleet.state.size.nodes, servers = fleet.state.size.servers }) {
      const { state, ignored } = parseFleet(queryOf({ nodes, servers, mode }));
      if (!ignored) fleet.show(state);
      return ignored;
    },
  });
});
document.addEventListener('DOMContentLoaded', showClusterInAddress);
