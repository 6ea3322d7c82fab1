import type { APIRoute } from 'astro';
import { pageAddresses } from '../components/page-list.ts';

/** A sitemap holds absolute addresses only, so there is none until the site knows its own (`SITE`). */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []);

export const GET: APIRoute = ({ site }) => {
  const urls = pageAddresses.map((address) => `<url><loc>${new URL(address, site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
