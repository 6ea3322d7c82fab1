import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** The front matter of a term of the glossary. */
export const termSchema = z.object({
  term: z.string().min(2),
  /** Other names, old and new: the search takes each for the term, and the term for each. */
  aliases: z.array(z.string()).default([]),
  /** Words for something close, which a search for the term finds as well. */
  near: z.array(z.string()).optional(),
  /** The Kubernetes page on it, as a path of kubernetes.io. */
  kubernetes: z.string().startsWith('/docs/').optional(),
  see: z.array(z.string().startsWith('/')).min(1),
  sources: z.array(z.string()),
});

/** The front matter of the term with this id. Throws with the file and the fields that do not fit. */
export function termEntry(id: string): z.output<typeof termSchema> {
  const file = `content/glossary/${id}.md`;
  const { data, error } = termSchema.safeParse(parse(readFileSync(file, 'utf8').split(/^---$/m)[1] ?? ''));
  if (error) throw new Error(`${file} does not have what a term has.\n${z.prettifyError(error)}`);
  return data;
}
