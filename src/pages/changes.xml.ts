import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The changelog as RSS: one item a version. */
export const GET: APIRoute = ({ site }) => {
  const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1);
  const home = site?.href ?? '/';
  const items = sections.map((section) => {
    const [version = '', ...lines] = section.split('\n');
    return `<item><title>${escape(version.trim())}</title><guid isPermaLink="false">hub-and-spoke ${escape(version.trim())}</guid><link>${home}</link><description>${escape(lines.join('\n').trim())}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Hub &amp; Spoke: changes</title><link>${home}</link><description>What readers, embedders and hosts notice.</description>\n${items.join('\n')}\n</channel></rss>\n`,
    {
      headers: { 'content-type': 'application/xml; charset=utf-8' },
    },
  );
};
