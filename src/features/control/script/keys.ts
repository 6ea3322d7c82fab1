/** A part of a line: its letters, whether they are bold, and where they lead. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly href?: string;
}

/** The kinds of blocks that a report has, by the names that PDF has for them. */
export type BlockKind = 'H1' | 'H2' | 'H3' | 'P' | 'LI';

/** A block of a report: a heading, a paragraph, an item of a list, or a row of a table with its cells. */
export type Block =
  | { readonly kind: BlockKind; readonly runs: readonly Run[] }
  | { readonly kind: 'TR'; readonly isHead: boolean; readonly cells: readonly (readonly Run[])[] };

/** Writes blocks as a PDF with a title. */
export type WriteReport = (title: string, blocks: readonly Block[]) => Promise<Blob>;

/** Where the script that writes PDF leaves what it brings. */
export const reportKey = Symbol.for('hub-spoke.report');
