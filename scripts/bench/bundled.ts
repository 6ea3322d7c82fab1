import { build, type Plugin } from 'esbuild';

/** A script for browsers, bundled and minified as the build of the site does it, with these plugins and these names filled in. */
export async function bundled(entry: string, plugins: readonly Plugin[], define: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022'],
    legalComments: 'none',
    plugins: [...plugins],
    define: { ...define },
  });
  return outputFiles[0]?.text ?? '';
}
