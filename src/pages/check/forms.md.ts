import type { APIRoute } from 'astro';
import { inputFormsAlternate } from '../../features/check/markdown-alternate.ts';

/** The Markdown alternate of the table of forms. */
export const GET: APIRoute = () => new Response(inputFormsAlternate(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
