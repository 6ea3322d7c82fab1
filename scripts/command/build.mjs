// Builds the checker as one file that runs on Node 20 and later with nothing else, and as an npm package with it. It runs under Node 20 as
// well, since pre-commit and the action take the Node that is there.
// Usage: node scripts/command/build.mjs [--to dist-check] [--site https://docs.example.org/hub/]
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const limit = 590;
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { to: { type: 'string', default: 'dist-check' }, site: { type: 'string' } } });

/** What builds: as it is, or without its types under a Node that cannot read them. */
async function builder() {
  if (process.features.typescript) return import('./bundle.ts');
  const outfile = `${root}scripts/command/.bundle-${process.pid}.mjs`;
  try {
    const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external', tsconfigRaw: {}, outfile };
    await build({ entryPoints: [`${root}scripts/command/bundle.ts`], ...options });
    return await import(outfile);
  } finally {
    rmSync(outfile, { force: true });
  }
}

const out = path.resolve(root, values.to);
const { buildCheck } = await builder();
const size = (await buildCheck(out, values.site)) / 1024;
// npm prints what a package is called on standard output when it packs.
console.error(
  `hub-and-spoke-check.mjs: ${size.toFixed(1)} of ${limit} KB. It is in ${path.relative('.', out) || '.'}, the npm package beside it.`,
);
if (size > limit) {
  console.error('The file is over its budget.');
  process.exitCode = 1;
}
