import type { APIRoute } from 'astro';
import { nextPageRules } from '../features/shell/script/next-page-rules.ts';

/** Which pages a browser may fetch ahead, for servers to name in the header `Speculation-Rules`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(nextPageRules, null, 2)}\n`, { headers: { 'content-type': 'application/speculationrules+json' } });
