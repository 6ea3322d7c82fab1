import { readdirSync } from 'node:fs';
import type { Synonyms } from '../../features/shell/script/search-keys.ts';
import { termEntry } from '../mdx/term-file.ts';

/** The synonyms that the search knows: the terms of the glossary with their other names, old and new, and with what is close to them. */
export const synonyms = (): readonly Synonyms[] =>
  readdirSync('content/glossary')
    .sort()
    .map((file) => termEntry(file.replace(/\.md$/, '')))
    .filter(({ aliases, near }) => aliases.length > 0 || near)
    .map(({ term, aliases, near }) => ({ same: [term, ...aliases], ...(near ? { near } : {}) }));
