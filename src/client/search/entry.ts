import MiniSearch from 'minisearch';
import { adopt } from '../shell/adopted-style.ts';
import { provide } from '../shell/load-script.ts';
import { searchDialog, type Hit } from './dialog.ts';
import { openKey, type OpenSearch } from '../shell/search-keys.ts';
import { searchOptions, tokenize, type Found, type Section } from './options.ts';
import { searchStyle } from './dialog-style.ts';

let index: MiniSearch<Section & Found> | undefined;
let texts: readonly string[] = [];

/** How many words a query needs before some of them may be missing, and the part that has to be there. */
const longQuery = 5;
const leastPart = 0.6;
/** A number by itself is a port: the reference explains it, a message or a distribution only happens to hold it. */
const boostDocument = (id: string, term: string): number =>
  !/^\d+$/.test(term) ? 1 : /^\/(symptoms|distributions)\//.test(id) ? 0.5 : id.startsWith('/reference/') ? 1.6 : 1;

/**
 * All words have to be there. A long query is a pasted message, with names and addresses that no page has: if nothing has all of
 * it, what has most of its words is found.
 */
function hits(index: MiniSearch<Section & Found>, query: string): ReturnType<typeof index.search> {
  const found = index.search(query, { boostDocument });
  const words = new Set(tokenize(query).filter((word) => !/\d/.test(word)));
  if (found.length > 0 || words.size < longQuery) return found;
  return index
    .search([...words].join(' '), { combineWith: 'OR', boostDocument })
    .filter(({ queryTerms }) => queryTerms.length >= leastPart * words.size);
}

/** The best twenty sections for a query, or nothing while the index is on its way. What the index stores of a section is `Found`. */
const search = (query: string): readonly Hit[] | undefined =>
  index &&
  hits(index, query)
    .slice(0, 20)
    .map((result) => ({ ...(result as unknown as Found), terms: result.terms }));

let dialog: ReturnType<typeof searchDialog> | undefined;
const open: OpenSearch = async (files, root, typed) => {
  dialog ??= searchDialog(search, ({ at }) => texts[at] ?? '', root);
  dialog.open(typed);
  if (index) return;
  index = MiniSearch.loadJSON(await files.index, searchOptions);
  dialog.search();
  texts = await files.texts.catch(() => []);
  dialog.quote();
};
adopt(searchStyle);
provide(openKey, open);
