import type { APIRoute } from 'astro';
import { controlsAlternate } from '../features/control/markdown-alternate.ts';

/** The Markdown alternate of the page of controls. */
export const GET: APIRoute = () => new Response(controlsAlternate(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
