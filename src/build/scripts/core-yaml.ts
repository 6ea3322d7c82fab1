import type { Plugin } from 'esbuild';

/** Modules of `yaml` by their folder, each group with the names that other modules import from it. */
const unused = [
  {
    filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|schema|set|timestamp)\.js$/,
    exports: 'binary floatTime intTime omap pairs schema set timestamp',
  },
  {
    filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
    exports:
      'createStringifyContext indentComment lineComment stringify stringifyCollection stringifyComment stringifyDocument stringifyNumber stringifyPair stringifyString',
  },
  {
    filter:
      /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:visit|parse[\\/]cst-visit|doc[\\/](?:anchors|createNode|applyReviver)|schema[\\/]yaml-1\.1[\\/]merge|nodes[\\/](?:addPairToJSMap|toJS))\.js$/,
    exports:
      'addMergeToJSMap addPairToJSMap anchorIsValid anchorNames applyReviver createNode createNodeAnchors findNewAnchor isMergeKey merge toJS visit visitAsync',
  },
] as const;

/**
 * Leaves out of a script what of `yaml` the checker never runs: it writes no YAML by it and turns no document into values, and it tells it not to use the tags and the schema of YAML 1.1,
 * whatever a `%YAML` line asks for (`read/yaml.ts`). esbuild cannot see that, because methods and tables name them.
 */
export const coreYaml: Plugin = {
  name: 'hub-and-spoke:core-yaml',
  setup({ onLoad }) {
    for (const { filter, exports } of unused)
      onLoad({ filter }, () => ({ contents: `export const [${exports.replaceAll(' ', ', ')}] = [];` }));
  },
};
