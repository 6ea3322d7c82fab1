// What the pages of the evidence cost to build, with the claims as they are and with each of them many times:
// `node scripts/bench/evidence.ts 20`. It builds in a copy of the project, so nothing of the checkout changes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a build needs of the project; the packages are linked. */
const needed = [
  'src',
  'content',
  'public',
  'scripts',
  'doc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'LICENSE',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
  'action.yml',
];

/** The text of the claims with each claim several times, each time under an id of its own. */
function repeated(text: string, times: number): string {
  const [head = '', ...items] = text.split(/^(?=- id: )/m);
  const copies = Array.from({ length: times }, (_, at) =>
    items.map((item) => (at === 0 ? item : item.replace(/^- id: (\S+)/, `- id: $1-${at}`))),
  );
  return head + copies.flat().join('');
}

/** Builds with so many times the claims; returns the milliseconds of each page of a claim as Astro prints them, and those of the whole build. */
function measure(times: number): { readonly pages: readonly number[]; readonly build: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  try {
    for (const name of needed) cpSync(name, path.join(folder, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    const file = path.join(folder, 'src/facts/claims.yaml');
    writeFileSync(file, repeated(readFileSync(file, 'utf8'), times));
    const start = performance.now();
    const log = execFileSync(process.execPath, ['node_modules/.bin/astro', 'build'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
    const build = performance.now() - start;
    const pages = [...log.matchAll(/\/evidence\/[\w-]+\/index\.html.*\(\+([\d.]+)(ms|s)\)/g)].map(
      ([, time, unit]) => Number(time) * (unit === 's' ? 1000 : 1),
    );
    return { pages, build };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const most = Number(process.argv[2] ?? 20);
console.table(
  [1, most].map((times) => {
    const { pages, build } = measure(times);
    const sorted = pages.toSorted((a, b) => a - b);
    return {
      claims: `${times}×`,
      pages: pages.length,
      'median ms a page': sorted[Math.floor(sorted.length / 2)],
      'mean ms a page': Number((pages.reduce((sum, each) => sum + each, 0) / pages.length).toFixed(1)),
      'build s': Number((build / 1000).toFixed(0)),
    };
  }),
);
