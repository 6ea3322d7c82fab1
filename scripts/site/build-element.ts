// Builds the package of the element: one classic script for `<script defer>`, ES modules, types, manifest, data for editors.
// Usage: node scripts/site/build-element.ts [folder] [--repository https://…] [--homepage https://…]
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { elementScript } from '../../src/build/scripts/element-script.ts';
import { customElementsManifest, htmlCustomData, valueTypes } from '../../src/standalone/manifest.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repository: { type: 'string' }, homepage: { type: 'string' } },
});
const out = path.resolve(positionals[0] ?? 'build/hub-spoke-element');
// Four kilobytes of it draw trunks, their locks and what an attacker gets on each line (doc/performance.md).
const limit = 33;

const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(path.join(out, file), text);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync('src/standalone/package', out, { recursive: true });
cpSync('LICENSE', path.join(out, 'LICENSE'));

// Where the project lies is not known here, so only who publishes the package can say it.
const { name, description, keywords, license, ...rest } = JSON.parse(read('package.json'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const places = {
  ...(values.homepage ? { homepage: values.homepage } : {}),
  ...(values.repository ? { repository: { type: 'git', url: values.repository } } : {}),
};
write('package.json', json({ name, ...rest, version, description, keywords, ...places, license }));

write('custom-elements.json', json(customElementsManifest));
write('html-custom-data.json', json(htmlCustomData));
write('index.d.ts', read('index.d.ts') + valueTypes);

for (const [entry, file, format] of [
  ['index', 'index.js', 'esm'],
  ['define', 'hub-spoke.js', 'iife'],
] as const) {
  const { code, map } = await elementScript(entry, file, format);
  write(file, code);
  write(`${file}.map`, map);
}
write('define.js', "import { HubSpokeElement } from './index.js';\n\nHubSpokeElement.define();\n\nexport { HubSpokeElement };\n");

const size = (file: string): number => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length / 1024;
for (const file of ['hub-spoke.js', 'index.js']) {
  console.log(`${file}: ${size(file).toFixed(1)} of ${limit} KB gzip`);
  if (size(file) > limit) {
    console.error(`${file} is over its budget.`);
    process.exitCode = 1;
  }
}
console.log(`The package is in ${path.relative('.', out) || '.'}.`);
