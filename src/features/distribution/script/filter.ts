import { distributionsLeft, noRowHas } from '../../../wording/distribution/first.ts';
import { shortened } from '../../../wording/text/text.ts';

/** The words of a text or a question, as they are compared. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether a row is asked for: each word of the question stands somewhere in its text. */
export const isAsked = (text: string, question: string): boolean => {
  const words = wordsOf(text).join(' ');
  return wordsOf(question).every((word) => words.includes(word));
};

/** What is said of a question: how many rows are left of all. */
export const foundWords = (question: string, found: number, all: number): string =>
  wordsOf(question).length === 0 ? '' : found === 0 ? noRowHas(shortened(question.trim())) : distributionsLeft(found, all);

/** Leaves of the tables of distributions what a reader types: names, kinds, values and verdicts. */
export function startListFilter(): void {
  const field = document.querySelector<HTMLInputElement>('.list-filter input');
  const status = document.querySelector('.list-filter [role="status"]');
  if (!field || !status) return;
  const groups = [...document.querySelectorAll<HTMLElement>('.kind')].map((group) => ({
    group,
    rows: [...group.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
      row,
      // What does not apply is left out: who asks for Konnectivity does not want “no Konnectivity”.
      text: [group.querySelector('h2'), ...row.querySelectorAll('th, td a, .tag')].map((part) => part?.textContent ?? '').join(' '),
    })),
  }));
  const all = groups.flatMap(({ rows }) => rows);
  const filter = (): void => {
    for (const { row, text } of all) row.hidden = !isAsked(text, field.value);
    for (const { group, rows } of groups) group.hidden = rows.every(({ row }) => row.hidden);
    status.textContent = foundWords(field.value, all.filter(({ row }) => !row.hidden).length, all.length);
  };
  field.addEventListener('input', filter);
  field.disabled = false;
  if (field.value) filter();
}
