import { searchNotLoaded } from '../../../wording/search/dialog.ts';
import { loadShared } from './load-script.ts';
import { indexKey, openKey, textsKey, type OpenSearch, type SearchFiles, type SearchIndex } from './search-keys.ts';

const held = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Says that the dialog did not come: the reader stays on the page. */
function sayNotLoaded(): void {
  const made = document.createElement('dialog');
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(document.createElement('button'));
  (form.firstChild as HTMLElement).textContent = 'Close';
  made.ariaLabel = 'Search';
  made.append(searchNotLoaded(navigator.onLine), form);
  made.onclose = () => made.remove();
  document.body.append(made);
  made.showModal();
}

/**
 * The field in the header, and the `/` key. Dialog and index are loaded together, and then the texts, when the focus or the pointer first comes to
 * the field. The field is a link to the index from A to Z, which is what it does without a script. If dialog or index do not load, that is
 * said, and nobody leaves the page: without a network the next one would not come either.
 */
export function startSearchField(): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  const { search = '', index = '', texts = '', root = '/' } = link.dataset;
  let opening = false;

  function load(): SearchFiles & { readonly open: Promise<OpenSearch> } {
    const found = loadShared<SearchIndex>(indexKey, index);
    const files = {
      open: loadShared<OpenSearch>(openKey, search),
      index: found,
      // After the index: on a slow network they would share the line, and no result could be shown before both are there.
      texts: found.then(() => loadShared<readonly string[]>(textsKey, texts)),
    };
    // What does not load is told by who waits for it.
    for (const file of Object.values(files)) file.catch(() => {});
    return files;
  }

  async function open(): Promise<void> {
    if (opening) return;
    opening = true;
    link?.setAttribute('aria-busy', 'true');
    let typed = '';
    // A reader types on while the dialog is on its way.
    const early = new AbortController();
    const keep = (event: KeyboardEvent): void => {
      const key = event.key === 'Enter' ? '\n' : event.key;
      if (key.length > 1 || held(event)) return;
      event.preventDefault();
      typed += key;
    };
    document.addEventListener('keydown', keep, { capture: true, signal: early.signal });
    try {
      const openDialog = await load().open;
      early.abort();
      // What the dialog waits for is its own affair, so that the key opens it again while it does.
      void openDialog(load, root, typed);
    } catch {
      sayNotLoaded();
    } finally {
      early.abort();
      link?.removeAttribute('aria-busy');
      opening = false;
    }
  }

  for (const type of ['focus', 'pointerenter']) link.addEventListener(type, load, { once: true });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || held(event) || (event.target as Element).matches('input, textarea, select')) return;
    event.preventDefault();
    void open();
  });
}
