import type { APIRoute } from 'astro';
import { otherServicesAlternate } from '../../features/distribution/markdown-alternate.ts';

/** The Markdown alternate of the page that several managed services share. */
export const GET: APIRoute = () => new Response(otherServicesAlternate(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
