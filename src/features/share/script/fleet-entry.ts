import { parseFleet } from '../../fleet/script/state.ts';
import { queryOf } from '../../../state/query.ts';
import { provide } from '../../shell/script/load-script.ts';
import { rootOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { fleetContent } from './page-content.ts';

/** The controls of the page hold what is drawn; the address follows a moment later. */
const open: OpenShare = (page) => {
  const valueOf = (selector: string): string | undefined => page.querySelector<HTMLInputElement>(selector)?.value;
  const [nodes, servers] = [valueOf('input[name="nodes"]'), valueOf('input[name="servers"]')];
  const { state } = parseFleet(queryOf({ mode: page.dataset['mode'], nodes, servers }));
  openDialog(fleetContent(state, rootOf(page)));
};

provide(shareKey, open);
