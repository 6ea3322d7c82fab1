/** The longest glob that is taken: a longer one names no file. */
export const longestGlob = 200;

/** One sign of a glob: a character, `?`, `*` inside one name, `**` over names, and `** /` (written together) over whole folders. */
type Sign = { readonly is: 'text' | 'one' | 'some' | 'all' | 'folders'; readonly text: string };

const kinds: Readonly<Record<string, Sign['is']>> = { '?': 'one', '*': 'some', '**': 'all', '**/': 'folders' };
const signsOf = (glob: string): readonly Sign[] =>
  (glob.match(/\*\*\/|\*{2,}|[\s\S]/g) ?? []).map((text) => ({ is: kinds[text.replace(/^\*{2,}$/, '**')] ?? 'text', text }));

/** The globs that `{a,b}` stands for; a glob that stands for very many is taken as it is written. */
function alternatives(glob: string): readonly string[] {
  let all: readonly string[] = [glob];
  for (let round = 0; round < 6; round += 1) {
    const next = all.flatMap((one) => {
      const [braces = '', inner = ''] = /\{([^{}]*)\}/.exec(one) ?? [];
      return braces === '' ? [one] : inner.split(',').map((choice) => one.replace(braces, () => choice));
    });
    if (next.length === all.length || next.length > 64) break;
    all = next;
  }
  return all;
}

/** Whether the signs take the whole path: the places in the glob that the path so far can lead to, one look at each character. */
function takes(signs: readonly Sign[], path: string): boolean {
  const optional = new Set(['some', 'all', 'folders']);
  /** A place, and the places that follow it without a character. */
  const reach = (from: Iterable<number>): Set<number> => {
    const found = new Set<number>();
    for (let at of from) {
      found.add(at);
      while (optional.has(signs[at]?.is ?? '')) found.add((at += 1));
    }
    return found;
  };
  // Half places are inside of a folder's name that `**/` takes.
  let places = reach([0]);
  for (const unit of path) {
    const next: number[] = [];
    for (const place of places) {
      const at = Math.floor(place);
      const is = signs[at]?.is;
      if (is === 'text' && signs[at]?.text === unit) next.push(at + 1);
      else if (is === 'one' && unit !== '/') next.push(at + 1);
      else if (is === 'all' || (is === 'some' && unit !== '/')) next.push(at);
      else if (is === 'folders') next.push(...(unit === '/' ? [at, at + 1] : [at + 0.5]));
    }
    const whole = reach(next.filter(Number.isInteger));
    places = new Set([...whole, ...next.filter((place) => !Number.isInteger(place))]);
    if (places.size === 0) return false;
  }
  return places.has(signs.length);
}

/** Whether a text is a glob and not the name of one file. */
export const isGlob = (text: string): boolean => /[*?{]/.test(text);

/** A path as globs see it: with `/`, and without a `./` before it. */
export const globPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/**
 * Whether a glob names a path, or a folder that the path is in: `*` is any text inside one name, `**` any folders, `?` one character,
 * `{a,b}` one of several. The work is bounded by the lengths of both.
 */
export function globMatches(glob: string, path: string): boolean {
  const wanted = globPath(glob.slice(0, longestGlob)).replace(/\/$/, '');
  const given = globPath(path);
  return alternatives(wanted).some((one) => takes(signsOf(one), given) || (!isGlob(one) && given.startsWith(`${one}/`)));
}
