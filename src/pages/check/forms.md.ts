import type { APIRoute } from 'astro';
import { inputFormsTwin } from '../../components/check/markdown-twin.ts';

/** The Markdown twin of the table of forms. */
export const GET: APIRoute = () => new Response(inputFormsTwin(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
