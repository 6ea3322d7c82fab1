import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

/** One name that a module of a script exports. Files are relative to the project, with slashes. */
export interface SharedName {
  readonly file: string;
  readonly name: string;
}

const fromProject = (file: string): string => path.relative(process.cwd(), file).replaceAll('\\', '/');
const namespace = 'core';

/** Sends what is imported of these files to the namespace of what another script shares. */
const fromCore =
  (core: ReadonlySet<string>): Plugin['setup'] =>
  ({ onResolve }) =>
    onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = fromProject(path.resolve(resolveDir, wanted));
      return core.has(file) ? { path: file, namespace } : undefined;
    });

/** The names that a bundle imports, by module: of what esbuild keeps, since a name that is a type alone is no name of the bundle. */
function importedIn(code: string): readonly SharedName[] {
  const { statements } = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest);
  return statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const file = (moduleSpecifier as ts.StringLiteral).text;
    const names = importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) throw new Error(`${file} has to be imported by names`);
    return names.elements.map(({ propertyName, name }) => ({ file: file.replace(`${namespace}:`, ''), name: (propertyName ?? name).text }));
  });
}

/** What of the files of one script others import, in an order that does not depend on the build. */
export async function sharedNames(entries: readonly string[], core: ReadonlySet<string>): Promise<readonly SharedName[]> {
  const { outputFiles } = await build({
    entryPoints: [...entries],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    target: ['es2022'],
    plugins: [
      {
        name: 'hub-and-spoke:shared-names',
        setup(whole) {
          whole.onResolve({ filter: /^\..*\.ts$/ }, ({ path: wanted, resolveDir }) => {
            const file = fromProject(path.resolve(resolveDir, wanted));
            return core.has(file) ? { path: `${namespace}:${file}`, external: true } : undefined;
          });
        },
      },
    ],
  });
  const names = outputFiles.flatMap(({ text }) => importedIn(text));
  const key = ({ file, name }: SharedName): string => `${file} ${name}`;
  const unique = new Map(names.map((one) => [key(one), one]));
  return [...unique.keys()].toSorted().flatMap((one) => unique.get(one) ?? []);
}

/** Puts the shared names into the script that has them, in the place of the empty list in its file, such as `src/client/check/checker-core.ts`. */
export const sharing = (names: readonly SharedName[], coreFile: string): Plugin => ({
  name: 'hub-and-spoke:sharing',
  setup({ onLoad }) {
    onLoad({ filter: /-core\.ts$/ }, ({ path: loaded }) =>
      fromProject(loaded) === coreFile
        ? {
            loader: 'js',
            resolveDir: process.cwd(),
            contents: [
              ...names.map(({ file, name }, index) => `import { ${name} as shared${index} } from './${file}';`),
              `export const core = [${names.map((_, index) => `shared${index}`).join()}];`,
            ].join('\n'),
          }
        : undefined,
    );
  },
});

/** Takes the shared names from what the other script left under a key, so that nothing of it is bundled twice. */
export const takingShared = (names: readonly SharedName[], core: ReadonlySet<string>, key: symbol): Plugin => ({
  name: 'hub-and-spoke:taking-shared',
  setup(whole) {
    void fromCore(core)(whole);
    whole.onLoad({ filter: /./, namespace }, ({ path: wanted }) => ({
      loader: 'js',
      contents: [
        `const { core } = globalThis[Symbol.for('${key.description}')];`,
        ...names.flatMap(({ file, name }, index) => (file === wanted ? [`export const ${name} = core[${index}];`] : [])),
      ].join('\n'),
    }));
  },
});
