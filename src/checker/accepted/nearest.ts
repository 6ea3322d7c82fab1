/** How many letters of two texts stand side by side in both: enough to find the word that was meant. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const of = new Set(pairs(b));
  return pairs(a).filter((pair) => of.has(pair)).length / Math.max(1, a.length + b.length);
}

/** The words that are most like a text, the nearest first. */
export const nearestOf = (text: string, words: readonly string[], count = 1): readonly string[] => {
  const given = text.slice(0, 60).toLowerCase();
  return [...words].sort((a, b) => likeness(given, b) - likeness(given, a)).slice(0, count);
};
