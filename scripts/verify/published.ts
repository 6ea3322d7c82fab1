// Every address and anchor in e2e/published.txt must still resolve in the build. The list only grows: `--add` appends what is new.
// Usage: node scripts/verify/published.ts [folder] [--add]
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

const add = process.argv.includes('--add');
const dist = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'dist');
const list = 'e2e/published.txt';
/** Anchors that are counted or made by the page, or of the words of the changelog, and so may change. */
const passing = /^(source-\d+|tip-.*|change-.*)$/;

const files = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(path.join(dist, file)).isFile())
  : [];
if (!files.some((file) => file.endsWith('.html'))) {
  console.error(`${dist} holds no page: run \`npm run build\` first.`);
  process.exit(1);
}

/** What resolves in the build: every file, and every id of a page. */
const resolves = new Set<string>();
/** What a reader may have linked to: addresses of pages and data, anchors of headings, terms and flags. */
const published = new Set<string>();
for (const file of files) {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  resolves.add(address);
  // Hashed files and scripts are no address to link to, but for the script of the element, which pages of other sites name.
  if (!/^(_astro|assets)\/|\.js(\.map)?$/.test(file) || /^element\/v\d+\/hub-spoke\.js$/.test(file)) published.add(address);
  if (!file.endsWith('.html')) continue;
  const { document } = parseHTML(readFileSync(path.join(dist, file), 'utf8'));
  for (const { id } of document.querySelectorAll('[id]')) resolves.add(`${address}#${id}`);
  for (const { id } of document.querySelectorAll('h2[id], h3[id], [data-search-heading][id], dt[id], li[id]'))
    if (!passing.test(id)) published.add(`${address}#${id}`);
}
// A site that knows its address has these too: `set-site.mjs` writes them, and `e2e/embed/take-a-diagram-away.spec.ts` holds that it does.
for (const { address } of JSON.parse(readFileSync(path.join(dist, 'data/embeds.json'), 'utf8')).pages)
  for (const ending of ['json', 'xml']) for (const each of [resolves, published]) each.add(`${address}oembed.${ending}`);

const listed = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
const known = new Set(listed);
const fresh = [...published].filter((address) => !known.has(address));
if (add) writeFileSync(list, `${[...listed, ...fresh].sort().join('\n')}\n`);
else if (listed.length === 0) {
  console.error(`${list} is empty: run \`npm run published -- --add\`.`);
  process.exit(1);
}

const gone = listed.filter((address) => !resolves.has(address));
if (gone.length > 0) {
  console.error(`${gone.length} of ${listed.length} published addresses no longer resolve; bring each back:`);
  console.error(gone.map((address) => `  ${address}`).join('\n'));
  process.exit(1);
}
console.log(
  `${listed.length} published addresses resolve. ${
    add ? `Added: ${fresh.length}.` : fresh.length > 0 ? `New: ${fresh.length}; \`npm run published -- --add\` lists them.` : 'None is new.'
  }`,
);
