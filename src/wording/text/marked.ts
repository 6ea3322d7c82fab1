import { spansOf } from './text.ts';

/** A whole sentence in pieces, so that a language may have its links where it wants them. Throws for a mark whose id is none, which would be shown as it is written. */
export const markedPieces = (sentence: string) => {
  // Each third piece is the words of a mark, and the one behind it its id.
  const parts = sentence.split(/\[([^\]]+)\]\(([a-z\d.-]+)\)/);
  const [shown] = parts.filter((text, at) => at % 3 === 0 && text.includes(']('));
  if (shown !== undefined) throw new Error(`an id is of small letters, digits, dots and hyphens, and this has another: ${shown}`);
  return parts.flatMap((text, at) =>
    at % 3 === 2 || text === '' ? [] : [{ spans: spansOf(text), id: at % 3 === 1 ? parts[at + 1] : undefined }],
  );
};

/** Words that a page makes the element with this id of, for a sentence that takes them as a value. */
export const mark = (words: string, id: string): string => `[${words}](${id})`;
