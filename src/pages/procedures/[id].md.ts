import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { footnoteLines } from '../../build/mdx/footnotes.ts';
import { markdownOf } from '../../build/mdx/markdown.ts';
import { sourcedPage } from '../../build/mdx/page.ts';
import { components } from '../../features/mdx/components.ts';

export const getStaticPaths = async () =>
  (await getCollection('procedures')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The Markdown alternate of a procedure: its answer, its text with the checks spelled out, and its sources. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { entry } }) => {
  const page = sourcedPage(entry, components);
  const { title, description } = entry.data;
  const text = [
    `# ${title}`,
    '',
    description,
    '',
    markdownOf(page, components),
    '',
    '## Sources',
    '',
    ...footnoteLines(page.footnotes),
    '',
  ];
  return new Response(text.join('\n'), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
