import path from 'node:path';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * What each folder may import: other folders of the project, and packages. CONTRIBUTING has this table in words. A test may import anything,
 * because nothing is built on it. `node:` allows all modules of Node.
 */
const mayImport = {
  'src/model': { folders: [], packages: [] },
  'src/wording': { folders: ['src/model'], packages: [] },
  'src/symptoms': { folders: ['src/model'], packages: [] },
  // Questions from a seed: no DOM, and what pages say comes as data.
  'src/practice': { folders: ['src/symptoms', 'src/model', 'src/wording'], packages: ['fflate'] },
  'src/lab': { folders: ['src/model', 'src/wording'], packages: [] },
  'src/facts': { folders: ['src/model', 'src/wording'], packages: ['yaml', 'zod', 'node:'] },
  'src/checker': { folders: ['src/model', 'src/wording'], packages: ['yaml'] },
  'src/command': { folders: ['src/checker', 'src/model', 'src/wording'], packages: ['node:'] },
  // What measures the cluster of a reader, on the reader's machine.
  'src/collect': { folders: ['src/command', 'src/facts', 'src/model', 'src/wording'], packages: ['node:'] },
  'src/diagram': { folders: ['src/model', 'src/wording'], packages: ['d3', 'linkedom'] },
  'src/sequence': { folders: ['src/diagram', 'src/model', 'src/wording'], packages: [] },
  'src/export': { folders: ['src/diagram', 'src/sequence', 'src/model', 'src/wording'], packages: [] },
  // What a script is given of the facts: `src/build/scripts/filled-standing.ts` fills it in.
  'src/state': {
    files: ['src/facts/evidence/standing.ts'],
    folders: ['src/practice', 'src/symptoms', 'src/model', 'src/wording'],
    packages: [],
  },
  // What runs in the reader's browser.
  'src/features/*/script': {
    files: ['src/facts/evidence/standing.ts', 'src/facts/evidence/cluster-record.ts', 'src/facts/evidence/cluster-question.ts'],
    folders: [
      'src/markup',
      'src/diagram',
      'src/checker',
      'src/export',
      'src/practice',
      'src/state',
      'src/symptoms',
      'src/model',
      'src/wording',
    ],
    packages: ['linkedom', 'minisearch', '@cantoo', 'fflate', 'pptxgenjs', '@rusticisoftware'],
  },
  'src/markup': { folders: ['src/diagram', 'src/state', 'src/symptoms', 'src/model', 'src/wording'], packages: ['linkedom'] },
  'src/embed': { folders: ['src/features/*/script', 'src/markup', 'src/state', 'src/model', 'src/wording'], packages: [] },
  'src/standalone': {
    folders: ['src/features/*/script', 'src/markup', 'src/diagram', 'src/state', 'src/model', 'src/wording'],
    packages: [],
  },
  'src/styles': { folders: ['src/parts'], packages: [] },
  'src/build': {
    folders: [
      ...['src/features/*/script', 'src/markup', 'src/export', 'src/checker', 'src/facts', 'src/lab', 'src/state', 'src/symptoms'],
      ...['src/practice', 'src/model', 'src/wording'],
    ],
    packages: [
      'node:',
      'astro',
      '@astrojs',
      'esbuild',
      'rolldown',
      'fflate',
      'fontverter',
      'hast',
      'hast-util-to-mdast',
      'linkedom',
      'css-select',
      'domhandler',
      'htmlparser2',
      'minisearch',
      '@resvg',
      'mdast',
      'mdast-util-gfm',
      'mdast-util-to-markdown',
      'satteri',
      'shiki',
      'subset-font',
      'typescript',
      'fontverter',
      'subset-font',
      'write-excel-file',
      'postcss',
      'yaml',
    ],
  },
  'src/features': {
    folders: [
      ...['src/features/*/script', 'src/markup', 'src/embed', 'src/diagram', 'src/sequence', 'src/symptoms', 'src/checker', 'src/facts'],
      ...['src/export', 'src/practice', 'src/state', 'src/model', 'src/wording', 'src/build', 'src/styles', 'src/parts'],
    ],
    packages: ['astro'],
  },
  // A part of a page that exists once.
  'src/parts': { folders: ['src/markup', 'src/model', 'src/wording'], packages: ['astro'] },
  'src/layouts': {
    folders: ['src/parts', 'src/features', 'src/embed', 'src/diagram', 'src/styles', 'src/build', 'src/model', 'src/wording'],
    packages: ['astro'],
  },
  'src/pages': {
    folders: [
      ...['src/layouts', 'src/features', 'src/features/*/script', 'src/markup', 'src/embed', 'src/export', 'src/diagram', 'src/symptoms'],
      ...['src/facts', 'src/practice', 'src/state', 'src/model', 'src/wording', 'src/build', 'src/styles', 'src/parts', 'content'],
    ],
    packages: ['astro', 'node:'],
  },
  scripts: {
    folders: [
      ...[
        'src/build',
        'src/checker',
        'src/features/*/script',
        'src/collect',
        'src/command',
        'src/export',
        'src/facts',
        'src/lab',
        'src/practice',
        'src/standalone',
        'src/model',
        'src/wording',
      ],
    ],
    packages: [
      ...[
        'node:',
        '@peculiar',
        '@playwright',
        'esbuild',
        'eslint-plugin-astro',
        'fflate',
        'linkedom',
        'reflect-metadata',
        'satteri',
        'vitest',
      ],
      ...['astro', 'htmlparser2', 'typescript', 'typescript-eslint', 'yaml'],
    ],
  },
  e2e: {
    files: ['src/features/shell/page-list.ts'],
    folders: [
      ...['src/features/*/script', 'src/markup', 'src/build', 'src/checker', 'src/export', 'src/facts', 'src/model', 'src/state'],
      ...['src/symptoms', 'src/wording', 'scripts'],
    ],
    packages: ['node:', '@axe-core', '@playwright', 'esbuild', 'fflate', 'gift-pegjs', 'svelte', 'yaml'],
  },
};
const folders = Object.keys(mayImport);

/** The folder of the table that a file belongs to, with `/` between its parts. */
const folderOf = (file) => {
  const relative = path.relative(import.meta.dirname, file).replaceAll('\\', '/');
  const among = /^src\/features\/[^/]+\/script\//.test(relative) ? 'src/features/*/script' : undefined;
  return among ?? folders.find((folder) => relative.startsWith(`${folder}/`)) ?? relative.split('/')[0];
};

const importsRunDown = {
  meta: { type: 'problem', schema: [], messages: { up: '{{ from }} may not import {{ what }}. It may import {{ allowed }}.' } },
  create(context) {
    const from = folderOf(context.filename);
    const { folders: below, packages, files = [] } = mayImport[from] ?? {};
    if (!below) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const relative = source.startsWith('.');
      const file = path.resolve(path.dirname(context.filename), source);
      const what = relative ? folderOf(file) : source;
      const allowed = relative
        ? what === from || below.includes(what) || files.some((each) => path.resolve(import.meta.dirname, each) === file)
        : packages.some(
            (name) =>
              source === name ||
              source.startsWith(name.endsWith(':') ? name : `${name}/`) ||
              (name === 'astro' && source.startsWith('astro:')),
          );
      if (!allowed)
        context.report({ node, messageId: 'up', data: { from, what, allowed: [...below, ...packages].join(', ') || 'nothing else' } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'dist-check/', 'build/', 'pack/', 'public/', '.astro/', 'node_modules/', 'playwright-report/', 'test-results/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: folders.map((folder) => `${folder}/**/*.{ts,mjs,astro}`),
    ignores: ['**/*.test.ts', 'src/**/test/**', 'src/facts/agreement/**', 'src/standalone/package/**'],
    plugins: { project: { rules: { 'imports-run-down': importsRunDown } } },
    rules: { 'project/imports-run-down': 'error' },
  },
);
