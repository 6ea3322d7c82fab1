import { addressFrom, h } from '../../../markup/h.ts';
import type { Answer, Hit } from './find.ts';
import { searched } from './options.ts';
import { shortenedAtWord, counted } from '../../../wording/text/text.ts';

/** What a query finds; undefined while there is no index. */
export type Search = (query: string) => Answer | undefined;

/** The text around the first word that was found, the word marked. Text only: nothing of the query becomes markup. */
function excerpt(text: string, terms: readonly string[]): (Node | string)[] {
  const lower = text.toLowerCase();
  const found = terms
    .map((term) => ({ term, at: lower.indexOf(term) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.term.length - a.term.length)[0];
  if (!found) return [shortenedAtWord(text, 140)];
  const end = found.at + found.term.length;
  // It begins with a whole word, where one begins near.
  const word = found.at > 50 ? text.indexOf(' ', found.at - 50) + 1 : 0;
  const start = word <= found.at ? word : found.at;
  return [
    (start > 0 ? '… ' : '') + text.slice(start, found.at),
    h(document, 'mark', {}, text.slice(found.at, end)),
    shortenedAtWord(text.slice(end), 90),
  ];
}

/** What the search does with its dialog. */
interface SearchDialog {
  /** Shows it, with what the reader typed before it was there; a line break at the end is Enter. */
  open(typed: string): void;
  /** Says why there is no index yet, and whether it is on its way. */
  wait(why: string, isComing: boolean): void;
  /** Looks again for what is in the field: the index has come. */
  search(): void;
  /** Quotes the hits that are shown: their texts have come. */
  quote(): void;
}

/**
 * The dialog over the page: a field, what was found, and the keys to walk through it. `textOf` a hit is empty while the texts are on
 * their way; `root` leads to the site's root.
 */
export function searchDialog(search: Search, textOf: (hit: Hit) => string, root: string): SearchDialog {
  const input = h(document, 'input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'search-hits',
    'aria-label': 'Search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'For example 10250 or x509',
  });
  const hits = h(document, 'ul', { id: 'search-hits', role: 'listbox', 'aria-label': 'Results' });
  const status = h(document, 'p', { role: 'status' }, 'Search for a flag, port, error message or term.');
  const made = h(
    document,
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    h(document, 'form', { method: 'dialog' }, input, h(document, 'button', { type: 'submit', class: 'close' }, 'Close')),
    status,
    hits,
  );
  let waitsFor = 'Loading the search index…';
  let isComing = true;
  let active = -1;
  let found: readonly Hit[] = [];
  const options = (): HTMLElement[] => [...hits.children] as HTMLElement[];
  const activate = (index: number): void => {
    active = index;
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    });
  };
  /** Where to go on: with what was perhaps meant; where nothing is found, to the list of all headings. */
  const further = (meant: string | undefined): readonly (Node | string)[] => {
    const take = (): void => {
      input.value = meant ?? '';
      input.focus();
      show();
    };
    if (meant) return [' Did you mean ', h(document, 'button', { type: 'button', class: 'meant', onclick: take }, meant), '?'];
    if (found.length > 0) return [];
    return [' ', h(document, 'a', { href: addressFrom(root, '/index-a-z/') }, 'The index from A to Z'), ' lists every heading.'];
  };
  const told = ({ meant }: Answer, query: string): readonly (Node | string)[] => {
    const asked = `“${query.slice(0, 60)}”`;
    if (found.length === 0) return [`Nothing found for ${asked}.`, ...further(meant)];
    return [meant ? `No page has ${asked}.` : `${counted(found.length, 'section')} found.`, ...further(meant)];
  };
  const show = (): void => {
    active = -1;
    const query = searched(input.value);
    const isCut = query.length < input.value.trim().length;
    const answer = search(query);
    found = answer?.hits ?? [];
    hits.replaceChildren(
      ...found.map((hit, index) =>
        h(
          document,
          'li',
          { role: 'option', id: `search-hit-${index}`, 'aria-selected': 'false' },
          h(
            document,
            'a',
            { href: addressFrom(root, hit.id), tabindex: '-1' },
            h(document, 'b', {}, hit.heading),
            hit.page !== hit.heading && h(document, 'small', {}, hit.page),
            h(document, 'span', {}, ...excerpt(textOf(hit), hit.terms)),
          ),
        ),
      ),
    );
    status.replaceChildren(
      ...(!answer ? [waitsFor] : query ? told(answer, query) : ['Search for a flag, port, error message or term.']),
      ...(isCut
        ? [
            ` Only the first ${query.length} of ${input.value.trim().length} characters were searched for: keep the part that names the error.`,
          ]
        : []),
    );
    input.removeAttribute('aria-activedescendant');
    if (found.length > 0) activate(0);
  };
  /** Follows the hit that Enter means; before the index is there, once it is. */
  let enterWaits = false;
  const enter = (): void => {
    const link = options()[active]?.querySelector('a');
    enterWaits = isComing && !link && input.value.trim() !== '' && search(searched(input.value)) === undefined;
    link?.click();
  };
  input.addEventListener('input', () => {
    enterWaits = false;
    show();
  });
  input.addEventListener('keydown', (event) => {
    const count = hits.children.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count > 0) activate((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      made.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
  });
  hits.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener('close', () => (enterWaits = false));
  document.body.append(made);
  return {
    open(typed) {
      if (!made.open) made.showModal();
      if (typed) input.value = typed.trimEnd();
      else input.select();
      show();
      if (typed.endsWith('\n')) enter();
    },
    wait(why, comes) {
      [waitsFor, isComing] = [why, comes];
      // Who was told that nothing comes has turned to something else by the time that it does.
      enterWaits &&= comes;
      show();
    },
    search() {
      show();
      if (enterWaits) enter();
    },
    quote() {
      for (const [at, hit] of found.entries())
        hits.children[at]?.querySelector('span')?.replaceChildren(...excerpt(textOf(hit), hit.terms));
    },
  };
}
