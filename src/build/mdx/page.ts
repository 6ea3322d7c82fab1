import { readFileSync } from 'node:fs';
import type { FactId } from '../../model/reason.ts';
import type { JourneyId } from '../../model/journey/journey.ts';
import { journeyCitations } from '../../wording/journey/journey-step.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import type { MdxComponents } from './component.ts';
import { citationsOf, footnotesOf, idsIn, type Citation } from './footnotes.ts';
import { parsePage, placeOfText, type Parsed } from './parse.ts';

/** The collections whose pages end in a list of sources. */
export type PageCollection = 'paths' | 'modes' | 'symptoms' | 'journeys' | 'procedures' | 'learn';

/** A page with a list of sources. */
export type SourcedPage = ReturnType<typeof sourcedPage>;

/** An entry of one of these collections, as Astro gives it. */
interface Entry {
  readonly collection: PageCollection;
  readonly id: string;
  readonly filePath?: string;
  readonly data: object;
}

type Citing = readonly { readonly source?: string | undefined }[];

/** What the front matter of a symptom cites under a key. */
const citedUnder = (page: Parsed, data: object, key: string): readonly Citation[] =>
  ((data as Readonly<Record<string, Citing | undefined>>)[key] ?? []).flatMap(({ source }) =>
    source ? [{ ids: idsIn(source), place: placeOfText(page, source) }] : [],
  );

/** What a page cites before and after its text: the steps of a journey come first, and the front matter of a symptom stands around its text. */
function citedAround(
  page: Parsed,
  { collection, id, data }: Entry,
): { readonly before: readonly Citation[]; readonly after: readonly Citation[] } {
  const under = (...keys: readonly string[]) => keys.flatMap((key) => citedUnder(page, data, key));
  if (collection === 'symptoms') return { before: under('messages', 'alone', 'fix', 'doNot'), after: under('versions') };
  const claims: readonly (readonly FactId[])[] = collection === 'journeys' ? journeyCitations(journeyOf(id as JourneyId)) : [];
  return { before: claims.map((ids) => ({ ids, place: `src/wording/journey/journeys.ts, ${id}` })), after: [] };
}

/** A page with its tree and its footnotes, which its HTML and its Markdown share. */
export function sourcedPage(entry: Entry, components: MdxComponents) {
  const { collection, id, filePath } = entry;
  const file = filePath ?? `content/${collection}/${id}.mdx`;
  const page = parsePage(file, readFileSync(file, 'utf8'));
  const { before, after } = citedAround(page, entry);
  return { ...page, collection, id, footnotes: footnotesOf(page, [...before, ...citationsOf(page, components), ...after]) };
}

/** The page that a component is drawn in: the page's own file leaves it in `Astro.locals` before it draws anything. */
export function drawnPage({ sourced }: App.Locals): NonNullable<App.Locals['sourced']> {
  if (!sourced)
    throw new Error('a source mark stands on a page that collects none: its file in src/pages/ has to set `Astro.locals.sourced`');
  return sourced;
}
