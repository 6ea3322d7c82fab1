import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** A module of the model without the ids of its facts. */
export const withoutFacts = (code: string): string =>
  code
    .replace(/facts: \[(?:\s*'(?:facts|obs)\/[^']*',?)+\s*\]/g, 'facts: []')
    // The fact of a default, in the table of settings.
    .replace(/(always\([^()]*?), '(?:facts|obs)\/[^']*'\)/g, "$1, '')");

/**
 * Sources are shown by pages, which are built; the browser's copy of the model needs the words, not the fact ids behind them. The model
 * does nothing when it is loaded, so what of it no script uses is left out.
 */
export const withoutFactIds: Plugin = {
  name: 'hub-and-spoke:without-fact-ids',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = path.resolve(resolveDir, wanted);
      return /src\/model\//.test(file) ? { path: file, sideEffects: false } : undefined;
    });
    onLoad({ filter: /src\/model\/.*\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: withoutFacts(await readFile(file, 'utf8')),
    }));
  },
};
