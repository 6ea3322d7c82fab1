import { getEntry } from 'astro:content';
import type { APIRoute } from 'astro';
import { sourcedPage } from '../build/mdx/page.ts';
import { storyComponents } from '../components/learn/components.ts';
import { storyAlternate } from '../components/learn/markdown-alternate.ts';

/** The Markdown alternate of the story. */
export const GET: APIRoute = async () => {
  const entry = await getEntry('learn', 'story');
  if (!entry) throw new Error('content/learn/story.mdx is not there');
  const components = storyComponents(entry.data);
  return new Response(storyAlternate(sourcedPage(entry, components), entry.data, components), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
