// Checks every link of the built site: each href and src resolves to a file of the build, each fragment to an id, and nothing
// names another host. Also: no inline script or style, which the Content-Security-Policy would refuse.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

const dist = path.resolve(process.argv[2] ?? 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const documents = new Map(files.map((file) => [path.join(dist, file), parseHTML(readFileSync(path.join(dist, file), 'utf8')).document]));
const problems: string[] = [];
let checked = 0;

for (const [file, document] of documents) {
  const page = path.relative(dist, file);
  const report = (what: string) => problems.push(`${page}: ${what}`);
  const ids = new Map<string, number>();
  for (const node of document.querySelectorAll('[id]')) ids.set(node.id, (ids.get(node.id) ?? 0) + 1);
  for (const [id, times] of ids) if (times > 1) report(`the id "${id}" occurs ${times} times`);
  for (const node of document.querySelectorAll('[style]')) report(`<${node.localName}> has a style attribute`);
  for (const node of document.querySelectorAll('style, script:not([src]):not([type="application/ld+json"]):not([type="application/json"])'))
    report(`<${node.localName}> is inline`);
  for (const node of document.querySelectorAll('[href], [src]')) {
    const link = node.getAttribute('href') ?? node.getAttribute('src') ?? '';
    if (/^(data:|mailto:)/.test(link)) continue;
    checked += 1;
    if (/^(https?:)?\/\//.test(link)) {
      if (node.localName !== 'a' && node.getAttribute('rel') !== 'canonical')
        report(`<${node.localName}> loads from another host: ${link}`);
      continue;
    }
    const [target = '', fragment] = link.split('#');
    const [pathname = ''] = target.split('?');
    let resolved =
      pathname === '' ? file : pathname.startsWith('/') ? path.join(dist, pathname) : path.resolve(path.dirname(file), pathname);
    if (existsSync(resolved) && statSync(resolved).isDirectory()) resolved = path.join(resolved, 'index.html');
    if (!existsSync(resolved)) {
      report(`${link} leads to no file of the build`);
      continue;
    }
    const led = documents.get(resolved);
    if (fragment && led && !led.getElementById(decodeURIComponent(fragment))) report(`${link} names an id that is not there`);
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
console.log(`${checked} links on ${files.length} pages: none is broken, no id occurs twice, nothing is inline.`);
