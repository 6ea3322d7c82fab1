import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { distributionAlternate } from '../../features/distribution/markdown-alternate.ts';
import { distributions } from '../../facts/distribution/distribution.ts';

export const getStaticPaths = () => distributions.map((distribution) => ({ params: { id: distribution.id }, props: { distribution } }));

/** The Markdown alternate of a distribution's page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { distribution } }) =>
  new Response(distributionAlternate(distribution), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
