import MiniSearch from 'minisearch';
import { searchDialog, type Hit } from './search-dialog.ts';
import { indexKey, openKey } from './search-keys.ts';
import { searchOptions, type Section } from './search-options.ts';

const shared = globalThis as Record<symbol, unknown>;
const index = MiniSearch.loadJSON<Section>(shared[indexKey] as string, searchOptions);

/** The best twenty sections for a query. The stored fields of a result are those of the section that was indexed. */
const search = (query: string): readonly Hit[] =>
  index
    .search(query)
    .slice(0, 20)
    .map((result) => ({ ...(result as unknown as Section), terms: result.terms }));

let dialog: HTMLDialogElement | undefined;
shared[openKey] = (root: string): void => {
  dialog ??= searchDialog(search, root);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
};
