import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the action and the container install every package that building the checker imports, and no other', async () => {
  const { metafile } = await build({
    entryPoints: ['scripts/command/build.mjs', 'scripts/command/bundle.ts'],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external && !path.startsWith('node:') ? path : [])),
  );
  const [, installed = ''] = /const needed = \[(.*)\];/.exec(readFileSync('scripts/command/install.mjs', 'utf8')) ?? [];
  expect([...new Set(imported)].sort()).toEqual([...installed.matchAll(/'([^']+)'/g)].map(([, name]) => name).sort());
});
