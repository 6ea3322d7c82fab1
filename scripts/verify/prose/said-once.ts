import path from 'node:path';
import type { Said } from './built-page.ts';
import type { Shared } from './built-rules.ts';

/** A sentence that several pages say. */
export interface Repeated {
  readonly text: string;
  /** How often it stands on them. */
  readonly times: number;
  readonly pages: readonly string[];
}

/** The sentences that stand on more than so many pages, those of most pages first. Cells and links do not count. */
export function repeatedSentences(pages: ReadonlyMap<string, readonly Said[]>, most: number): readonly Repeated[] {
  const found = new Map<string, string[]>();
  for (const [page, said] of pages) for (const { text, counts } of said) if (counts) found.set(text, [...(found.get(text) ?? []), page]);
  return [...found]
    .map(([text, all]) => ({ text, times: all.length, pages: [...new Set(all)] }))
    .filter((each) => each.pages.length > most)
    .sort((a, b) => b.pages.length - a.pages.length || (a.text < b.text ? -1 : 1));
}

/** What is wrong with what pages repeat: sentences that no row allows on these pages, and rows of sentences that are not repeated any more. */
export function sharingMessages(repeated: readonly Repeated[], shared: readonly Shared[], most: number): readonly string[] {
  const rowsOf = (text: string): readonly Shared[] => shared.filter(({ sentences }) => sentences.includes(text));
  const isOn = (page: string, { pages }: Shared): boolean => path.matchesGlob(page, pages);
  const tooOften = repeated.flatMap(({ text, times, pages }) => {
    const rows = rowsOf(text);
    const others = pages.filter((page) => !rows.some((row) => isOn(page, row)));
    return others.length > most
      ? [
          `“${text}” stands ${times} times on ${others.length} pages (${others.slice(0, 3).join(', ')} …). Say it once and link to it, make it the cell of a table, or name it as a shared note.`,
        ]
      : [];
  });
  const stale = shared.flatMap((row) =>
    row.sentences
      .filter((sentence) => (repeated.find(({ text }) => text === sentence)?.pages.filter((page) => isOn(page, row)).length ?? 0) <= most)
      .map(
        (sentence) =>
          `“${sentence}” is named as a shared note of ${row.pages} and is not on more than ${most} of them. Take it out of the list.`,
      ),
  );
  return [...tooOften, ...stale];
}
