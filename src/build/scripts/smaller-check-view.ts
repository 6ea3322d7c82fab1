import { readFile } from 'node:fs/promises';
import nodePath from 'node:path';
import type { Plugin } from 'esbuild';
import { rules } from '../../checker/rules/index.ts';
import { withoutMembers } from './smaller-checker.ts';
import { withoutFacts } from './without-facts.ts';

/** The rules as the reports of the page name them: what they say comes from the page, and how they find stays in the checker's script. */
const namedRules = (): string =>
  `export const rules = ${JSON.stringify(rules.map(({ code, severity, path }) => ({ code, severity, path })))};`;

/** What of a setting no result shows. */
export const notInResults = ['group', 'versions', 'kubernetesDefault'];

/**
 * The script of the results has the model and the reports. It is not given how the rules find, which its reports do not ask for, nor the
 * facts behind the settings and the modes: what a report cites are those of the hops and the reasons. `smaller-checker.test.ts` holds its
 * reports against those of the sources. It saves 35.9 %: 40 KB of gzip in place of 63, where the budget is 42 (`npm run bench:tricks -- --only bytes`).
 */
export const smallerCheckView: Plugin = {
  name: 'hub-and-spoke:smaller-check-view',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = nodePath.resolve(resolveDir, wanted);
      // The model, the wording and the reports do nothing when they are loaded, so what of them is not used is left out.
      return /src\/(?:model|wording|checker)\//.test(file.replaceAll('\\', '/')) ? { path: file, sideEffects: false } : undefined;
    });
    onLoad({ filter: /src[\\/]checker[\\/]rules[\\/]index\.ts$/ }, () => ({ loader: 'js', contents: namedRules() }));
    onLoad({ filter: /src[\\/]model[\\/]setting[\\/](?:mode|setting|table[\\/][\w-]+)\.ts$/ }, async ({ path: file }) => ({
      loader: 'ts',
      contents: withoutFacts(withoutMembers(await readFile(file, 'utf8'), notInResults)),
    }));
  },
};
