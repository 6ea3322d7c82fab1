// Builds the checker as one file that runs on Node 20 and later with nothing else, and as an npm package with it.
// `build.mjs` is the way in: it runs this under any Node.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { checkFacts } from './facts.ts';
import { explanations } from './explanations.ts';
import { siteAddress } from '../../src/build/address/set-site.mjs';
import { coreYaml } from '../../src/build/scripts/core-yaml.ts';
import { noticesOf, sourcesOf } from '../../src/build/scripts/notices.ts';
import { pureModules } from '../../src/build/scripts/pure-modules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version, license } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What starts the command in the one file: the facts are in it, as data. */
const entry = `
import { brotliDecompressSync } from 'node:zlib';
import { start } from './src/command/start.ts';
const bytes = Buffer.alloc((DATA.length / 5) * 4);
for (let at = 0; at < DATA.length; at += 5) {
  let four = 0;
  for (let digit = at; digit < at + 5; digit += 1) {
    const code = DATA.charCodeAt(digit);
    four = four * 85 + code - (code > 92 ? 36 : 35);
  }
  bytes.writeUInt32BE(four, (at / 5) * 4);
}
const [explanations, facts] = JSON.parse(brotliDecompressSync(bytes.subarray(0, SIZE)).toString());
await start({ name: 'hub-and-spoke-check', facts, explanations: () => explanations, site: SITE });
`;
function packed(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}

/** Four bytes as five digits of 85, in the characters from # to x without the backslash: a sixteenth less than base64 takes. */
function inDigits(bytes: Buffer): string {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < whole.length; at += 4)
    for (let [four, power] = [whole.readUInt32BE(at), 85 ** 4]; power >= 1; power /= 85) {
      const digit = Math.floor(four / power) % 85;
      text += String.fromCharCode(digit + (digit + 35 >= 92 ? 36 : 35));
    }
  return text;
}

/** What starts the measurement of a cluster. It opens connections, which the command never does, so it is a file of its own that the plugin of kubectl starts. */
const collectEntry = `
import { startCollect } from './src/collect/start.ts';
await startCollect('kubectl hub-spoke collect', process.argv.slice(3));
`;

/** A program as one module, behind the notices. */
async function bundled(name: string, contents: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: `${name}.ts` },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    tsconfigRaw: {},
    // `yaml` has a build without anything of Node, which bundles into one module.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    target: ['node20'],
    charset: 'utf8',
    plugins: [coreYaml, pureModules],
    legalComments: 'none',
    define: { ...define },
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  if (!output || !file) throw new Error('esbuild gave no file');
  const about = [
    `${name} ${version}, ${license}: see LICENSE of the project.`,
    'It holds code of these packages:',
    ...noticesOf(sourcesOf(output), root),
  ].join('\n\n');
  if (about.includes('*/')) throw new Error('a notice would end the comment that holds it');
  return `#!/usr/bin/env node\n/*!\n${about}\n*/\n${file.text}`;
}

/** The command with its facts. */
async function bundledCheck(site: string | undefined): Promise<string> {
  const data = packed([await explanations(), checkFacts()]);
  return bundled('hub-and-spoke-check', entry, {
    DATA: JSON.stringify(inDigits(data)),
    SIZE: String(data.length),
    SITE: site ? JSON.stringify(site) : 'undefined',
  });
}

/** Writes the one file into a folder, and beside it the npm package, the plugin of kubectl, and what measures a cluster for the plugin. Returns the size of the file in bytes. */
export async function buildCheck(out: string, site?: string): Promise<number> {
  const code = await bundledCheck(site === undefined ? undefined : siteAddress(site));
  const collectCode = await bundled('hub-and-spoke-collect', collectEntry);
  rmSync(out, { recursive: true, force: true });
  const file = path.join(out, 'hub-and-spoke-check.mjs');
  const folder = path.join(out, 'package');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  writeFileSync(file, code);
  chmodSync(file, 0o755);
  writeFileSync(path.join(out, 'hub-and-spoke-collect.mjs'), collectCode);
  // kubectl finds its plugins by their names, which have no ending: without one Node takes a file as CommonJS.
  const plugin = path.join(out, 'kubectl-hub_spoke');
  const chosen = "process.argv[2] === 'collect' ? './hub-and-spoke-collect.mjs' : './hub-and-spoke-check.mjs'";
  writeFileSync(plugin, `#!/usr/bin/env node\nimport(${chosen});\n`);
  chmodSync(plugin, 0o755);
  cpSync(`${root}src/command/package`, folder, { recursive: true });
  cpSync(`${root}LICENSE`, path.join(folder, 'LICENSE'));
  cpSync(file, path.join(folder, 'bin/hub-and-spoke-check.mjs'));
  const manifest = { ...JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')), version };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return statSync(file).size;
}
