// Checks the words that readers see, in content/ and in src/: figures of the sentences, terms, figures of speech.
// Usage: node scripts/verify/prose.ts [--figures] [file…]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { add, countPieces, figuresOf, type Counts } from './prose/figures.ts';
import { findingsIn, messageOf } from './prose/findings.ts';
import { allPages } from './prose/pages.ts';
import type { Piece } from './prose/piece.ts';
import { readCode } from './prose/read-code.ts';
import { readMarkdown } from './prose/read-markdown.ts';
import { limits } from './prose/rules.ts';

const { values, positionals } = parseArgs({ options: { figures: { type: 'boolean' } }, allowPositionals: true });

const pages: ReadonlyMap<string, string> =
  positionals.length > 0 ? new Map(positionals.map((file) => [file, path.basename(path.dirname(file))])) : allPages();

const read = (file: string, source: string): readonly Piece[] => (/\.mdx?$/.test(file) ? readMarkdown : readCode)(file, source);

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(44) : cell.padStart(10))).join('')).join('\n');
const row = (name: string, counts: Counts): readonly string[] => [
  name.slice(-42),
  String(counts.sentences),
  ...figuresOf(counts).map(({ value, wrong }) => `${value.toFixed(1)}${wrong ? ' !' : '  '}`),
];
const head = ['', 'sentences', 'words', 'short %', 'long %', 'connect.', 'colons'];

const messages: string[] = [];
const byKind = new Map<string, Counts[]>();
const byFile: (readonly [string, Counts])[] = [];
for (const [file, kind] of pages) {
  const source = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const pieces = read(file, source);
  const counts = countPieces(pieces);
  byKind.set(kind, [...(byKind.get(kind) ?? []), counts]);
  byFile.push([file, counts]);
  for (const piece of pieces) for (const finding of findingsIn(file, piece)) messages.push(messageOf(file, source, piece, finding));
  if (counts.sentences < limits.sentencesOfAPage && positionals.length === 0) continue;
  for (const { name, value, wrong } of figuresOf(counts)) if (wrong) messages.push(`${file}:1:1: ${value.toFixed(1)} ${name}; ${wrong}.`);
}

const kinds = [...byKind].map(([kind, all]) => [kind, add(all)] as const);
for (const [kind, counts] of kinds)
  if (positionals.length === 0)
    for (const { name, value, wrong } of figuresOf(counts))
      if (wrong) messages.push(`all of ${kind}: ${value.toFixed(1)} ${name}; ${wrong}.`);

if (values.figures || positionals.length > 0)
  console.log(
    table([
      head,
      ...(positionals.length > 0 ? byFile : kinds).map(([name, counts]) => row(name, counts)),
      row('all', add(kinds.map(([, counts]) => counts))),
    ]),
  );
if (values.figures && positionals.length === 0) process.exit(0);
if (messages.length > 0) {
  console.error(`${messages.length} findings:\n${messages.map((message) => `  ${message}`).join('\n')}`);
  process.exit(1);
}
console.log(`${pages.size} files: no finding.`);
