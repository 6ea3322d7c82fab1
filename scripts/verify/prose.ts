// Checks the words that readers see, in content/ and in src/: the figures of their sentences, terms, idioms, phrases, whole sentences.
// Usage: node scripts/verify/prose.ts [--figures] [file…]
//   --figures  only prints the figures, of each kind of page, or of the files that are named; these may be Markdown from anywhere
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { add, countPieces, figuresOf, type Counts, type Figure } from './prose/figures.ts';
import { findingsIn, messageOf } from './prose/findings.ts';
import { allPages, kindOf } from './prose/pages.ts';
import { placeIn } from './prose/piece.ts';
import { readWords } from './prose/read.ts';
import { limits } from './prose/rules.ts';
import { countedSentences } from './prose/sentence.ts';

const { values, positionals: named } = parseArgs({ options: { figures: { type: 'boolean' } }, allowPositionals: true });
const files = named.length > 0 ? named : [...allPages().keys()];
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0 || files.length === 0) {
  console.error(missing.length > 0 ? `No such file: ${missing.join(', ')}.` : 'No page here: run this from the folder of the project.');
  process.exit(1);
}

/** What the figures are held for: a file with enough sentences, a kind of page with enough of them, and all. */
interface Held {
  readonly name: string;
  readonly counts: Counts;
  readonly isHeld: boolean;
  /** Where the sentences stand that a figure counts. */
  readonly places?: (of: NonNullable<Figure['of']>) => readonly string[];
}

const isHeld = (kind: string, { sentences }: Counts): boolean =>
  sentences >= limits.sentencesOfAPage && !limits.heldInAllAlone.includes(kind);

const messages: string[] = [];
const pages: Held[] = [];
for (const file of files) {
  const source = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const pieces = await readWords(file, source);
  for (const piece of pieces) for (const finding of findingsIn(file, piece)) messages.push(messageOf(file, source, piece, finding));
  const counts = countPieces(pieces);
  const places: Held['places'] = (of) =>
    pieces.flatMap((piece) =>
      countedSentences(piece)
        .filter(of)
        .map(({ start }) => placeIn(source, piece.offsets[start] ?? 0)),
    );
  pages.push({ name: file, counts, isHeld: isHeld(kindOf(file), counts), places });
}
const kinds = Object.entries(Object.groupBy(pages, ({ name }) => kindOf(name))).map(([name, of = []]): Held => {
  const counts = add(of.map((page) => page.counts));
  return { name, counts, isHeld: named.length === 0 && isHeld(name, counts) };
});
const all: Held = { name: 'all', counts: add(pages.map(({ counts }) => counts)), isHeld: named.length === 0 };

for (const { name, counts, isHeld, places } of [...pages, ...kinds, all]) {
  if (!isHeld) continue;
  const place = places ? `${name}:1:1` : name === 'all' ? 'all words' : `all words of the kind “${name}”`;
  for (const { value, name: what, of, wrong } of figuresOf(counts)) {
    if (!wrong) continue;
    const where = of && places ? ` (${places(of).join(', ')})` : '';
    messages.push(`${place}: ${value.toFixed(1)} ${what}, where ${wrong.expected} is expected. To do: ${wrong.advice}${where}.`);
  }
}

/** One row a text; `!` is a figure that is outside of its limits. */
function table(rows: readonly Held[]): string {
  const cells = rows.map(({ name, counts, isHeld }) => [
    name.slice(-42),
    String(counts.sentences),
    ...figuresOf(counts).map(({ value, wrong }) => `${value.toFixed(1)}${wrong && isHeld ? ' !' : '  '}`),
  ]);
  const head = ['', 'sentences', 'words  ', '% long  ', '% because  '];
  return [head, ...cells].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(44) : cell.padStart(13))).join('')).join('\n');
}

const rows = named.length > 0 ? pages.filter(({ counts }) => counts.sentences > 0) : kinds;
if (values.figures || named.length > 0) console.log(table(rows.length === 1 ? rows : [...rows, all]));
if (!values.figures) {
  if (messages.length > 0) console.error(`${messages.length} findings:\n${messages.map((message) => `  ${message}`).join('\n')}`);
  else console.log(`${files.length} files, ${all.counts.sentences} sentences: no finding.`);
  process.exitCode = messages.length > 0 ? 1 : 0;
}
