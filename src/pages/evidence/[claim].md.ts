import type { APIRoute } from 'astro';
import { claimAlternate } from '../../features/evidence/markdown-alternate.ts';
import { claims } from '../../facts/look-up/claim.ts';

export const getStaticPaths = () => [...claims().values()].map((claim) => ({ params: { claim: claim.id }, props: { claim } }));

/** The Markdown alternate of a claim's page. */
export const GET: APIRoute = ({ props }) =>
  new Response(claimAlternate(props['claim']), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
