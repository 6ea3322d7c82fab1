import { addressFrom, h } from '../../../markup/h.ts';
import { mostHits, type Answer, type Hit } from './find.ts';
import { searched } from './options.ts';
import { shortenedAtWord } from '../../../wording/text/text.ts';
import { didYouMean } from '../../../wording/query/asked-page.ts';
import {
  allHeadings,
  noPageHas,
  nothingFound,
  onlyFirstSearched,
  searchWords,
  sectionsFound,
  sectionWithout,
} from '../../../wording/search/dialog.ts';

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
    h('mark', {}, text.slice(found.at, end)),
    shortenedAtWord(text.slice(end), 90),
  ];
}

/** One hit, as an option of the list. */
const option = (hit: Hit, index: number, root: string, text: string): HTMLElement =>
  h(
    'li',
    { role: 'option', id: `search-hit-${index}`, 'aria-selected': 'false' },
    h(
      'a',
      { href: addressFrom(root, hit.id), tabindex: '-1' },
      h('b', {}, hit.heading),
      hit.page !== hit.heading && h('small', {}, hit.page),
      h('span', {}, ...excerpt(text, hit.terms)),
    ),
  );

/** The dialog over the page: a field, what was found, and the keys to walk through it. */
export class SearchDialog {
  readonly #input = h('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'search-hits',
    'aria-label': 'Search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: searchWords.example,
    oninput: () => {
      this.#enterWaits = false;
      this.#show();
    },
    onkeydown: (event) => this.#onKey(event as KeyboardEvent),
  });
  readonly #list = h('ul', { id: 'search-hits', role: 'listbox', 'aria-label': 'Results', onclick: () => this.#dialog.close() });
  readonly #status = h('p', { role: 'status' }, searchWords.invitation);
  readonly #dialog: HTMLDialogElement = h(
    'dialog',
    {
      class: 'search',
      'aria-label': 'Search',
      onclick: ({ target }) => target === this.#dialog && this.#dialog.close(),
      onclose: () => (this.#enterWaits = false),
    },
    h('form', { method: 'dialog' }, this.#input, h('button', { type: 'submit', class: 'close' }, 'Close')),
    this.#status,
    this.#list,
  );
  #waitsFor: string = searchWords.comes;
  #isComing = true;
  /** Enter follows the hit that comes first, once the index is there. */
  #enterWaits = false;
  #active = -1;
  #hits: readonly Hit[] = [];

  /** The text of a hit is empty while the texts are on their way; `root` leads to the site’s root. */
  constructor(
    readonly find: Search,
    readonly textOf: (hit: Hit) => string,
    readonly root: string,
  ) {
    document.body.append(this.#dialog);
  }

  /** Shows it, with what the reader typed before it was there; a line break at the end is Enter. */
  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (typed) this.#input.value = typed.trimEnd();
    else this.#input.select();
    this.#show();
    if (typed.endsWith('\n')) this.#enter();
  }

  /** Says why there is no index yet, and whether it is on its way. */
  wait(why: string, isComing: boolean): void {
    [this.#waitsFor, this.#isComing] = [why, isComing];
    // Who was told that nothing comes has turned to something else by the time that it does.
    this.#enterWaits &&= isComing;
    this.#show();
  }

  /** Looks again for what is in the field: the index has come. */
  search(): void {
    this.#show();
    if (this.#enterWaits) this.#enter();
  }

  /** Quotes the hits that are shown: their texts have come. */
  quote(): void {
    for (const [at, hit] of this.#hits.entries())
      this.#list.children[at]?.querySelector('span')?.replaceChildren(...excerpt(this.textOf(hit), hit.terms));
  }

  #show(): void {
    this.#active = -1;
    const typed = this.#input.value.trim();
    const query = searched(this.#input.value);
    const answer = this.find(query);
    this.#hits = answer?.hits ?? [];
    this.#list.replaceChildren(...this.#hits.map((hit, index) => option(hit, index, this.root, this.textOf(hit))));
    this.#status.replaceChildren(
      ...(!answer ? [this.#waitsFor] : query ? this.#summary(answer, query) : [searchWords.invitation]),
      ...(query.length < typed.length ? [` ${onlyFirstSearched(query.length, typed.length)}`] : []),
    );
    this.#input.removeAttribute('aria-activedescendant');
    if (this.#hits.length > 0) this.#activate(0);
  }

  #summary({ meant, without }: Answer, query: string): readonly (Node | string)[] {
    const asked = `“${query.slice(0, 60)}”`;
    if (this.#hits.length === 0) return [nothingFound(asked), ...this.#further(meant)];
    if (without.length > 0) return [sectionWithout(without), ...this.#further(meant)];
    return [meant ? noPageHas(asked) : sectionsFound(this.#hits.length, mostHits), ...this.#further(meant)];
  }

  /** Where to go on: with what was perhaps meant; where nothing is found, to the list of all headings. */
  #further(meant: string | undefined): readonly (Node | string)[] {
    const take = (): void => {
      this.#input.value = meant ?? '';
      this.#input.focus();
      this.#show();
    };
    if (meant) return [` ${didYouMean} `, h('button', { type: 'button', class: 'meant', onclick: take }, meant), '?'];
    if (this.#hits.length > 0) return [];
    return [' ', h('a', { href: addressFrom(this.root, '/index-a-z/') }, allHeadings.name), ` ${allHeadings.does}`];
  }

  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((each, at) => each.setAttribute('aria-selected', String(at === index)));
    const active = this.#list.children[index];
    if (!active) return;
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => count > 0 && this.#activate((this.#active + 1) % count),
      ArrowUp: () => count > 0 && this.#activate((this.#active + count - 1) % count),
      // A search field would only empty itself.
      Escape: () => this.#dialog.close(),
      Enter: () => this.#enter(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Follows the hit that Enter means; before the index is there, once it is. */
  #enter(): void {
    const link = this.#list.children[this.#active]?.querySelector('a');
    this.#enterWaits = this.#isComing && !link && this.#input.value.trim() !== '' && this.find(searched(this.#input.value)) === undefined;
    link?.click();
  }
}
