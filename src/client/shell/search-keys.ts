/** What the scripts of the search leave for each other: classic scripts share only the global object. */
export const indexKey = Symbol.for('hub-spoke.search');
export const textsKey = Symbol.for('hub-spoke.search-texts');
export const openKey = Symbol.for('hub-spoke.open-search');

/** The two files that the build writes, on their way: the index as JSON, and the text of each section, which only excerpts need. */
export interface SearchFiles {
  readonly index: Promise<string>;
  readonly texts: Promise<readonly string[]>;
}

/** Opens the dialog at once, with what was typed already (a line break at its end is Enter); rejects if the index does not load. `root` leads to the root of the site. */
export type OpenSearch = (files: SearchFiles, root: string, typed: string) => Promise<void>;
