import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sourcedPage } from '../../build/mdx/page.ts';
import { components } from '../../features/mdx/components.ts';
import { symptomAlternate } from '../../features/symptom/markdown-alternate.ts';

export const getStaticPaths = async () =>
  (await getCollection('symptoms')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The Markdown alternate of a symptom's page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { entry } }) =>
  new Response(symptomAlternate(entry, sourcedPage(entry, components), components), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
