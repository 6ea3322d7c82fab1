import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Files of `yaml` that only write, and the tags of YAML 1.1 and of JSON, which the checker does not ask for. */
const unusedFiles =
  /yaml\/browser\/dist\/(?:stringify\/|schema\/(?:yaml-1\.1|json)\/|parse\/(?:cst-(?:stringify|visit)|line-counter)|visit\.js|doc\/(?:anchors|applyReviver|createNode)\.js|nodes\/(?:toJS|addPairToJSMap)\.js)/;

const access = ['add', 'delete', 'get', 'has', 'set'];
const deepAccess = ['addIn', 'deleteIn', 'getIn', 'hasIn', 'setIn'];
const asText = ['toJSON', 'toString'];
/** What the rules say comes from the page, beside the facts: `src/checker/rules/words.ts`. */
const ruleWords = ['title', 'breaks', 'before', 'facts', 'cis', 'changedAt'];
/** Methods of `yaml` that change, copy or print what was read, and what in the model only pages show. */
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
  // Without its defaults a setting has none to name either.
  'src/model/setting.ts': ['says', 'group', 'flag', 'versions', 'facts', 'defaults', 'kubernetesDefault', 'onlyUnder'],
  'src/model/path.ts': ['carries', 'shownIn'],
  'src/model/seat.ts': ['who', 'name'],
  'src/model/component.ts': ['about'],
  'src/model/reason.ts': ['partial'],
};

/** Functions of the rules whose second and third argument, where they are text, are words too: a title, and the row of the facts. */
const wordArguments = ['validation', 'fieldRule'];

/** The tags of the one schema that the checker asks for, in place of a table of all. */
const onlyTags = `import { schema } from './core/schema.js';
export const coreKnownTags = {};
export const getTags = () => schema.slice();
`;

/** Functions of `yaml` that write the lines around an error: the checker has places of its own. */
const unusedFunctions = ['prettifyError'];

/** The one message of `yaml` that the checker reads: it tells an unclosed bracket from wrong indentation. */
const readMessage = 'Flow';
const isText = (node: ts.Node | undefined): node is ts.Expression =>
  node !== undefined && (ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node));

/** The message of an error that `yaml` reports or throws: the checker has words of its own, by the code of the error. */
function messageIn(node: ts.Node, source: ts.SourceFile): ts.Expression | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  // YAMLParseError and onError are given a place, a code and a message; other errors only a message.
  const name = node.expression.getText(source);
  const message = node.arguments?.[/^YAML.*Error$|onError$/.test(name) ? 2 : 0];
  if (!/Error$/.test(name)) return undefined;
  return isText(message) && !message.getText(source).slice(1).startsWith(readMessage) ? message : undefined;
}

/** Names of `yaml` and of the checker that no data has and no other script reads, so that they can be shortened like those of variables. */
const shortened = new RegExp(
  `^(?:${[
    'at(?:LineEnd|NewLine|Scalar|IndentedComment|Directives)',
    'parse(?:Next|Stream|LineStart|BlockStart|FlowCollection|QuotedScalar|BlockScalarHeader|BlockScalar|PlainScalar|dContents)',
    'push(?:Count|ToIndex|Indicators|Tag|Newline|Spaces|Until)',
    'block(?:Scalar|Map|Sequence|ScalarIndent|ScalarKeep)',
    'flow(?:Collection|Scalar|Key|Level)',
    'compose(?:Node|EmptyNode)',
    'continueScalar|getLine|hasChars|setNext|sourceToken|startBlockValue|documentEnd|lineEnd|lineEndPos|indentNext|indentValue',
    'keyStart|keyEnd|nameNode|agentTokens|apiServers|konnectivityServers',
    'onKeyLine|onNewLine|spaceBefore|commentBefore|hasNewline|newlineAfterProp|startOnNewline|parentIndent|keepSourceTokens',
  ].join('|')})$`,
);

/** A module without these methods of its classes and these properties of its objects, and of `yaml` without its messages. */
export function withoutMembers(code: string, names: readonly string[], messagesToo = false): string {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const cuts: (readonly [start: number, end: number, instead: string])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && wordArguments.includes(node.expression.getText(source)))
      for (const argument of node.arguments.slice(1, 3))
        if (isText(argument)) cuts.push([argument.getStart(source), argument.end, "''"]);
    const message = messagesToo ? messageIn(node, source) : undefined;
    if (message) cuts.push([message.getStart(source), message.end, "''"]);
    const unused = messagesToo && ts.isVariableDeclaration(node) && unusedFunctions.includes(node.name.getText(source));
    if (unused && node.initializer) {
      cuts.push([node.initializer.getStart(source), node.initializer.end, 'undefined']);
      return;
    }
    const isMember = ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node);
    if (isMember && names.includes(node.name.getText(source)))
      cuts.push([node.getFullStart(), ts.isPropertyAssignment(node) && code[node.end] === ',' ? node.end + 1 : node.end, '']);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts.reduceRight((left, [start, end, instead]) => left.slice(0, start) + instead + left.slice(end), code);
}

/**
 * Leaves out of the checker's script what nothing in it calls or reads: half of it would be `yaml`, which also writes. What is left is
 * held against the sources by `smaller-checker.test.ts`, over the corpus and mutated documents.
 */
export const smallerChecker: Plugin = {
  name: 'hub-and-spoke:smaller-checker',
  setup({ onLoad, onResolve, initialOptions }) {
    initialOptions.mangleProps = shortened;
    onLoad({ filter: unusedFiles }, async ({ path: file }) => {
      const exported = [...(await readFile(file, 'utf8')).matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) => (match[1] ?? '').split(','));
      const names = exported.map((name) => name.trim().split(' as ').at(-1) ?? '').filter(Boolean);
      return { loader: 'js', contents: names.map((name) => `export const ${name} = undefined;`).join('\n') };
    });
    onLoad({ filter: /yaml\/browser\/dist\/schema\/tags\.js$/ }, () => ({ loader: 'js', contents: onlyTags }));
    onLoad({ filter: /yaml\/browser\/dist\/.*\.js$|src\/model\/.*\.ts$|src\/checker\/rules\/.*\.ts$/ }, async ({ path: at }) => {
      const file = at.replaceAll('\\', '/');
      const names = /\/src\/checker\/rules\/(?!words)/.test(file)
        ? ruleWords
        : (Object.entries(unusedMembers).find(([end]) => file.endsWith(end))?.[1] ?? []);
      return {
        loader: file.endsWith('.ts') ? 'ts' : 'js',
        contents: withoutMembers(await readFile(at, 'utf8'), names, file.endsWith('.js')),
      };
    });
    // A file of the model that is used for one of its functions does not bring the tables of the others.
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path: relative, resolveDir }) => {
      const file = path.resolve(resolveDir, relative);
      return /\/src\/model\//.test(file.replaceAll('\\', '/')) ? { path: file, sideEffects: false } : undefined;
    });
  },
};
