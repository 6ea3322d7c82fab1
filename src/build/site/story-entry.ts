import { getEntry, type CollectionEntry } from 'astro:content';

/** The story of `/learn/`. Throws where its file is missing. */
export async function storyEntry(): Promise<CollectionEntry<'learn'>> {
  const entry = await getEntry('learn', 'story');
  if (!entry) throw new Error('content/learn/story.mdx is missing');
  return entry;
}
