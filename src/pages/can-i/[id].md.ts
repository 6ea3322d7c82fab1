import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { decisionAlternate } from '../../features/decision/markdown-alternate.ts';
import { decisions } from '../../wording/decision/decision.ts';

export const getStaticPaths = () => decisions.map((decision) => ({ params: { id: decision.id }, props: { decision } }));

/** The Markdown alternate of the page of a decision. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { decision } }) =>
  new Response(decisionAlternate(decision), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
