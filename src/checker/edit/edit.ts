import type { SourceText } from '../read/source-text.ts';

/** One replacement in one file, by offsets in the reader's own text. */
export interface Edit {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const edit = (source: SourceText, start: number, end: number, text: string): Edit => ({ source, start, end, text });

/** The text after edits that do not overlap; of two that do, the first in the text counts. */
export function applyTo(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    parts.push(text.slice(done, start), inserted);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** An edit of a text that stands in another, as one of the outermost text; undefined where it cannot be written there as it is. */
export function outerEdit(one: Edit): Edit | undefined {
  const { within } = one.source;
  if (!within) return one;
  return within.exact ? outerEdit({ ...one, source: within.outer, start: within.at(one.start), end: within.at(one.end) }) : undefined;
}
