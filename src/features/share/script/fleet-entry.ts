import { parseFleet } from '../../fleet/script/state.ts';
import { queryOf } from '../../../state/query.ts';
import { fleetContent } from './page-content.ts';
import { offerShare } from './dialog.ts';

/** The controls of the page hold what is drawn; the address follows a moment later. */
offerShare((page, root) => {
  const valueOf = (selector: string): string | undefined => page.querySelector<HTMLInputElement>(selector)?.value;
  const [nodes, servers] = [valueOf('input[name="nodes"]'), valueOf('input[name="servers"]')];
  const { state } = parseFleet(queryOf({ mode: page.dataset['mode'], nodes, servers }));
  return fleetContent(state, root);
});
