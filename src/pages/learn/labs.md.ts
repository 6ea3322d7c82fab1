import type { APIRoute } from 'astro';
import { labsAlternate } from '../../features/exercise/markdown-alternate.ts';

/** The Markdown alternate of the page of the labs. */
export const GET: APIRoute = () => new Response(labsAlternate(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
