// Builds the package of the element: one classic script for `<script defer>`, ES modules, types, manifest. Usage: node scripts/site/build-element.ts [folder]
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Format, type Plugin } from 'esbuild';
import { withoutFactIds } from '../../src/build/scripts/without-facts.ts';
import { smallerElement } from '../../src/build/scripts/smaller-element.ts';

const out = path.resolve(process.argv[2] ?? 'build/hub-spoke-element');
const limit = 25;

/** Pages that embed the element set these properties, so their names stay. */
const publishedTokens: Readonly<Record<string, string>> = {
  '--verdict-authenticated': '--a',
  '--verdict-encrypted': '--e',
  '--verdict-unsafe': '--u',
  '--verdict-unknown': '--x',
  '--tube-authenticated': '--a-t',
  '--tube-encrypted': '--e-t',
  '--on-verdict': '--on-v',
};

/** The stylesheet as text, in the words of a shadow tree: the root is the element, and its attribute decides the theme. */
const stylesAsText: Plugin = {
  name: 'hub-and-spoke:styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /standalone\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await build({ entryPoints: [file], bundle: true, minify: true, write: false });
      const styles = (outputFiles[0]?.text ?? '').trim();
      const contents = styles
        .replace(/@media print\{(?:[^{}]*\{[^{}]*\})*\}/, '')
        .replaceAll(/:root\[data-theme=["']?(\w+)["']?\]/g, ':host([theme=$1])')
        .replaceAll(':root[data-theme]', ':host([theme])')
        .replaceAll(':root', ':host')
        .replaceAll(/--(?:verdict|tube|on)-[a-z]+/g, (token) => publishedTokens[token] ?? token);
      if (contents.includes('each-mode')) throw new Error('a rule for each mode is left in the stylesheet of the element');
      return { contents, loader: 'text' };
    });
  },
};

async function bundle(entry: string, file: string, format: Format, external: string[] = []): Promise<void> {
  await build({
    entryPoints: [`src/standalone/${entry}.ts`],
    outfile: path.join(out, file),
    bundle: true,
    minify: true,
    format,
    target: ['es2022'],
    legalComments: 'none',
    // All of d3 has no use here.
    alias: { d3: 'd3-selection' },
    external,
    plugins: [smallerElement, withoutFactIds, stylesAsText],
  });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync('src/standalone/package', out, { recursive: true });
cpSync('LICENSE', path.join(out, 'LICENSE'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = { ...JSON.parse(readFileSync(path.join(out, 'package.json'), 'utf8')), version };
writeFileSync(path.join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await bundle('index', 'index.js', 'esm');
await bundle('define', 'hub-spoke.js', 'iife');
writeFileSync(
  path.join(out, 'define.js'),
  "import { HubSpokeElement } from './index.js';\n\nHubSpokeElement.define();\n\nexport { HubSpokeElement };\n",
);

const size = (file: string): number => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length / 1024;
for (const file of ['hub-spoke.js', 'index.js']) {
  console.log(`${file}: ${size(file).toFixed(1)} of ${limit} KB gzip`);
  if (size(file) > limit) {
    console.error(`${file} is over its budget.`);
    process.exitCode = 1;
  }
}
console.log(`The package is in ${path.relative('.', out) || '.'}.`);
