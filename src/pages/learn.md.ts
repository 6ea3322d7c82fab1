import type { APIRoute } from 'astro';
import { sourcedPage } from '../build/mdx/page.ts';
import { storyEntry } from '../build/site/story-entry.ts';
import { storyComponents } from '../features/learn/components.ts';
import { storyAlternate } from '../features/learn/markdown-alternate.ts';

/** The Markdown alternate of the story. */
export const GET: APIRoute = async () => {
  const entry = await storyEntry();
  const components = storyComponents(entry.data);
  return new Response(storyAlternate(sourcedPage(entry, components), entry.data, components), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
