import { adopt } from '../../shell/script/adopted-style.ts';
import { provide } from '../../shell/script/load-script.ts';
import { SearchDialog } from './dialog.ts';
import { openKey, type OpenSearch, type SearchFiles, type Synonyms } from '../../shell/script/search-keys.ts';
import { searchStyle } from './dialog-style.ts';
import { indexNotLoaded, searchWords } from '../../../wording/search/dialog.ts';
import { find, indexFrom, type Answer, type Index } from './find.ts';

let index: Index | undefined;
let synonyms: readonly Synonyms[] = [];
let texts: readonly string[] = [];

const search = (query: string): Answer | undefined => index && find(index, synonyms, query);

let dialog: SearchDialog | undefined;
let isLoading = false;

/** Brings the index to the dialog, and then the texts. Where the index does not come that is said, and it is tried again. */
async function bring(load: () => SearchFiles, shown: SearchDialog): Promise<void> {
  if (index || isLoading) return;
  isLoading = true;
  shown.wait(searchWords.comes, true);
  try {
    const files = load();
    const brought = await files.index;
    [index, synonyms] = [indexFrom(brought.index), brought.synonyms];
    shown.search();
    texts = await files.texts.catch(() => []);
    shown.quote();
  } catch {
    shown.wait(indexNotLoaded(navigator.onLine), false);
    addEventListener('online', () => void bring(load, shown), { once: true });
  } finally {
    isLoading = false;
  }
}

const open: OpenSearch = async (load, root, typed) => {
  dialog ??= new SearchDialog(search, ({ at }) => texts[at] ?? '', root);
  dialog.open(typed);
  await bring(load, dialog);
};
adopt(searchStyle);
provide(openKey, open);
