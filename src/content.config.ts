import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { journeyIds } from './model/journey.ts';
import { modeIds } from './model/mode.ts';
import { pathIds } from './model/path.ts';

const page = { title: z.string().min(3), description: z.string().min(20).max(220), question: z.string().endsWith('?') };

/** The file name is the id. One that the model does not know fails the build and names the file. */
const idOf =
  (kind: string, ids: readonly string[]) =>
  ({ entry }: { entry: string }) => {
    const id = entry.replace(/\.mdx$/, '');
    if (!ids.includes(id))
      throw new Error(`content/${kind}/${entry}: no ${kind.slice(0, -1)} of the model is called "${id}"; it has ${ids.join(', ')}`);
    return id;
  };

export const collections = {
  paths: defineCollection({
    loader: glob({ base: './content/paths', pattern: '*.mdx', generateId: idOf('paths', pathIds) }),
    schema: z.object({ ...page, short: z.string().min(3) }),
  }),
  modes: defineCollection({
    loader: glob({ base: './content/modes', pattern: '*.mdx', generateId: idOf('modes', modeIds) }),
    schema: z.object(page),
  }),
  journeys: defineCollection({
    loader: glob({ base: './content/journeys', pattern: '*.mdx', generateId: idOf('journeys', journeyIds) }),
    schema: z.object(page),
  }),
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.md' }),
    schema: z.object({
      term: z.string().min(2),
      aliases: z.array(z.string()),
      /** The Kubernetes page on it, as a path of kubernetes.io. */
      kubernetes: z.string().startsWith('/docs/').optional(),
      see: z.array(z.string().startsWith('/')).min(1),
      sources: z.array(z.string()),
    }),
  }),
};
