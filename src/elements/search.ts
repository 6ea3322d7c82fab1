import MiniSearch from 'minisearch';
import { searchDialog, type Hit } from './search-dialog.ts';
import { indexKey, openKey } from './search-keys.ts';
import { searchOptions, tokenize, type Section } from './search-options.ts';

const shared = globalThis as Record<symbol, unknown>;
const index = MiniSearch.loadJSON<Section>(shared[indexKey] as string, searchOptions);

/** How many words a query needs before some of them may be missing, and the part that has to be there. */
const longQuery = 5;
const leastPart = 0.6;
/** A number by itself is a port: the reference explains it, a message only happens to hold it. */
const boostDocument = (id: string, term: string): number => (/^\d+$/.test(term) && id.startsWith('/symptoms/') ? 0.5 : 1);

/**
 * All words have to be there. A long query is a pasted message, with names and addresses that no page has: if nothing has all of
 * it, what has most of its words is found.
 */
function hits(query: string): ReturnType<typeof index.search> {
  const found = index.search(query, { boostDocument });
  const words = new Set(tokenize(query).filter((word) => !/\d/.test(word)));
  if (found.length > 0 || words.size < longQuery) return found;
  return index
    .search([...words].join(' '), { combineWith: 'OR', boostDocument })
    .filter(({ queryTerms }) => queryTerms.length >= leastPart * words.size);
}

/** The best twenty sections for a query. The stored fields of a result are those of the section that was indexed. */
const search = (query: string): readonly Hit[] =>
  hits(query)
    .slice(0, 20)
    .map((result) => ({ ...(result as unknown as Section), terms: result.terms }));

let dialog: HTMLDialogElement | undefined;
shared[openKey] = (root: string): void => {
  dialog ??= searchDialog(search, root);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
};
