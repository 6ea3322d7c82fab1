import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownTwin } from '../../components/mdx/markdown-twin.ts';
import { referencesOf } from '../../components/mdx/page-sources.ts';

export const getStaticPaths = async () =>
  (await getCollection('journeys')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The Markdown twin of a page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { entry } }) =>
  new Response(
    markdownTwin(
      'journeys',
      entry.id,
      entry.data.title,
      entry.data.description,
      entry.body ?? '',
      await referencesOf('journeys', entry.id),
    ),
    {
      headers: { 'content-type': 'text/markdown; charset=utf-8' },
    },
  );
