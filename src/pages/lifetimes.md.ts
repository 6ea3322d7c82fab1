import type { APIRoute } from 'astro';
import { lifetimesAlternate } from '../features/lifetime/markdown-alternate.ts';

/** The Markdown alternate of the page of lifetimes. */
export const GET: APIRoute = () => new Response(lifetimesAlternate(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
