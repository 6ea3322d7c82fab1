// Checks every link of the built site, in its pages, its Markdown and llms.txt: each resolves to a file of the build, each fragment to an
// id, and nothing loads from another host. No link of a text in Markdown begins at the root, so that it holds under a sub-path. Also: no inline script or style that the policy of `_headers` would refuse.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { hashesIn } from '../../src/build/site/one-trip.ts';
import { cspOf } from '../site/serve.ts';

const dist = path.resolve(process.argv[2] ?? 'dist');
const every = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const files = every.filter((file) => file.endsWith('.html'));
const texts = every.filter((file) => file.endsWith('.md') || file === 'llms.txt');
const documents = new Map(files.map((file) => [path.join(dist, file), parseHTML(readFileSync(path.join(dist, file), 'utf8')).document]));
const problems: string[] = [];
const policy = cspOf(dist);
let checked = 0;

/** Reports a link of this site that leads to no file of the build, or to no id of its page. */
function follow(link: string, file: string, report: (what: string) => void): void {
  const [target = '', fragment] = link.split('#');
  const [pathname = ''] = target.split('?');
  let resolved = pathname === '' ? file : pathname.startsWith('/') ? path.join(dist, pathname) : path.resolve(path.dirname(file), pathname);
  if (existsSync(resolved) && statSync(resolved).isDirectory()) resolved = path.join(resolved, 'index.html');
  if (!existsSync(resolved)) {
    report(`${link} leads to no file of the build`);
    return;
  }
  const led = documents.get(resolved);
  if (fragment && led && !led.getElementById(decodeURIComponent(fragment))) report(`${link} names an id that is not there`);
}

for (const [file, document] of documents) {
  const page = path.relative(dist, file);
  const report = (what: string) => problems.push(`${page}: ${what}`);
  const ids = new Map<string, number>();
  for (const node of document.querySelectorAll('[id]')) ids.set(node.id, (ids.get(node.id) ?? 0) + 1);
  for (const [id, times] of ids) if (times > 1) report(`the id "${id}" occurs ${times} times`);
  for (const node of document.querySelectorAll('[style]')) report(`<${node.localName}> has a style attribute`);
  for (const node of document.querySelectorAll('style, script:not([src]):not([type="application/ld+json"]):not([type="application/json"])'))
    if (!hashesIn(`<${node.localName}>${node.textContent}</${node.localName}>`).every((hash) => policy.includes(hash)))
      report(`<${node.localName}> is inline, and the policy does not name its hash`);
  for (const node of document.querySelectorAll('[href], [src]')) {
    const link = node.getAttribute('href') ?? node.getAttribute('src') ?? '';
    if (/^(data:|mailto:)/.test(link)) continue;
    checked += 1;
    if (/^(https?:)?\/\//.test(link)) {
      if (node.localName !== 'a' && node.getAttribute('rel') !== 'canonical')
        report(`<${node.localName}> loads from another host: ${link}`);
      continue;
    }
    follow(link, file, report);
  }
}

for (const file of texts) {
  const text = readFileSync(path.join(dist, file), 'utf8').replace(/^ *(`{3,})[^`]*\n[^]*?^ *\1 *$/gm, '');
  for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)/g)) {
    if (/^(?:[a-z]+:|#)/.test(link)) continue;
    checked += 1;
    const report = (what: string) => problems.push(`${file}: ${what}`);
    if (link.startsWith('/')) report(`${link} begins at the root of the host`);
    else follow(link, path.join(dist, file), report);
  }
}

if (files.length === 0) {
  console.error(`${dist} holds no page: run \`npm run build\` first.`);
  process.exit(1);
}
if (problems.length > 0) {
  console.error(
    `${problems.length} broken of ${checked} links on ${files.length} pages:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
  process.exit(1);
}
console.log(
  `${checked} links on ${files.length} pages and in ${texts.length} texts: none is broken, no id occurs twice, the policy names what is inline.`,
);
