import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Synonyms } from '../../features/shell/script/search-keys.ts';

/** The front matter of an entry, as far as the search uses it. */
interface Entry {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly near?: readonly string[];
}

/** The synonyms that the search knows: the terms of the glossary with their other names, old and new, and with what is close to them. */
export async function synonymsIn(folder = 'content/glossary'): Promise<readonly Synonyms[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(await readFile(`${folder}/${file}`, 'utf8')) ?? [];
      return parse(front) as Entry;
    }),
  );
  return entries
    .filter(({ aliases, near }) => aliases.length > 0 || near)
    .map(({ term, aliases, near }) => ({ same: [term, ...aliases], ...(near ? { near } : {}) }));
}
