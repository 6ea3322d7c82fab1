import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What a folder may import (CONTRIBUTING has the table): an allow-list by pattern, as an error. */
const boundary = (folder, allowed, message) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!${allowed})`, message }] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'pack/', 'public/', '.astro/', 'node_modules/', 'playwright-report/', 'test-results/'] },
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
  boundary('checker', '(\\./|\\.\\./model/|yaml$)', 'the checker imports only the model and yaml'),
  boundary('symptoms', '(\\./|\\.\\./model/)', 'the symptoms import only the model'),
  boundary('diagram', '(\\./|\\.\\./model/|d3$|linkedom$)', 'the diagram imports only the model and d3 (and linkedom at build time)'),
  boundary('sequence', '(\\./|\\.\\./model/)', 'the sequence diagram imports only the model'),
  boundary('facts', '(\\./|\\.\\./model/|yaml$|node:fs$)', 'the facts import only the model, yaml and the file system'),
  boundary(
    'elements',
    '(\\./|\\.\\./(diagram|checker|symptoms|model)/|linkedom$|minisearch$)',
    'elements import only the diagram, the checker, the symptoms, the model, and MiniSearch for the search',
  ),
  boundary(
    'components',
    '(\\./|\\.\\./(elements|diagram|sequence|symptoms|facts|model|build|styles)/|astro)',
    'components import only what is below them: elements, diagram, sequence, symptoms, facts, model, build, styles',
  ),
  boundary(
    'layouts',
    '(\\./|\\.\\./(components|styles|build|model)/|astro)',
    'layouts import only components, styles, build and the model',
  ),
);
