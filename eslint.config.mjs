import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What a folder may import (CONTRIBUTING has the table): an allow-list by pattern, as an error. */
const boundary = (folder, allowed, message) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts', 'src/checker/test/**', 'src/command/test/**'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!${allowed})`, message }] }],
  },
});

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
  boundary('model', '\\./', 'the model imports nothing but itself'),
  boundary(
    'checker',
    '(\\./|(\\.\\./)+(model|accepted|corpus|edit|kinds|read|report|rules|settings|test)/|(\\.\\./)+[a-z-]+\\.ts$|yaml$)',
    'the checker imports only itself, the model and yaml',
  ),
  boundary('command', '(\\./|\\.\\./(checker|model)/|node:)', 'the command imports only the checker, the model and Node'),
  boundary('symptoms', '(\\./|\\.\\./model/)', 'the symptoms import only the model'),
  boundary('diagram', '(\\./|\\.\\./model/|d3$|linkedom$)', 'the diagram imports only the model and d3 (and linkedom at build time)'),
  boundary('sequence', '(\\./|\\.\\./model/)', 'the sequence diagram imports only the model'),
  boundary(
    'export',
    '(\\./|\\.\\./([a-z-]+\\.ts$|(diagram|sequence|model)/)|\\.\\./\\.\\./model/)',
    'what is taken away imports only the diagram, the sequence diagram and the model',
  ),
  boundary('facts', '(\\./|\\.\\./model/|yaml$|node:fs$)', 'the facts import only the model, yaml and the file system'),
  boundary(
    'elements',
    '(\\./|\\.\\./(diagram|checker|export|symptoms|model)/|linkedom$|minisearch$)',
    'elements import only the diagram, the checker, the exports, the symptoms, the model, and MiniSearch for the search',
  ),
  boundary('embed', '(\\./|\\.\\./(elements|model)/)', 'the embed imports only the elements and the model'),
  boundary(
    'standalone',
    '(\\./|\\.\\./(elements|diagram|model)/)',
    'the packaged element imports only the elements, the diagram and the model',
  ),
  boundary(
    'components',
    '(\\./|\\.\\./(elements|embed|diagram|sequence|symptoms|checker|facts|model|build|styles)/|astro)',
    'components import only what is below them: elements, embed, diagram, sequence, symptoms, checker, facts, model, build, styles',
  ),
  boundary(
    'layouts',
    '(\\./|\\.\\./(components|embed|styles|build|model)/|astro)',
    'layouts import only components, embed, styles, build and the model',
  ),
);
