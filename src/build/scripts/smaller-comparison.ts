import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { withoutFacts } from './without-facts.ts';
import { withoutMembers } from './smaller-checker.ts';

/** What in the model the comparison shows nowhere: files, and the fields of their rows. */
const unusedMembers: readonly (readonly [files: RegExp, fields: readonly string[]])[] = [
  [/src\/model\/component\.ts$/, ['about']],
  [/src\/model\/path\.ts$/, ['carries']],
  [/src\/model\/seat\/seat\.ts$/, ['name', 'who']],
  [/src\/model\/setting\/table\/[\w-]+\.ts$/, ['flag']],
];

/**
 * Leaves out of the script of `/compare/` what it does not show: it has no attacker and names no flag. It saves 3.8 % (670 bytes of gzip), and stays for
 * the budget alone: without it the page has 18.2 KB of JavaScript, where 18 is the most (`npm run bench:tricks -- --only bytes`).
 */
export const smallerComparison: Plugin = {
  name: 'hub-and-spoke:smaller-comparison',
  setup({ onLoad }) {
    for (const [filter, names] of unusedMembers)
      onLoad({ filter }, async ({ path }) => ({ loader: 'ts', contents: withoutFacts(withoutMembers(await readFile(path, 'utf8'), names)) }));
  },
};
