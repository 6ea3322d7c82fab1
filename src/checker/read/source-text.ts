import { maskSecrets, type Secret } from './secrets.ts';

/** A place in the reader's own text: one-based, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One input: what was given, and the same text with secrets covered. Everything that reads or shows it uses `text`. */
export interface SourceText {
  readonly name: string;
  /** As given. Only edits are applied to it; no output shows it. */
  readonly raw: string;
  /** As long as `raw`, each character of a secret replaced. */
  readonly text: string;
  readonly secrets: readonly Secret[];
  readonly lineStarts: readonly number[];
  readonly newline: '\n' | '\r\n';
  /** Where this text stands in another one, if it does. Places are those of the outermost text. */
  readonly within?: Within;
  /** What it is called there, such as `the heredoc kubelet.conf`. */
  readonly what?: string;
}

/** A text inside of another: a heredoc, a string, a file in a document. */
export interface Within {
  readonly outer: SourceText;
  /** The offset in the outer text that stands for one of the inner text. */
  readonly at: (offset: number) => number;
  /** What is written into the inner text can be written into the outer one as it is. */
  readonly exact: boolean;
}

export function sourceText(name: string, raw: string): SourceText {
  const { text, secrets } = maskSecrets(raw);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { name, raw, text, secrets, lineStarts, newline: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The zero-based line that holds an offset. */
export function lineIndexAt({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an offset is. A byte order mark takes no column: no editor shows it. */
export function positionAt(source: SourceText, offset: number): Position {
  if (source.within) return positionAt(source.within.outer, source.within.at(offset));
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndexAt(source, at);
  const mark = line === 0 && source.text.startsWith('\uFEFF') ? 1 : 0;
  return { line: line + 1, column: Math.max(1, at - (source.lineStarts[line] ?? 0) + 1 - mark) };
}

/** The offset just past the text of the line that holds this offset, before its line break. */
export function lineEndAt(source: SourceText, offset: number): number {
  const next = source.lineStarts[lineIndexAt(source, offset) + 1];
  if (next === undefined) return source.text.length;
  return source.text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** The start of the line that holds this offset. */
export const lineStartAt = (source: SourceText, offset: number): number => source.lineStarts[lineIndexAt(source, offset)] ?? 0;

/** Columns before an offset on its own line: the indentation of a block that starts there. */
export const columnAt = (source: SourceText, offset: number): number => {
  const start = lineStartAt(source, offset);
  return offset - start - (start === 0 && source.text.startsWith('\uFEFF') ? 1 : 0);
};

/** The name of a file without its folders, whichever system wrote it. */
export const baseName = (path: string): string => path.replace(/^.*[/\\]/, '');

/** The file that a text stands in, as it is called nearest to it. */
export const fileOf = ({ what, within, name }: SourceText): string => what ?? (within ? fileOf(within.outer) : name);
