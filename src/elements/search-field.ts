import { fileOf } from './folder-links.ts';
import { loadShared } from './load-script.ts';
import { indexKey, openKey } from './search-keys.ts';

/**
 * The field in the header, and the `/` key: the index and the dialog are loaded at the first use. The field is a link to the
 * index from A to Z: that is what it does without a script, and where it leads if either does not load.
 */
export function startSearchField(): void {
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  const { search = '', index = '', root = '/' } = link.dataset;

  async function open(): Promise<void> {
    try {
      await loadShared(indexKey, index);
      const openDialog = await loadShared<(root: string) => void>(openKey, search);
      openDialog(root);
    } catch {
      location.assign(fileOf(link?.href ?? new URL(root, location.href).href));
    }
  }

  link.addEventListener('click', (event) => {
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, textarea, select'))
      return;
    event.preventDefault();
    void open();
  });
}
