import { parseExplore } from '../../explore/script/state.ts';
import { initialState } from '../../figure/script/view/view-state.ts';
import { shareStateOf } from './state.ts';
import { hubContent } from './hub-content.ts';
import { offerShare } from './dialog.ts';

/** Waits for the check that runs, if one does: it writes the link when it is done. */
const isDone = (results: Element | null): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (results?.ariaBusy === 'true') return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    if (results) watch.observe(results, { attributeFilter: ['aria-busy'] });
    look();
  });

/**
 * What a check found is shared as the settings of the explorer, from the address of the link to it: ids and values of the model, which is all that
 * it holds. Nothing that a reader pasted is in it.
 */
offerShare(async (place, root) => {
  await isDone(place.closest('[aria-busy]'));
  const query = place.querySelector<HTMLAnchorElement>('.check-explore')?.search ?? '';
  const state = shareStateOf(parseExplore(query, initialState(), []).state, { kind: 'explorer', distributions: [] });
  return hubContent(state, root);
});
