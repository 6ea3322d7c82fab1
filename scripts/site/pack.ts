// What a reader takes away: the site as one zip, and the diagram as one HTML file. The same commit gives the same bytes.
// Usage: npm run pack [-- --site https://docs.example.org/hub/] [--from dist] [--to pack]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteAddress } from '../../src/build/address/set-site.mjs';
import { singleFile } from './single-file.ts';
import { zip } from '../../src/build/site/zip.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const name = `hub-and-spoke-${version}`;

/** The commit that is packed, and `-changed` if the working tree is not that commit; nothing outside a checkout. */
function commit() {
  const git = (...args: readonly string[]) => spawnSync('git', args, { encoding: 'utf8' });
  const head = git('rev-parse', '--short=10', 'HEAD');
  if (head.status !== 0) return '';
  return `, commit ${head.stdout.trim()}${git('status', '--porcelain').stdout ? '-changed' : ''}`;
}

const readme = (title: string): string =>
  [
    title,
    '',
    'Read it: open site/index.html in a browser, by double click. Diagram, modes, inspector and search work without a server.',
    'Host it: serve the folder site/ under any path. Tested configurations are in site/host/, explained in site/host/index.html.',
    'Tell it its address: node set-site.mjs https://docs.example.org/hub/ (for link previews, the sitemap, and 404.html under a sub-path).',
    '',
    'Code: Apache-2.0, see LICENSE. Text and pictures: CC BY 4.0.',
    '',
  ].join('\n');

/** Packs the built `folder`: the bytes of the zip, and the text of the single file. */
export function pack(
  folder: string,
  { site, built = '' }: { site?: string | undefined; built?: string } = {},
): { archive: Uint8Array; page: string } {
  const title = `Hub & Spoke ${version}${built}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile());
  const entries: readonly (readonly [string, Buffer])[] = [
    ...files.map((file) => [`${name}/site/${file.replaceAll('\\', '/')}`, readFileSync(path.join(folder, file))] as const),
    [`${name}/README.txt`, Buffer.from(readme(title))],
    [`${name}/LICENSE`, readFileSync('LICENSE')],
    [`${name}/set-site.mjs`, readFileSync('src/build/address/set-site.mjs')],
  ];
  return { archive: zip(entries), page: singleFile(folder, { version: title, site }) };
}

/** Builds into a folder of its own, so that no earlier build gets into the zip. */
function build(folder: string, site: string | undefined): void {
  const { status } = spawnSync('astro', ['build', '--silent', '--outDir', folder, ...(site ? ['--site', site] : [])], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed: see the message above.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (key: string): string | undefined =>
    process.argv.includes(key) ? process.argv[process.argv.indexOf(key) + 1] : undefined;
  const own = mkdtempSync(path.join(tmpdir(), 'hub-and-spoke-'));
  try {
    const site = option('--site') && siteAddress(option('--site'));
    const [from, to] = [option('--from') ?? own, option('--to') ?? 'pack'];
    if (from === own) build(own, site);
    const { archive, page } = pack(from, { site, built: commit() });
    mkdirSync(to, { recursive: true });
    for (const [file, content] of [
      [`${name}.zip`, archive],
      [`${name}-diagram.html`, page],
    ] as const) {
      writeFileSync(path.join(to, file), content);
      const hash = createHash('sha256').update(content).digest('hex');
      console.log(`${path.join(to, file)}: ${(content.length / 1024).toFixed(0)} KB, sha256 ${hash}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(own, { recursive: true });
  }
}
