/** Lists as this site writes them, without a comma before the last “and”. A browser has the rules of British English, so they weigh nothing. */
const format = (type: 'conjunction' | 'disjunction', parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type }).format(parts);

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string => format('conjunction', parts);

/** "a", "a or b", "a, b or c". */
export const listedOr = (parts: readonly string[]): string => format('disjunction', parts);

/** Whole clauses, which need a comma before “and” to be told apart: "do a, and do b", "do a, do b, and do c". */
export const listedClauses = (clauses: readonly string[]): string =>
  [clauses.slice(0, -1).join(', '), ...clauses.slice(-1)].filter(Boolean).join(', and ');
