import { sourceLinks, type SourceLink } from './source-link.ts';
import { sourceTable } from './source-table.ts';

/** Each place once. */
export const once = (links: readonly SourceLink[]): readonly SourceLink[] => [
  ...new Map(links.map((link) => [link.href + link.label, link])).values(),
];

/** The places that these sources lead to. Where a row has none, there is none. */
export const linksTo = (...sources: readonly (string | undefined)[]): readonly SourceLink[] =>
  sources.flatMap((source) => (source === undefined ? [] : sourceLinks(source, sourceTable)));
