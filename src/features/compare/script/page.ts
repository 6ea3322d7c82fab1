import { bothNames } from '../../../wording/change/comparison-labels.ts';
import { writeAddress } from '../../../state/address.ts';
import { compare } from '../../../wording/change/comparison.ts';
import { pageQuery, readQuery } from '../../../state/query.ts';
import { parseSubject, type Subject } from './subject.ts';
import { subjectsOf } from './subjects-of.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { renderComparison } from '../../../markup/comparison.ts';

/** Selects a subject; settings that no option stands for get one of their own. */
function choose(select: HTMLSelectElement, { id, name }: Subject): void {
  if (![...select.options].some((option) => option.value === id)) select.add(new Option(name, id), 0);
  select.value = id;
}

/** What is compared: the id of a distribution or a mode, or a query of settings, for each side. */
interface Sides {
  readonly a: string;
  readonly b: string;
}

/** A comparison that a page shows, for the page around it. */
interface ShownComparison {
  readonly sides: Sides;
  /** Compares other sides; null is what the page was built with. Returns a sentence, and shows nothing new, if a side is none. */
  show(sides: { readonly [side in keyof Sides]: string | null }): string | undefined;
}

/**
 * The page `/compare/`: draws what the address names, and follows the two selects. Without a script it shows what it was built with. `titled` is told what
 * is compared, and nothing where the page was built so.
 */
export function startComparison(titled: (shown: string) => void = () => {}): ShownComparison | undefined {
  const page = document.querySelector<HTMLElement>('[data-compare]');
  const form = page?.querySelector('form');
  const [a, b] = form?.querySelectorAll('select') ?? [];
  const [container, sentence] = ['.drawn', '.sentence'].map((name) => page?.querySelector<HTMLElement>(name));
  if (!page || !form || !a || !b || !container || !sentence) return undefined;
  const [fallback] = subjectsOf(a);
  if (!fallback) return undefined;
  /** What a side is, from what the selects have by now: the cluster of a reader may have come to them, and what is shown first (`data-first`). */
  const sideOf = (select: HTMLSelectElement, text: string | null) => {
    const subjects = subjectsOf(a);
    const first = select.dataset['first'] ?? select.querySelector<HTMLOptionElement>('[selected]')?.value;
    const initial = subjects.find(({ id }) => id === first) ?? fallback;
    return { ...parseSubject(text, subjects, initial), initial };
  };
  const read = (left: string | null, right: string | null) => {
    const [first, second] = [sideOf(a, left), sideOf(b, right)];
    return { first, second, notes: [...first.notes, ...second.notes].join(' ') };
  };
  const draw = (left: string | null, right: string | null): void => {
    const { first, second, notes } = read(left, right);
    choose(a, first.subject);
    choose(b, second.subject);
    sayIgnored(page, notes);
    sentence.textContent = compare(first.subject, second.subject).sentence;
    const isBuilt = first.subject === first.initial && second.subject === second.initial;
    titled(isBuilt ? '' : bothNames(first.subject.name, second.subject.name));
    renderComparison(container, first.subject, second.subject, page.dataset['root'] ?? '/');
  };
  form.addEventListener('change', () => {
    // Each side stays where the address has it.
    const query = readQuery(location.search);
    query.set('a', a.value);
    query.set('b', b.value);
    writeAddress(`?${String(query)}`, 'push');
    draw(a.value, b.value);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('fieldset')?.removeAttribute('disabled');
  const drawAsked = (): void => draw(pageQuery().get('a'), pageQuery().get('b'));
  addEventListener('popstate', drawAsked);
  if (pageQuery().has('a') || pageQuery().has('b')) drawAsked();
  return {
    get sides() {
      return { a: a.value, b: b.value };
    },
    show(sides) {
      const { notes } = read(sides.a, sides.b);
      if (notes) return notes;
      draw(sides.a, sides.b);
      return undefined;
    },
  };
}
