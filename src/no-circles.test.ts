import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** The files that each file imports, by their paths. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** The TypeScript of a file: of an Astro component its front matter and its scripts, which is where imports stand. */
const scriptOf = (file: string, text: string): string =>
  file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script]) => script),
      ].join('\n')
    : text;

/** The imports among these files, those of types included. A file that is loaded by `import()` later counts as imported. */
function importsOf(texts: ReadonlyMap<string, string>): Imports {
  return new Map(
    Array.from(texts, ([file, text]) => {
      const { importedFiles } = ts.preProcessFile(scriptOf(file, text), true, true);
      const imported = importedFiles.map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName.replace(/\?.*/, '')));
      return [file, imported.filter((other) => texts.has(other))];
    }),
  );
}

/** The files of one circle in the order of their imports, where there is one: the last imports the first. */
function circleIn(imports: Imports): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, before: readonly string[]): readonly string[] | undefined => {
    if (before.includes(file)) return before.slice(before.indexOf(file));
    if (done.has(file)) return undefined;
    for (const imported of imports.get(file) ?? []) {
      const circle = visit(imported, [...before, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

it('finds a circle through an import of a type, one through a re-export, and one through a component', () => {
  const circle = [
    ['a.ts', "import { b } from './b.ts'; export type A = string;"],
    ['b.ts', "export * from './in/c.astro';"],
    ['in/c.astro', "---\nimport type { A } from '../a.ts';\n---\n<p>import './d.ts'</p>"],
    ['d.ts', "import './a.ts';"],
  ] as const;
  expect(circleIn(importsOf(new Map(circle)))).toEqual(['a.ts', 'b.ts', 'in/c.astro']);
  expect(circleIn(importsOf(new Map(circle.slice(1))))).toBeUndefined();
});

it('no file of src imports itself through others, not even for a type', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|astro)$/.test(file));
  expect(files.length).toBeGreaterThan(300);
  expect(circleIn(importsOf(new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))))).toBeUndefined();
});
