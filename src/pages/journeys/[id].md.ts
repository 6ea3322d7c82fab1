import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sourcedPage } from '../../build/mdx/page.ts';
import { components } from '../../features/mdx/components.ts';
import { markdownAlternate } from '../../features/mdx/alternate/markdown-alternate.ts';
import type { JourneyId } from '../../model/journey/journey.ts';
import { withJourneyEnd } from '../../features/lifetime/journey-end.ts';

export const getStaticPaths = async () =>
  (await getCollection('journeys')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The Markdown alternate of a page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { entry } }) =>
  new Response(
    withJourneyEnd(
      entry.id as JourneyId,
      markdownAlternate({ ...sourcedPage(entry, components), collection: 'journeys' }, entry.data, components),
    ),
    {
      headers: { 'content-type': 'text/markdown; charset=utf-8' },
    },
  );
