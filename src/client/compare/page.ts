import { writeAddress } from '../query/address.ts';
import { compare } from '../../wording/change/comparison.ts';
import { pageQuery, writeQuery } from '../query/query.ts';
import { parseSubject, type Subject } from './subject.ts';
import { subjectsOf } from './subjects-of.ts';
import { renderComparison } from '../views/comparison.ts';

/** Selects a subject; settings that no option stands for get one of their own. */
function choose(select: HTMLSelectElement, { id, name }: Subject): void {
  if (![...select.options].some((option) => option.value === id)) select.add(new Option(name, id), 0);
  select.value = id;
}

/** The page `/compare/`: draws what the address names, and follows the two selects. Without a script it shows what it was built with. */
export function startComparison(): void {
  const page = document.querySelector<HTMLElement>('[data-compare]');
  const form = page?.querySelector('form');
  const [a, b] = form?.querySelectorAll('select') ?? [];
  const [container, sentence, ignored] = ['.drawn', '.sentence', '.ignored'].map((name) => page?.querySelector<HTMLElement>(name));
  if (!page || !form || !a || !b || !container || !sentence || !ignored) return;
  const subjects = subjectsOf(a);
  const [initialA, initialB] = [a, b].map((select) => subjects.find(({ id }) => id === select.value));
  if (!initialA || !initialB) return;

  const draw = (left: string | null, right: string | null): void => {
    const [first, second] = [parseSubject(left, subjects, initialA), parseSubject(right, subjects, initialB)];
    choose(a, first.subject);
    choose(b, second.subject);
    const notes = [...first.notes, ...second.notes];
    ignored.textContent = notes.join(' ');
    ignored.hidden = notes.length === 0;
    sentence.textContent = compare(first.subject, second.subject).sentence;
    renderComparison(container, first.subject, second.subject, page.dataset['root'] ?? '/');
  };
  form.addEventListener('change', () => {
    const sides = [
      ['a', a.value],
      ['b', b.value],
    ] as const;
    writeAddress(writeQuery(location.search, [], sides), 'push');
    draw(a.value, b.value);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('fieldset')?.removeAttribute('disabled');
  const drawAsked = (): void => draw(pageQuery().get('a'), pageQuery().get('b'));
  addEventListener('popstate', drawAsked);
  if (pageQuery().has('a') || pageQuery().has('b')) drawAsked();
}
