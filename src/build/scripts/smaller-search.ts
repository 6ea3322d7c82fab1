import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { withoutMembers } from './smaller-checker.ts';

/** Methods of `minisearch` that make or change an index, or suggest words: the build makes it, and the page only asks. */
export const unused = [
  'add',
  'addAll',
  'addAllAsync',
  'addDocumentId',
  'addFieldLength',
  'addTerm',
  'autoSuggest',
  'conditionalVacuum',
  'discard',
  'discardAll',
  'getDefault',
  'getStoredFields',
  'loadJSAsync',
  'loadJSONAsync',
  'maybeAutoVacuum',
  'performVacuuming',
  'remove',
  'removeAll',
  'removeFieldLength',
  'replace',
  'saveStoredFields',
  'toJSON',
  'vacuum',
  'vacuumConditionsMet',
];

/** Leaves out of the script of the search what of `minisearch` it does not call. */
export const smallerSearch: Plugin = {
  name: 'hub-and-spoke:smaller-search',
  setup({ onLoad }) {
    onLoad({ filter: /minisearch\/dist\/es\/index\.js$/ }, async ({ path: file }) => ({
      loader: 'js',
      contents: withoutMembers(await readFile(file, 'utf8'), unused),
    }));
  },
};
