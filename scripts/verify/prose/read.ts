import type { Piece } from './piece.ts';
import { readCode } from './read-code.ts';
import { readMarkdown } from './read-markdown.ts';

/** What a reader sees of a file, by its ending. */
export const readWords = (file: string, source: string): readonly Piece[] =>
  /\.mdx?$/.test(file) ? readMarkdown(file, source) : readCode(file, source);
