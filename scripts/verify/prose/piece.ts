/** Stands in a piece for what is no prose but counts as one word: code, a verdict, the expression of a template. */
export const hole = '\uFFFC';

/**
 * What a text is: a paragraph, the item of a list, a string of the code, a heading, the cell of a table, or the words of a control. The
 * sentences of the first three are counted.
 */
export type Kind = 'prose' | 'list' | 'string' | 'heading' | 'cell' | 'label';

/** A text that a reader sees, in one piece: a paragraph, an item, a heading, a string of the code. */
export interface Piece {
  readonly kind: Kind;
  readonly text: string;
  /** For each character of the text, where it stands in the source. */
  readonly offsets: readonly number[];
  /** A list, code or a table follows, which a colon at the end may introduce. */
  readonly introduces?: boolean;
  /** It begins with what a term is, without a verb: “A tunnel for connections that …” */
  readonly defines?: boolean;
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

  /** What was put together, with one space where there was more white space than that; nothing where no letter is in it. */
  piece(kind: Kind, introduces = false): Piece | undefined {
    if (!/\p{L}/u.test(this.text)) return undefined;
    const kept = [...this.text.matchAll(/\s+|\S/g)].map((match) => ({
      character: match[0].trim() || ' ',
      offset: this.offsets[match.index] ?? 0,
    }));
    while (kept[0]?.character === ' ') kept.shift();
    while (kept.at(-1)?.character === ' ') kept.pop();
    return {
      kind,
      text: kept.map(({ character }) => character).join(''),
      offsets: kept.map(({ offset }) => offset),
      ...(introduces ? { introduces } : {}),
    };
  }
}

/** The line and the column of an offset, both from 1. */
export function placeIn(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
