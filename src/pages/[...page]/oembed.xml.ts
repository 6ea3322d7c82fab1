import type { APIRoute } from 'astro';
import { embeddablePages, type EmbeddablePage } from '../../build/embeddable.ts';
import { oEmbedOf, oEmbedXml } from '../../export/oembed.ts';

/** An answer holds absolute addresses only, so there is none until the site knows its own (`SITE`). */
export const getStaticPaths = () =>
  import.meta.env.SITE
    ? embeddablePages.map((page) => ({ params: { page: page.address.replace(/^\/|\/$/g, '') || undefined }, props: { page } }))
    : [];

export const GET: APIRoute<{ page: EmbeddablePage }> = ({ props, site }) =>
  new Response(oEmbedXml(oEmbedOf({ ...props.page, site: String(site) })), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
