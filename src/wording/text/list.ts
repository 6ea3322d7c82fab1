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

/** Clauses for what is done one after the other: "first do a, and then do b", "first do a, then do b, and then do c". One is itself. */
export const clausesInOrder = (clauses: readonly string[]): string =>
  clauses.length < 2 ? listedClauses(clauses) : `first ${listedClauses(clauses.map((clause, at) => (at > 0 ? `then ${clause}` : clause)))}`;

/** Things with one key together, each group at the place of its first thing. What is the same of all can then be said once. */
export function together<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): readonly (readonly [Thing, ...Thing[]])[] {
  const groups = new Map<string, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}
