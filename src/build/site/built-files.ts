import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What is done to a build once it is written: `run` is given its folder, and the address of the site where the build has one. */
export function afterBuild(name: string, run: (folder: string, site: string | undefined) => void | Promise<void>): AstroIntegration {
  let site: string | undefined;
  return {
    name: `hub-and-spoke:${name}`,
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir }) => run(fileURLToPath(dir), site),
    },
  };
}

/** Rewrites the files of a build whose names fit. The name is that from the root of the build. */
export async function rewriteFiles(
  folder: string,
  fits: RegExp,
  rewrite: (text: string, file: string) => string | Promise<string>,
): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => fits.test(file));
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      const rewritten = await rewrite(text, file);
      if (rewritten !== text) await writeFile(path.join(folder, file), rewritten);
    }),
  );
}
