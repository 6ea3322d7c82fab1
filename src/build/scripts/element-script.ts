import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Format, type Plugin } from 'esbuild';
import { filledStanding } from './filled-standing.ts';
import { sourcesOf } from './notices.ts';
import { pureModules } from './pure-modules.ts';

/** Where the site has the element: attributes, events and parts under one number only grow, so a page that names it never has to change. */
export const elementFolder = 'element/v1';

/** Pages that embed the element set these properties, so their names stay. */
const publishedTokens: Readonly<Record<string, string>> = {
  '--verdict-authenticated': '--a',
  '--verdict-encrypted': '--e',
  '--verdict-unsafe': '--u',
  '--verdict-unknown': '--x',
  '--tube-authenticated': '--a-t',
  '--tube-encrypted': '--e-t',
  '--on-verdict': '--on-v',
};

/** The stylesheet as text, in the words of a shadow tree: the root is the element, and its attribute decides the theme. */
const stylesAsText: Plugin = {
  name: 'hub-and-spoke:styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /standalone\.css$/ }, async ({ path: file }) => {
      const { outputFiles } = await build({ entryPoints: [file], bundle: true, minify: true, write: false });
      const styles = (outputFiles[0]?.text ?? '').trim();
      const contents = styles
        .replace(/@media print\{(?:[^{}]*\{[^{}]*\})*\}/, '')
        .replaceAll(/:root\[data-theme=["']?(\w+)["']?\]/g, ':host([theme=$1])')
        .replaceAll(':root[data-theme]', ':host([theme])')
        .replaceAll(':root', ':host')
        .replaceAll(/--(?:verdict|tube|on)-[a-z]+/g, (token) => publishedTokens[token] ?? token);
      if (contents.includes('each-mode')) throw new Error('a rule for each mode is left in the stylesheet of the element');
      return { contents, loader: 'text' };
    });
  },
};

/** Bundles `src/standalone/<entry>.ts` as the file `name`, which names its map. */
export async function elementScript(entry: 'index' | 'define', name: string, format: Format) {
  const { outputFiles, metafile } = await build({
    entryPoints: [`src/standalone/${entry}.ts`],
    metafile: true,
    // Nothing is written: the place only decides how the map names the sources.
    outfile: path.resolve(name),
    write: false,
    bundle: true,
    minify: true,
    format,
    target: ['es2022'],
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: true,
    // All of d3 has no use here.
    alias: { d3: 'd3-selection' },
    plugins: [filledStanding, pureModules, stylesAsText],
  });
  const textOf = (ending: string): string => {
    const text = outputFiles.find((file) => file.path.endsWith(ending))?.text;
    if (!text) throw new Error(`${entry} bundled to no ${ending}`);
    return text;
  };
  return { code: textOf('.js'), map: textOf('.js.map'), sources: Object.values(metafile.outputs).flatMap(sourcesOf) };
}

/**
 * What the site serves of the element: files by their names under `elementFolder`, the script by its name and by its hash, and for the attribute `integrity`
 * what a page says to be sure of one version.
 */
async function serve() {
  const script = 'hub-spoke.js';
  const { code, map, sources } = await elementScript('define', script, 'iife');
  const hashed = `hub-spoke.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  return { files: { [script]: code, [hashed]: code, [`${script}.map`]: map }, script, hashed, integrity, sources };
}

let cached: ReturnType<typeof serve> | undefined;

/** The element as the site serves it. Under `astro dev` it is bundled anew each time, so that a reload shows an edit. */
export const servedElement = (): ReturnType<typeof serve> => (import.meta.env?.DEV ? serve() : (cached ??= serve()));
