import type { APIRoute } from 'astro';
import { releases } from '../build/site/changelog.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The changelog as RSS: one item a version. */
export const GET: APIRoute = ({ site }) => {
  const home = site?.href ?? '/';
  const items = releases().map(
    ({ version, text }) =>
      `<item><title>${escape(version)}</title><guid isPermaLink="false">hub-and-spoke ${escape(version)}</guid><link>${home}</link><description>${escape(text)}</description></item>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Hub &amp; Spoke: changes</title><link>${home}</link><description>What readers, embedders and hosts notice.</description>\n${items.join('\n')}\n</channel></rss>\n`,
    {
      headers: { 'content-type': 'application/xml; charset=utf-8' },
    },
  );
};
