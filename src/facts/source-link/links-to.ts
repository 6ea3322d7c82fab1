import { sourceLinks, type SourceLink } from './source-link.ts';
import { sourceTable } from './source-table.ts';

/** The places that these sources lead to. Where a row has none, there is none. */
export const linksTo = (...sources: readonly (string | undefined)[]): readonly SourceLink[] =>
  sources.flatMap((source) => (source === undefined ? [] : sourceLinks(source, sourceTable)));
