import { sourceText, type SourceText } from '../source-text.ts';
import type { ScalarNode } from '../yaml-node.ts';
import { cover } from '../secrets.ts';
import type { Reader } from '../reading.ts';

/** A stretch of a text as a text of its own; what is written into it is written into the outer one as it is. */
export function slice(outer: SourceText, start: number, end: number): SourceText {
  const text = outer.text.slice(start, end);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const within = { outer, at: (offset: number) => start + offset, exact: true };
  return { name: outer.name, raw: outer.raw.slice(start, end), text, secrets: [], lineStarts, newline: outer.newline, within };
}

/**
 * A text that was made of a part of another one, with the offset that each unit comes from, or one for all. Nothing can be written into it.
 * Secrets that only show in the made text are covered, and reported at the place that they come from.
 */
export function made({ reading }: Pick<Reader, 'reading'>, outer: SourceText, text: string, from: readonly number[] | number): SourceText {
  const source = sourceText(outer.name, text);
  const last = typeof from === 'number' ? from : (from.at(-1) ?? 0) + 1;
  const at = (offset: number): number => (typeof from === 'number' ? from : (from[offset] ?? last));
  const inner = { ...source, within: { outer, at, exact: false } };
  const secrets = source.secrets.filter(({ start, end }) => !text.slice(start, end).includes(cover));
  if (secrets.length > 0) reading.sources.push({ ...inner, secrets });
  return inner;
}

/** Collects a made text with the offset of each of its units. */
export class Making {
  private readonly parts: string[] = [];
  readonly from: number[] = [];
  add(text: string, offset: number, step = 0): void {
    this.parts.push(text);
    for (let at = 0; at < text.length; at += 1) this.from.push(offset + at * step);
  }
  /** Units that are taken as they stand. */
  copy(source: SourceText, start: number, end: number): void {
    this.add(source.text.slice(start, end), start, 1);
  }
  get text(): string {
    return this.parts.join('');
  }
  done(reader: Reader): SourceText {
    return made(reader, reader.source, this.text, this.from);
  }
}

/** Lines without the indentation that all of them share, so that a file in a block reads as the file. */
export function unindented(reader: Reader, start: number, end: number): SourceText {
  const { source } = reader;
  const lines = source.text.slice(start, end).split(/(?<=\n)/);
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  if (!(depth > 0 && depth < Infinity)) return slice(source, start, end);
  const making = new Making();
  let at = start;
  for (const line of lines) {
    making.copy(source, Math.min(at + depth, at + line.length - (line.endsWith('\n') ? 1 : 0)), at + line.length);
    at += line.length;
  }
  return making.done(reader);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  e: '\u001B',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};
const hexadecimal: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What stands between double quotes, as JSON and YAML mean it, each unit with its place. */
export function unescaped(reader: Reader, start: number, end: number): SourceText {
  const { source } = reader;
  const text = source.text.slice(0, end);
  const making = new Making();
  let at = start;
  while (at < end) {
    const next = text[at + 1] ?? '';
    if (text[at] !== '\\') {
      const stop = text.indexOf('\\', at);
      const to = stop === -1 ? end : stop;
      making.copy(source, at, to);
      at = to;
    } else if (Object.hasOwn(hexadecimal, next)) {
      const digits = text.slice(at + 2, at + 2 + (hexadecimal[next] ?? 0));
      const code = /^[\da-fA-F]+$/.test(digits) ? parseInt(digits, 16) : 0xfffd;
      making.add(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code), at);
      at += 2 + digits.length;
    } else if (next === '\n') at += 2;
    else {
      making.add(escapes[next] ?? next, at);
      at += 2;
    }
  }
  return making.done(reader);
}

/** The text that a YAML scalar stands for. Blocks and plain values are where they are; others are made, unit by unit where that is possible. */
export function scalarText(reader: Reader, node: ScalarNode, isYaml: (text: string) => boolean): SourceText {
  const { source } = reader;
  const value = String(node.value ?? '');
  if (node.style === 'block') {
    const start = source.text.indexOf('\n', node.start) + 1;
    if (start === 0 || start >= node.end) return made(reader, source, value, node.start);
    // Documents stay as they stand, so that changes keep their indentation.
    if (source.text[node.start] !== '|') return made(reader, source, value, start);
    // The mark between two documents counts at the start of a line only.
    return isYaml(value) && !/^---/m.test(value) ? slice(source, start, node.end) : unindented(reader, start, node.end);
  }
  if (node.style === 'plain' && source.text.slice(node.start, node.end) === value) return slice(source, node.start, node.end);
  if (node.style === 'double') {
    const inner = unescaped(reader, node.start + 1, node.end - 1);
    if (inner.raw === value) return inner;
  }
  return made(reader, source, value, node.start);
}

/** The same text, in which a change in the words of YAML would be wrong. */
export const readOnly = (reader: Reader): Reader => ({
  ...reader,
  source: { ...reader.source, secrets: [], within: { outer: reader.source, at: (offset: number) => offset, exact: false } },
});
