// Checks the prose of every page in content/: sentence length and filler. Code, tables, front matter and components are left out.
// Usage: node scripts/verify/prose.ts [folder]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2] ?? 'content';
const limits = { average: 25, longest: 45 };
const filler = /\b(simply|just|basically|very|obviously|easily|in order to|note that|please)\b/gi;
const upstreamName = /\bmaster[ -]nodes?\b/gi;

/** The text with every match blanked out, so that offsets and lines stay true. */
const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const words = (sentence: string): readonly string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A component ends at the first `>` outside its quoted attributes. */
const component = /<\/?[A-Z]\w*(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** The prose alone, at its own offsets; a piece of code, a verdict and an address count as one word. */
function proseOf(source: string): string {
  let text = blank(source, /^---\n[\s\S]*?\n---\n/);
  text = blank(text, /^[ \t]*(`{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[ \t]*$/gm);
  text = blank(text, /^[ \t]*\|.*$/gm);
  text = text.replace(/<Verdict\b[^>]*\/>/g, (match) => 'verdict'.padEnd(match.length));
  text = text.replace(/`[^`\n]+`/g, (match) => 'code'.padEnd(match.length));
  text = blank(text, component);
  return blank(text, /\]\([^)\n]*\)|<!--[\s\S]*?-->|[*_[\]]/g);
}

interface Sentence {
  readonly text: string;
  readonly offset: number;
  /** Its words. */
  readonly count: number;
}

/** Sentences with their offsets. A blank line, a list item and a heading end one; headings are no sentences. */
function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const block of text.matchAll(/[^\n]+(?:\n(?!\s*\n|\s*(?:[-+]|\d+\.)\s|#)[^\n]+)*/g)) {
    if (/^\s*#/.test(block[0])) continue;
    const body = block[0].replace(/^\s*(?:[-+]|\d+\.)\s/, (mark) => ' '.repeat(mark.length));
    for (const part of body.matchAll(/[\s\S]+?(?:[.!?]["”’')]*(?=\s|$)|$)/g)) {
      const count = words(part[0]).length;
      const indent = part[0].length - part[0].trimStart().length;
      if (count > 0) found.push({ text: part[0].trim(), offset: block.index + part.index + indent, count });
    }
  }
  return found;
}

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.mdx?$/.test(file))
      .sort()
  : [];
if (files.length === 0) {
  console.error(`${folder} holds no page: run this from the folder of the project.`);
  process.exit(1);
}

const findings: string[] = [];
let total = 0;
let sentencesInAll = 0;
for (const name of files) {
  const file = path.join(folder, name);
  const text = proseOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  const report = (offset: number, what: string) => findings.push(`${file}:${lineAt(text, offset)}: ${what}`);
  const sentences = sentencesOf(text);
  const sum = sentences.reduce((all, { count }) => all + count, 0);
  total += sum;
  sentencesInAll += sentences.length;
  if (sentences.length > 0 && sum / sentences.length > limits.average)
    report(
      sentences[0]?.offset ?? 0,
      `sentences of ${(sum / sentences.length).toFixed(1)} words on average. Split some; ${limits.average} is the most.`,
    );
  for (const { text: words, offset, count } of sentences)
    if (count > limits.longest)
      report(
        offset,
        `a sentence of ${count} words, "${words.replace(/\s+/g, ' ').slice(0, 50)}…". Split it; ${limits.longest} is the most.`,
      );
  for (const match of text.matchAll(filler)) report(match.index, `"${match[0]}" is filler. Leave it out, or say what you mean.`);
  for (const match of text.matchAll(upstreamName)) {
    const quoted = /["“][^"“”\n]*$/.test(text.slice(0, match.index)) && /^[^"“”\n]*["”]/.test(text.slice(match.index + match[0].length));
    if (!quoted) report(match.index, `"${match[0]}". Write "control plane host", or quote the upstream name.`);
  }
}

if (findings.length > 0) {
  console.error(`${findings.length} findings in ${files.length} files:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
  process.exit(1);
}
console.log(`${files.length} files, ${sentencesInAll} sentences of ${(total / sentencesInAll).toFixed(1)} words on average: no finding.`);
