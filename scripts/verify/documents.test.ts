import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const documents = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  'src/checker/README.md',
  ...readdirSync('doc').map((file) => `doc/${file}`),
];

/** The files and folders of the project that a text names: `src/model/`, `content/paths/<id>.mdx`, `src/checker/corpus/rule-cases-*.ts`. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w./-])(?:src|content|e2e|scripts|public|templates|doc)\/(?:[\w./*-]|<[^>]*>|\[[\w.]+\])*/g)].map(([path]) =>
    path.replace(/\.$/, ''),
  );

/** The same for a search of files: a placeholder stands for any name, and the brackets of a route for themselves. */
const patternOf = (path: string): string => path.replaceAll(/<[^>]*>/g, '*').replaceAll(/\[|\]/g, '?');

it('pathsIn() finds files, folders, placeholders and routes, and leaves the full stop of a sentence', () => {
  expect(pathsIn('See `src/model/path.ts`, content/paths/<id>.mdx and src/pages/paths/[id].astro, then e2e/.')).toEqual([
    'src/model/path.ts',
    'content/paths/<id>.mdx',
    'src/pages/paths/[id].astro',
    'e2e/',
  ]);
});

it.each(documents)('every file and folder that %s names is there', (document) => {
  const named = pathsIn(readFileSync(document, 'utf8'));
  expect(named.filter((path) => globSync(patternOf(path)).length === 0)).toEqual([]);
});
