import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rewrites the files of a build whose names fit. The name is that from the root of the build. */
export async function rewriteFiles(
  build: URL,
  fits: RegExp,
  rewrite: (text: string, file: string) => string | Promise<string>,
): Promise<void> {
  const root = fileURLToPath(build);
  const files = (await readdir(root, { recursive: true })).filter((file) => fits.test(file));
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8');
      const rewritten = await rewrite(text, file);
      if (rewritten !== text) await writeFile(path.join(root, file), rewritten);
    }),
  );
}
