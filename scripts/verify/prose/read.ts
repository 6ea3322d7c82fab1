import type { Piece } from './piece.ts';
import { readMarkdown } from './read-markdown.ts';

/** What a reader sees of a file, by its ending. The parser of code is loaded when it is needed, because a page of Markdown is read sooner without it. */
export async function readWords(file: string, source: string): Promise<readonly Piece[]> {
  if (/\.mdx?$/.test(file)) return readMarkdown(file, source);
  const { readCode } = await import('./read-code.ts');
  return readCode(file, source);
}
