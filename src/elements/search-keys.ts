/** Where the index script leaves its text, and the search script its function: classic scripts share only the global object. */
export const indexKey = Symbol.for('hub-spoke.search');
export const openKey = Symbol.for('hub-spoke.open-search');
