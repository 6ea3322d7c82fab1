import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Files of `yaml` that only write, and the tags of YAML 1.1 and of JSON, which the checker does not ask for. */
const unusedFiles =
  /yaml\/browser\/dist\/(?:stringify\/|schema\/(?:yaml-1\.1|json)\/|parse\/(?:cst-(?:stringify|visit)|line-counter)|visit\.js|doc\/(?:anchors|applyReviver|createNode)\.js|nodes\/(?:toJS|addPairToJSMap)\.js)/;

const access = ['add', 'delete', 'get', 'has', 'set'];
const deepAccess = ['addIn', 'deleteIn', 'getIn', 'hasIn', 'setIn'];
const asText = ['toJSON', 'toString'];
/** What the rules say comes from the page, beside the facts: `src/checker/rules/words.ts`. */
const ruleWords = ['title', 'sideEffects', 'before', 'facts', 'cis', 'changedAt', 'needs'];
/** Methods of `yaml` that change, copy or print what was read. */
const unusedMembers: Readonly<Record<string, readonly string[]>> = {
  'yaml/browser/dist/nodes/Alias.js': ['resolve', ...asText],
  'yaml/browser/dist/nodes/Collection.js': ['clone', 'hasAllNullValues', ...deepAccess],
  'yaml/browser/dist/nodes/Node.js': ['clone', 'toJS'],
  'yaml/browser/dist/nodes/Pair.js': ['clone', ...asText],
  'yaml/browser/dist/nodes/Scalar.js': asText,
  'yaml/browser/dist/nodes/YAMLMap.js': ['from', ...access, ...asText],
  'yaml/browser/dist/nodes/YAMLSeq.js': ['from', ...access, ...asText],
  'yaml/browser/dist/doc/Document.js': ['clone', 'createAlias', 'createNode', 'createPair', 'toJS', ...access, ...deepAccess, ...asText],
  'yaml/browser/dist/doc/directives.js': ['clone', 'tagString', 'toString'],
  'yaml/browser/dist/schema/Schema.js': ['clone'],
};
/** What of a setting only pages show. Without its defaults it has none to name either. */
const unusedOfSettings = ['says', 'group', 'flag', 'versions', 'facts', 'defaults', 'kubernetesDefault', 'onlyUnder'];

const unusedIn = (file: string): readonly string[] =>
  Object.entries(unusedMembers).find(([end]) => file.replaceAll('\\', '/').endsWith(end))?.[1] ?? [];

/** A module without these methods of its classes and these properties of its objects. */
export function withoutMembers(code: string, names: readonly string[]): string {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const cuts: (readonly [start: number, end: number])[] = [];
  const visit = (node: ts.Node): void => {
    const isMember = ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node);
    if (isMember && names.includes(node.name.getText(source)))
      cuts.push([node.getFullStart(), ts.isPropertyAssignment(node) && code[node.end] === ',' ? node.end + 1 : node.end]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((left, [start, end]) => left.slice(0, start) + left.slice(end), code);
}

/** Leaves out of a bundle what of `yaml` no reader of the checker calls: half of it would be what writes. */
export const smallerYaml: Plugin = {
  name: 'hub-and-spoke:smaller-yaml',
  setup({ onLoad }) {
    onLoad({ filter: unusedFiles }, async ({ path: file }) => {
      const exported = [...(await readFile(file, 'utf8')).matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) =>
        (match[1] ?? '').split(','),
      );
      const names = exported.map((name) => name.trim().split(' as ').at(-1) ?? '').filter(Boolean);
      return { loader: 'js', contents: names.map((name) => `export const ${name} = undefined;`).join('\n') };
    });
    onLoad({ filter: /yaml\/browser\/dist\/.*\.js$/ }, async ({ path: file }) => ({
      loader: 'js',
      contents: withoutMembers(await readFile(file, 'utf8'), unusedIn(file)),
    }));
  },
};

/**
 * Leaves out of the checker's script what nothing in it calls or reads: half of it would be `yaml`, which also writes. What is left is
 * held against the sources by `smaller-checker.test.ts`, over the corpus and mutated documents. It saves 25.9 %: 59 KB of gzip in place of 80, where
 * the budget is 60; what is cut beside `yaml` saves 11.4 % (`npm run bench:tricks -- --only bytes`).
 */
export const smallerChecker: Plugin = {
  name: 'hub-and-spoke:smaller-checker',
  setup(build) {
    void smallerYaml.setup(build);
    build.onLoad({ filter: /src\/(?:model\/setting\/(?:setting|table\/[\w-]+)|checker\/rules\/.*)\.ts$/ }, async ({ path: at }) => {
      const file = at.replaceAll('\\', '/');
      const names = /\/src\/checker\/rules\/words/.test(file) ? [] : file.includes('/src/checker/rules/') ? ruleWords : unusedOfSettings;
      return { loader: 'ts', contents: withoutMembers(await readFile(at, 'utf8'), names) };
    });
  },
};
