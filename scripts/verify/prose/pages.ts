import { globSync } from 'node:fs';

/** Where the words of the site stand: the kind of page, and its files. The first that has a file is its kind. */
const kinds: readonly (readonly [kind: string, files: readonly string[]])[] = [
  ['home', ['src/pages/index.astro', 'src/components/shell/NextSteps.astro']],
  ['learn', ['content/learn/*', 'content/learn.mdx', 'src/pages/learn/**/*.astro', 'src/components/learn/*.astro']],
  ['path', ['content/paths/*']],
  ['mode', ['content/modes/*']],
  ['journey', ['content/journeys/*']],
  ['symptom', ['content/symptoms/*']],
  ['glossary', ['content/glossary/*']],
  ['guide', ['content/guides/*', 'content/*.mdx']],
  ['distribution', ['src/pages/distributions/**/*.astro', 'src/components/distribution/**/*.{astro,ts}']],
  ['wording', ['src/wording/**/*.ts']],
  ['model', ['src/model/**/*.ts']],
  ['checker', ['src/checker/{rules,report,accepted,read,settings}/**/*.ts', 'src/checker/*.ts', 'src/command/**/*.ts']],
  ['interface', ['src/{pages,components,layouts,client,embed,diagram,export,sequence,symptoms,standalone}/**/*.{astro,ts}']],
];

const isTest = (file: string): boolean => /\.test\.ts$|\/test\/|\.d\.ts$/.test(file);

/** Every file with words, with its kind. */
export function allPages(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kind, patterns] of kinds)
    for (const file of patterns.flatMap((pattern) => globSync(pattern)).sort())
      if (!found.has(file) && !isTest(file) && /\.(?:mdx?|astro|ts)$/.test(file)) found.set(file, kind);
  return found;
}
