import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { referencesOf } from '../../components/mdx/page-sources.ts';
import { symptomTwin } from '../../components/symptom/markdown-twin.ts';

export const getStaticPaths = async () =>
  (await getCollection('symptoms')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The Markdown twin of a symptom's page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { entry } }) =>
  new Response(symptomTwin(entry, await referencesOf('symptoms', entry.id)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
