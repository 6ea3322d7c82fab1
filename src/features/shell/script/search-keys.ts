/** What the scripts of the search leave for each other: classic scripts share only the global object. */
export const indexKey = Symbol.for('hub-spoke.search');
export const textsKey = Symbol.for('hub-spoke.search-texts');
export const openKey = Symbol.for('hub-spoke.open-search');

/** Words that mean the same, and beside them words for something close, which is found as well. */
export interface Synonyms {
  readonly same: readonly string[];
  readonly near?: readonly string[];
}

/** What the first file brings: the index as JSON, and the synonyms. */
export interface SearchIndex {
  readonly index: string;
  readonly synonyms: readonly Synonyms[];
}

/** The two files that the build writes, on their way: the index, and the text of each section, which only excerpts need. */
export interface SearchFiles {
  readonly index: Promise<SearchIndex>;
  readonly texts: Promise<readonly string[]>;
}

/**
 * Opens the dialog at once, with what was typed already (a line break at its end is Enter). `load` brings the files, or tries again what did not come;
 * `root` leads to the root of the site.
 */
export type OpenSearch = (load: () => SearchFiles, root: string, typed: string) => Promise<void>;
