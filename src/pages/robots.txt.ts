import type { APIRoute } from 'astro';

/** Everything may be read. The sitemap is named where the site knows its own address. */
export const GET: APIRoute = ({ site }) =>
  new Response(['User-agent: *', 'Allow: /', ...(site ? [`Sitemap: ${new URL('/sitemap.xml', site).href}`] : []), ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
