/** A page that an address may have meant: its address from the root of the site, and its name. */
interface Page {
  readonly address: string;
  readonly name: string;
}

/** Longer addresses are compared by their beginning only, so that none makes the page hang. */
const longest = 160;

/** Letters that have to change, come or go to turn one word into the other; two that swapped places count once. */
function distance(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** 1 for the same word, 0 for one that shares nothing. */
const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / Math.max(numbers.length, 1);

/** The words of an address: `/paths/apiserver-to-kubelet/index.html` is paths, apiserver, to, kubelet. */
const wordsOf = (address: string): string[] =>
  address
    .toLowerCase()
    .replace(/(index)?\.(html?|md)$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well each word of one finds a like word in the other, both ways; a word that only begins alike counts half. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const best = (word: string, others: readonly string[]): number =>
    Math.max(0, ...others.map((other) => Math.max(likeness(word, other) ** 2, word.length > 2 && other.startsWith(word) ? 0.5 : 0)));
  return mean([mean(a.map((word) => best(word, b))), mean(b.map((word) => best(word, a)))]);
}

/** How alike two lists of words are. The order counts too: kubelet to API server is not API server to kubelet. */
function resemblance(a: readonly string[], b: readonly string[]): number {
  const inOrder = likeness(a.join(' '), b.join(' '));
  return Math.max(inOrder, 0.85 * overlap(a, b) + 0.15 * inOrder);
}

/** An address as text: percent signs decoded where that is possible. */
export function readAddress(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The pages most like an address that names none, best first, five at most; none where nothing is near. */
export function suggestedPages<P extends Page>(asked: string, pages: readonly P[]): readonly P[] {
  const words = wordsOf(asked.slice(0, longest));
  if (words.length === 0) return [];
  // The folder may be missing or wrong, or the reader knows the name and not the address.
  const tries = [words, words.slice(1)].filter((some) => some.length > 0);
  return pages
    .map((page) => {
      const addressWords = wordsOf(page.address);
      const meant = [addressWords, addressWords.slice(1), wordsOf(page.name)].filter((some) => some.length > 0);
      return { page, score: Math.max(...tries.flatMap((some) => meant.map((other) => resemblance(some, other)))) };
    })
    .filter(({ score }) => score > 0.55)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ page }) => page);
}
