// Has html-validate read the built pages: one of each type in `npm test`, and all in `npm run test:all`, since a type of page is one template.
// Usage: node scripts/verify/validate.ts [folder]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { fewOrAll, partOf } from './tests/amount.ts';

const dist = process.argv[2] ?? 'dist';
const every = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
if (every.length === 0) {
  console.error(`${dist} holds no page: run \`npm run build\` first.`);
  process.exit(1);
}

/** The folder that a page shares with those made from the same file, such as `paths/`; a page right under the root has a file of its own. */
const kindOf = (file: string): string => {
  const folder = path.posix.dirname(path.posix.dirname(file));
  return folder === '.' ? file : folder;
};
// Beside the first of each kind some more, since their text has an author.
const oneOfEachKind = new Map(every.toReversed().map((file) => [kindOf(file), file])).values();
const chosen = new Set(fewOrAll([...oneOfEachKind, ...partOf('pages for html-validate', every)], every));
const files = every.filter((file) => chosen.has(file));

const { status, error } = spawnSync(
  path.resolve('node_modules/.bin/html-validate'),
  files.map((file) => path.join(dist, file)),
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
if (error) throw error;
if (status === 0) console.log(`${files.length} of ${every.length} pages: no finding.`);
process.exitCode = status ?? 1;
