import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** A module of the model or of the wording without the ids of its facts. */
export const withoutFacts = (code: string): string =>
  code
    .replace(/facts: \[(?:\s*'(?:facts|obs)\/[^']*',?)+\s*\]/g, 'facts: []')
    // The rows of the reasons, which hold nothing else.
    .replace(/^ {2}(?:'[\w-]+'|\w+): \[(?:\s*'(?:facts|obs)\/[^']*',?)+\s*\],\n/gm, '')
    // The fact of a default, in the table of settings.
    .replace(/(always\([^()]*?), '(?:facts|obs)\/[^']*'\)/g, "$1, '')");

/**
 * Sources are shown by pages, which are built; the browser's copy of the model needs the words, not the fact ids behind them. The model
 * and the wording do nothing when they are loaded, so what of them no script uses is left out. Without the
 * ids `hub-spoke-explore` weighs 8.2 % less, `compare` 9.2 %, and the other scripts with the model 2 to 5.5 % (gzip,
 * `npm run bench:tricks -- --only bytes`, before the wording was a folder of its own).
 */
export const withoutFactIds: Plugin = {
  name: 'hub-and-spoke:without-fact-ids',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = path.resolve(resolveDir, wanted);
      return /src\/(?:model|wording)\//.test(file) ? { path: file, sideEffects: false } : undefined;
    });
    onLoad({ filter: /src\/(?:model|wording)\/.*\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: withoutFacts(await readFile(file, 'utf8')),
    }));
  },
};
