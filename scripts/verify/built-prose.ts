// Checks the words of the built pages, which no source shows alone: the first sentence of each page by its kind, and what many pages repeat.
// Usage: node scripts/verify/built-prose.ts [--list] [folder]
//   --list  only prints the sentences that stand on more than three pages, with how often and on how many
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBuiltPage, type Said } from './prose/built-page.ts';
import { isRecord, mostPages, shared } from './prose/built-rules.ts';
import { firstSentenceMessages } from './prose/first-sentence.ts';
import { repeatedSentences, sharingMessages } from './prose/said-once.ts';

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const dist = path.resolve(positionals[0] ?? 'dist');
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error(`${dist} holds no built site: run \`npm run build\` first.`);
  process.exit(1);
}

const messages: string[] = [];
const said = new Map<string, readonly Said[]>();
for (const file of globSync('**/index.html', { cwd: dist }).sort()) {
  const page = path.dirname(file);
  if (/^embed(?:\/|$)/.test(page)) continue;
  const built = readBuiltPage(readFileSync(path.join(dist, file), 'utf8'));
  messages.push(...firstSentenceMessages(page, built.first));
  if (!isRecord(page)) said.set(page, built.said);
}

const repeated = repeatedSentences(said, mostPages);
if (values.list) console.log(repeated.map(({ text, times, pages }) => `${times}×\t${pages.length} pages\t${text}\t${pages[0]}`).join('\n'));
else {
  messages.push(...sharingMessages(repeated, shared, mostPages));
  if (messages.length > 0) console.error(`${messages.length} findings:\n${messages.map((message) => `  ${message}`).join('\n')}`);
  else {
    const notes = repeated.length === 0 ? 'no sentence is' : `${repeated.length} shared notes are`;
    console.log(`${said.size} pages: each begins with its answer, and ${notes} on more than ${mostPages} of them.`);
  }
  process.exitCode = messages.length > 0 ? 1 : 0;
}
