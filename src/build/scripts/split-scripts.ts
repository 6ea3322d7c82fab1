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

/** Names of a clause as those of an object: `a as b` takes `a` as `b`, and gives it under that name. */
const renamed = (clause: string, to: (from: string, as: string) => string): string =>
  clause
    .split(',')
    .map((one) => one.split(' as '))
    .map(([from = '', as = from]) => (as === from ? from : to(from, as)))
    .join(',');

/**
 * A module of esbuild, which imports in its first statements and exports in its last, without either. What is imported is taken once, since no module here
 * changes what it exports (a test holds it).
 */
function withoutModules(body: string, name: string): string {
  let left = body.trimEnd();
  const taken: string[] = [];
  for (let found = startsImporting.exec(left); found; found = startsImporting.exec(left)) {
    const [statement, clause, from = ''] = found;
    if (clause !== undefined) taken.push(`const{${renamed(clause, (one, as) => `${one}:${as}`)}}=parts[${from}];`);
    left = left.slice(statement.length);
  }
  const given = /export\{([^{}]*)\};?$/.exec(left);
  const script = given ? left.slice(0, given.index) : left;
  return `${taken.join('')}${script};parts[${name}]={${given ? renamed(given[1] ?? '', (one, as) => `${as}:${one}`) : ''}}`;
}
const startsImporting = /^import(?:\{([^{}]*)\}from)?("[^"]*");?/;

/**
 * Bundles a script and those that are loaded after it, as esbuild splits them: what the first one has is in none of the others, each of which imports the
 * entry of the first. Modules would need module scripts, which Chromium runs neither from `file:` nor in a sandboxed frame (measured), so each part becomes a
 * function, which a classic script runs: it takes what it imports from the parts before it by their names.
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
    const { code: body } = await transform(part.text, { format: 'esm', minify: true, target: options.target ?? 'es2022' });
    code.set(part, `(parts=>{${withoutModules(body, nameOf(part))}})(${parts}??={});`);
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
