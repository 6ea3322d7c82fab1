import { parseExplore } from '../explore/state.ts';
import { initialState } from '../figure/view-state.ts';
import { provide } from '../shell/load-script.ts';
import { rootOf } from './content.ts';
import { openDialog } from './dialog.ts';
import { hubContent } from './hub-content.ts';
import { shareKey, type OpenShare } from './keys.ts';
import { shareStateOf } from './state.ts';

/**
 * What a check found is shared as the settings of the explorer, from the address of the link to it: ids and values of the model, which is all that
 * it holds. Nothing that a reader pasted is in it.
 */
const open: OpenShare = async (place) => {
  // A check that runs writes the link when it is done.
  while (place.closest('[aria-busy="true"]')) await new Promise((resolve) => setTimeout(resolve, 50));
  const query = place.querySelector<HTMLAnchorElement>('.check-explore')?.search ?? '';
  const state = shareStateOf(parseExplore(query, initialState(), []).state, { kind: 'explorer', distributions: [] });
  openDialog(hubContent(state, rootOf(place)));
};

provide(shareKey, open);
