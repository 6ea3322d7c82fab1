import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** The files that a file of esbuild's holds code of, relative to where esbuild worked. */
export const sourcesOf = ({ inputs }: Metafile['outputs'][string]): readonly string[] =>
  Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));

/** The folder of the package that a file is of: the innermost one, where a package brings others. */
const packageFolder = (file: string): string | undefined => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/**
 * The notices that licenses such as MIT and ISC want with each copy: name, version, license and its text, one for each package that one of `files`
 * is of, sorted. Files are relative to `root`, as esbuild names them. Throws where a package has no text of a license.
 */
export function noticesOf(files: readonly string[], root = '.'): readonly string[] {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  return [...folders]
    .map((folder) => {
      const inside = path.join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(path.join(inside, 'package.json'), 'utf8')) as Record<string, string>;
      const text = readdirSync(inside).find((file) => /^licen[cs]e(?:\.\w+)?$/i.test(file));
      if (!text) throw new Error(`${folder} has no text of its license (${license}), so its code cannot be passed on`);
      // Apache-2.0 wants the file of this name passed on as well.
      const parts = [text, ...readdirSync(inside).filter((file) => /^notice(?:\.\w+)?$/i.test(file))];
      return [`${name} ${version} (${license})`, ...parts.map((file) => readFileSync(path.join(inside, file), 'utf8').trim())].join('\n\n');
    })
    .sort();
}
