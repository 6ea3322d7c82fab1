import { globSync } from 'node:fs';
import path from 'node:path';

/** The kinds of pages and of code with words, and where they stand. A file is of the first kind that names it. */
const kinds: readonly (readonly [kind: string, ...files: readonly string[]])[] = [
  ['home', 'src/pages/index.astro', 'src/features/shell/NextSteps.astro'],
  [
    'learn',
    'content/learn/*',
    'content/labs/*/*.md',
    'src/wording/story/*',
    'src/wording/learn.ts',
    'src/wording/exercise/*',
    'src/{features,pages}/{learn,exercise}/**/*',
  ],
  ['path', 'content/paths/*'],
  ['mode', 'content/modes/*'],
  ['journey', 'content/journeys/*', 'src/wording/journey/*'],
  ['symptom', 'content/symptoms/*'],
  ['glossary', 'content/glossary/*'],
  ['guide', 'content/guides/*', 'content/procedures/*', 'content/{evidence,explore,ports}/*', 'content/*.mdx'],
  ['distribution', 'src/wording/distribution/*', 'src/{features,pages}/distribution{,s}/**/*'],
  ['checker', 'src/{checker,command,wording/check}/**/*', 'src/{features,pages}/check/**/*'],
  // The bubble at the eye says one thing a line, beside the bytes, a question has short options, and a remark on the reader’s cluster stands beside a row.
  [
    'interface',
    'src/wording/{attacker,cluster,export,firewall,practice}/*',
    'src/wording/symptom.ts',
    'src/{pages,features,layouts,markup,embed,diagram,export,facts,sequence,symptoms,standalone}/**/*',
  ],
  ['wording', 'src/{wording,model}/**/*'],
];

/** The inputs that the checker is tested with and what readers type are no words of this site, and developers read what a test or a schema says. */
const isShown = (file: string): boolean =>
  /\.(?:mdx?|astro|ts)$/.test(file) &&
  !/\.test\.ts$|README\.md$|\.d\.ts$|\/(?:search\/typed-words|data-file\/schema)\.ts$|\/test\/|\/corpus\/|\/agreement\/|\/package\//.test(
    file,
  );

/** Every file with words that a reader sees, with its kind. */
export function allPages(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kind, ...patterns] of kinds)
    for (const file of patterns.flatMap((pattern) => globSync(pattern)).sort())
      if (isShown(file) && !found.has(file)) found.set(file, kind);
  return found;
}

/** The kind of a file, also of one in another folder; what is not of this project is of none. */
export const kindOf = (file: string): string =>
  kinds.find(([, ...patterns]) => patterns.some((pattern) => path.matchesGlob(file, `{,**/}${pattern}`)))?.[0] ?? 'other';
