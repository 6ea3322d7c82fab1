import { fileOf } from './folder-links.ts';
import { loadShared } from './load-script.ts';
import { indexKey, openKey, textsKey, type OpenSearch, type SearchFiles } from './search-keys.ts';

const held = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/**
 * The field in the header, and the `/` key. Dialog and index are loaded together, and then the texts, when the focus or the pointer first comes to
 * the field. The field is a link to the index from A to Z: that is what it does without a script, and where it leads if dialog or index
 * do not load.
 */
export function startSearchField(): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  const { search = '', index = '', texts = '', root = '/' } = link.dataset;
  let opening = false;

  function load(): SearchFiles & { readonly open: Promise<OpenSearch> } {
    const found = loadShared<string>(indexKey, index);
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
      const files = load();
      const openDialog = await files.open;
      early.abort();
      await openDialog(files, root, typed);
    } catch {
      // A reader who has closed the dialog stays on the page.
      if (document.querySelector('dialog.search:not([open])')) return;
      location.assign(fileOf(link?.href ?? new URL(root, location.href).href));
    } finally {
      early.abort();
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
