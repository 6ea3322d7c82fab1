import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { distributionTwin } from '../../components/distribution/markdown-twin.ts';
import { distributions } from '../../facts/distribution/distribution.ts';

export const getStaticPaths = () => distributions.map((distribution) => ({ params: { id: distribution.id }, props: { distribution } }));

/** The Markdown twin of a distribution's page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { distribution } }) =>
  new Response(distributionTwin(distribution), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
