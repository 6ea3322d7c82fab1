import type { APIRoute } from 'astro';
import { markdownPages } from '../features/mdx/alternate/markdown-pages.ts';

export const getStaticPaths = async () =>
  Object.values(await markdownPages()).flatMap((pages) => pages.map(({ page, text }) => ({ params: { page }, props: { text } })));

/** The Markdown alternate of a page. */
export const GET: APIRoute<{ text: () => string }> = ({ props }) =>
  new Response(props.text(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
