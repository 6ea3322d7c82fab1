/** Stands in a piece for what is no prose but counts as one word: code, a verdict, the expression of a template. */
export const hole = '\uFFFC';

/**
 * What a text is. Sentences of all kinds are counted but those of a label, which is a heading, a cell or the words of a control; a colon is
 * counted in prose alone, because in a list it may stand after the name of the item.
 */
export type Kind = 'prose' | 'list' | 'string' | 'label';

/** A text that a reader sees, in one piece: a paragraph, an item, a heading, a string of the code. */
export interface Piece {
  readonly kind: Kind;
  readonly text: string;
  /** For each character of the text, where it stands in the source. */
  readonly offsets: readonly number[];
  /** A list, code or a table follows, which a colon at the end may introduce. */
  readonly introduces?: boolean;
}

/** Puts a piece together from what stands in several places of a source. */
export class PieceBuilder {
  text = '';
  readonly offsets: number[] = [];

  /** A text whose characters stand in the source one after the other from `start`; one that is escaped there is longer, and ends at `end`. */
  add(text: string, start: number, end = start + text.length): this {
    for (let index = 0; index < text.length; index++) this.offsets.push(Math.min(start + index, Math.max(start, end - 1)));
    this.text += text;
    return this;
  }

  /** One word that is no prose. */
  addHole(offset: number): this {
    return this.add(hole, offset);
  }

  piece(kind: Kind, introduces = false): Piece | undefined {
    return /\p{L}/u.test(this.text) ? { kind, text: this.text, offsets: this.offsets, ...(introduces ? { introduces } : {}) } : undefined;
  }
}

/** The line and the column of an offset, both from 1. */
export function placeIn(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
