import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { withoutMembers } from './smaller-checker.ts';
import { withoutFacts } from './without-facts.ts';

/** What of a setting a comparison does not show: its name, its values, what they say and where they apply are all that it does. */
export const notCompared = ['group', 'flag', 'versions', 'defaults', 'kubernetesDefault'];

/** The table of settings without what no comparison shows. It comes before `withoutFactIds`, whose files these are otherwise. */
export const smallerComparison: Plugin = {
  name: 'hub-and-spoke:smaller-comparison',
  setup({ onLoad }) {
    onLoad({ filter: /src\/model\/setting\/(?:setting|table\/[\w-]+)\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: withoutFacts(withoutMembers(await readFile(file, 'utf8'), notCompared)),
    }));
  },
};
