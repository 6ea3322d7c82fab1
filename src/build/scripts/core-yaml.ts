import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules of `yaml` that write, each with the names that other modules import from it. */
const unused = [
  { filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/, exports: 'stringifyNumber stringifyString' },
  { filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:visit|parse[\\/]cst-visit)\.js$/, exports: 'visit visitAsync' },
] as const;

/** The modules of nodes and documents, in whose place those stand that are only read. */
const nodes = /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:nodes[\\/](?:Alias|Pair|Scalar|YAMLMap|YAMLSeq)|doc[\\/]Document)\.js$/;

/** The table of schemas, and in its place the one schema that the checker asks for. */
const schemas = {
  filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]tags\.js$/,
  contents: "import { schema } from './core/schema.js'; export const coreKnownTags = {}, getTags = () => schema;",
} as const;

/**
 * Leaves out of a script what of `yaml` the checker never runs: it writes no YAML by it and turns no document into values, and it tells it not to use the tags and the schema of YAML 1.1,
 * whatever a `%YAML` line asks for (`read/yaml.ts`). esbuild cannot see that, because methods and tables name them.
 */
export const coreYaml: Plugin = {
  name: 'hub-and-spoke:core-yaml',
  setup({ onLoad }) {
    for (const { filter, exports } of unused)
      onLoad({ filter }, () => ({ contents: `export const [${exports.replaceAll(' ', ', ')}] = [];` }));
    onLoad({ filter: nodes }, () => ({ contents: "export * from './src/build/scripts/core-yaml-nodes.ts';", resolveDir: process.cwd() }));
    onLoad({ filter: schemas.filter }, ({ path }) => ({ contents: schemas.contents, resolveDir: dirname(path) }));
  },
};
