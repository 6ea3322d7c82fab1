import path from 'node:path';
import { build, transform, type BuildOptions, type Metafile, type OutputFile } from 'esbuild';
import { sourcesOf } from './notices.ts';

/** A script that is loaded after another. It leaves a function under a key, which runs it and returns what its entry exports under a name. */
interface LaterScript {
  readonly entry: string;
  readonly key: symbol;
  readonly brings: string;
}
/** The code of a script, and the files that it holds code of, relative to the project. */
export interface SplitScript {
  readonly code: string;
  readonly sources: readonly string[];
}
interface SplitScripts<Name extends string> {
  /** The code of the script that is loaded first. `names` are the file names that it reads as constants, such as those of the later ones. */
  readonly first: (names?: Readonly<Record<string, string>>) => SplitScript;
  readonly later: Readonly<Record<Name, SplitScript>>;
}

/** Where the parts of a page leave what they export, by their file names. */
const parts = "globalThis[Symbol.for('hub-spoke.parts')]";

type Part = OutputFile & Metafile['outputs'][string] & { readonly file: string };

/**
 * Bundles a script and those that are loaded after it, as esbuild splits them: what the first one has is in none of the others, each of which imports the
 * entry of the first. Modules would need module scripts, which Chromium runs neither from `file:` nor in a sandboxed frame (measured), so each part becomes
 * CommonJS, which a classic script runs: it finds the parts that it requires by name.
 */
export async function splitScripts<Name extends string>(
  entry: string,
  later: Readonly<Record<Name, LaterScript>>,
  options: BuildOptions,
): Promise<SplitScripts<Name>> {
  const entries = Object.values<LaterScript>(later);
  const { outputFiles = [], metafile } = await build({
    ...options,
    entryPoints: [entry, ...entries.map((one) => one.entry)],
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    outdir: 'parts',
    entryNames: '[name]',
  });
  const all = outputFiles.map((output): Part => {
    const file = path.relative(process.cwd(), output.path).replaceAll('\\', '/');
    const about = metafile?.outputs[file];
    if (!about) throw new Error(`esbuild says nothing of ${file}`);
    return Object.assign(output, about, { file });
  });
  const partOf = (wanted: (part: Part) => boolean, what: string): Part => {
    const part = all.find(wanted);
    if (!part) throw new Error(`esbuild made no part of ${what}`);
    return part;
  };
  /** A part with those that it requires, which come before it. */
  const withRequired = (part: Part): readonly Part[] => [
    ...new Set([...part.imports.flatMap((one) => withRequired(partOf(({ file }) => file === one.path, one.path))), part]),
  ];
  /** The name under which a part is required, as a literal. */
  const nameOf = ({ file }: Part): string => JSON.stringify(`./${path.basename(file)}`);
  const code = new Map<Part, string>();
  for (const part of all) {
    const { code: body } = await transform(part.text, { format: 'cjs', minify: true, target: options.target ?? 'es2022' });
    code.set(
      part,
      `(parts=>{const module={exports:{}},require=name=>parts[name];${body};parts[${nameOf(part)}]=module.exports})(${parts}??={});`,
    );
  }
  const joined = (some: readonly Part[]): string => some.map((part) => code.get(part)).join('');
  const first = withRequired(partOf(({ entryPoint }) => entryPoint === entry, entry));
  const entryOf = (name: Name) => {
    const { entry: entryFile, key, brings } = later[name];
    const part = partOf(({ entryPoint }) => entryPoint === entryFile, entryFile);
    const some = withRequired(part).filter((one) => !first.includes(one));
    return [
      name,
      {
        code: `globalThis[Symbol.for('${key.description}')]=()=>{${joined(some)}return ${parts}[${nameOf(part)}].${brings}};`,
        sources: some.flatMap(sourcesOf),
      },
    ] as const;
  };
  return {
    first: (names = {}) => {
      const constants = Object.entries(names).map(([name, value]) => `const ${name}=${JSON.stringify(value)};`);
      return { code: constants.length > 0 ? `{${constants.join('')}${joined(first)}}` : joined(first), sources: first.flatMap(sourcesOf) };
    },
    later: Object.fromEntries((Object.keys(later) as Name[]).map(entryOf)) as unknown as Readonly<Record<Name, SplitScript>>,
  };
}
