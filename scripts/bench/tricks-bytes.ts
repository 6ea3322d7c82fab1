// Prints what the cuts in the scripts of browsers save, in bytes of gzip: each script as it is built, and without one of the cuts.
// Usage: npm run bench:tricks -- --only bytes
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { checkWords, foundBy } from '../../src/build/scripts/check-data.ts';
import { withoutFactIds } from '../../src/build/scripts/without-facts.ts';
import { smallerCheckView } from '../../src/build/scripts/smaller-check-view.ts';
import { smallerChecker, smallerYaml } from '../../src/build/scripts/smaller-checker.ts';
import { smallerElement } from '../../src/build/scripts/smaller-element.ts';
import { bundled } from './bundled.ts';

/** Only says that modules do nothing when they are loaded, as the cuts do too, so that what of them is not used is left out. */
const shaken: Plugin = {
  name: 'shaken',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = path.resolve(resolveDir, wanted);
      return /src[\\/](?:model|checker)[\\/]/.test(file) ? { path: file, sideEffects: false } : undefined;
    });
  },
};
/** The stylesheet of the element as text; its size is the same in every variant. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, ({ path: file }) => ({ loader: 'text', contents: readFileSync(file) }));
  },
};
const instead = (module: RegExp, contents: string): Plugin => ({
  name: 'instead',
  setup({ onLoad }) {
    onLoad({ filter: module }, () => ({ loader: 'ts', contents }));
  },
});

async function gzipOf(entry: string, plugins: readonly Plugin[]): Promise<number> {
  const facts = { FOUND_BY: JSON.stringify(foundBy()), CHECK_WORDS: JSON.stringify(checkWords()), PLACED_DISTRIBUTIONS: '[]' };
  return gzipSync(await bundled(entry, plugins, facts), { level: 9 }).length;
}

const client = 'src/client';
const start = `${client}/shell/start.ts`;
/** Of each script: the plugins that the build gives it, and those that are left without the cut. */
const cuts: readonly {
  readonly script: string;
  readonly entry: string;
  readonly cut: string;
  readonly with?: Plugin[];
  readonly without: Plugin[];
}[] = [
  { script: 'checker', entry: `${client}/check/checker-entry.ts`, cut: 'smallerChecker', with: [smallerChecker], without: [] },
  {
    script: 'checker',
    entry: `${client}/check/checker-entry.ts`,
    cut: 'all but smallerYaml',
    with: [smallerChecker],
    without: [smallerYaml],
  },
  { script: 'check-view', entry: `${client}/check/view-entry.ts`, cut: 'smallerCheckView', with: [smallerCheckView], without: [shaken] },
  {
    script: 'element',
    entry: 'src/standalone/define.ts',
    cut: 'smallerElement',
    with: [smallerElement, withoutFactIds, stylesAsText],
    without: [withoutFactIds, stylesAsText],
  },
  ...[
    ['hub-spoke-explore', 'figure/explorer-entry.ts'],
    ['hub-spoke-lab', 'explore/explorer-entry.ts'],
    ['compare', 'compare/entry.ts'],
    ['fleet', 'fleet/entry.ts'],
    ['hub-spoke-draw', 'figure/renderer-entry.ts'],
    ['journey-draw', 'journey/drawing-entry.ts'],
    ['hub-spoke-share', 'share/entry.ts'],
    ['journey-share', 'share/journey-entry.ts'],
  ].map(([script = '', entry = '']) => ({
    script,
    entry: `${client}/${entry}`,
    cut: 'withoutFacts',
    with: [withoutFactIds],
    without: [shaken],
  })),
  { script: 'embed', entry: 'src/embed/embed.ts', cut: 'withoutFacts', with: [withoutFactIds], without: [shaken] },
];
/** What tricks cost: a script with the module, and with nothing in its place. */
const costs: readonly { readonly script: string; readonly entry: string; readonly module: string; readonly instead: Plugin }[] = [
  {
    script: 'start',
    entry: start,
    module: 'event-replay.ts',
    instead: instead(/event-replay\.ts$/, 'export const keepEarlyEvents = () => {};'),
  },
];

/** Prints both tables. */
export async function bytes(): Promise<void> {
  const saved = [];
  for (const { script, entry, cut, with: whole = [], without } of cuts) {
    const [small, large] = [await gzipOf(entry, whole), await gzipOf(entry, without)];
    saved.push({ script, cut, bytes: small, without: large, saves: large - small, 'saves %': Math.round(1000 * (1 - small / large)) / 10 });
  }
  console.table(saved);
  const cost = [];
  for (const { script, entry, module, instead: plugin } of costs) {
    const [whole, small] = [await gzipOf(entry, []), await gzipOf(entry, [plugin])];
    cost.push({ script, module, bytes: whole, without: small, costs: whole - small });
  }
  console.table(cost);
}
