import { render, type CollectionEntry } from 'astro:content';
import { sourcesHeading } from '../../wording/shell/page.ts';
import { lastChanged } from '../site/last-changed.ts';
import type { MdxComponents } from './component.ts';
import { sourcedPage, type PageCollection } from './page.ts';

/** A section of a page, for the list of what is on it. */
interface Section {
  readonly slug: string;
  readonly text: string;
}

/** The sections that the page itself draws, before the text of the entry and between that and the sources. */
interface Around {
  readonly before: readonly Section[];
  readonly after?: readonly Section[];
}

/**
 * What the page of an entry shows: its text, and the properties of its layout. Leaves its sources in `locals`, where the components find
 * them, so it is called before anything is drawn.
 */
export async function entryPage(
  entry: CollectionEntry<PageCollection>,
  components: MdxComponents,
  locals: App.Locals,
  { before, after = [] }: Around,
) {
  const { collection, id, data } = entry;
  locals.sourced = { page: sourcedPage(entry, components), listedAt: '' };
  const { Content, headings } = await render(entry);
  return {
    Content,
    layout: {
      title: data.title,
      description: data.description,
      headings: [...before, ...headings.filter(({ depth }) => depth === 2), ...after, { slug: 'sources', text: sourcesHeading }],
      markdown: `/${collection}/${id}.md`,
      changed: lastChanged(`content/${collection}/${id}.mdx`),
    },
  };
}
