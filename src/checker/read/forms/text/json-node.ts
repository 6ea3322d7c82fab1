import { limits, type Work } from '../../limits.ts';
import type { Node, Pair } from '../../yaml-node.ts';

/** Space and punctuation, then a bracket, a string, or a number or word. */
const token = /[\s,:]*(?:([[\]{}])|("(?:[^"\\]|\\.)*")|([^\s,:[\]{}"]+))/y;

/**
 * The JSON between two offsets as the nodes that the parser of YAML makes of it (`read/yaml.ts`); nothing where it is no JSON, or is nested too deep. YAML
 * takes the parser some fifty times as long, and a log of JSON has an object in each line.
 */
export function jsonNode(text: string, start: number, end: number, work: Work): Node | undefined {
  const written = text.slice(start, end);
  work.spend(written.length);
  // What fails is much dearer than what is JSON, so the first words of a mapping of YAML are enough.
  if (!/^\s*(?:\{\s*["}]|[^{])/.test(written)) return undefined;
  try {
    JSON.parse(written);
  } catch {
    return undefined;
  }
  // From here on it is known to be JSON, so that a look at each token tells what it is.
  token.lastIndex = 0;
  let isTooDeep = false;
  const next = (): RegExpExecArray => token.exec(written) as RegExpExecArray;
  const valueOf = ([, bracket, string, plain = '']: RegExpExecArray, depth: number): Node => {
    work.spend(1);
    const to = start + token.lastIndex;
    if (string !== undefined)
      return { kind: 'scalar', start: to - string.length, end: to, value: JSON.parse(string) as string, style: 'double' };
    if (bracket === undefined) {
      const value: unknown = JSON.parse(plain);
      // As it is written: `1e3` stays as it is.
      const kept = typeof value === 'boolean' || value === null ? value : plain;
      return { kind: 'scalar', start: to - plain.length, end: to, value: kept, style: 'plain' };
    }
    isTooDeep ||= depth > limits.depth;
    const items: Node[] = [];
    const pairs: Pair[] = [];
    for (let one = next(); !isTooDeep && one[1] !== ']' && one[1] !== '}'; one = next())
      if (bracket === '[') items.push(valueOf(one, depth + 1));
      else {
        const [key, keyEnd] = [one[2] ?? '', start + token.lastIndex];
        pairs.push({ key: JSON.parse(key) as string, keyStart: keyEnd - key.length, keyEnd, value: valueOf(next(), depth + 1) });
      }
    const place = { flow: true, start: to - 1, end: start + token.lastIndex };
    return bracket === '[' ? { kind: 'seq', ...place, items } : { kind: 'map', ...place, pairs };
  };
  const node = valueOf(next(), 0);
  return isTooDeep ? undefined : node;
}
