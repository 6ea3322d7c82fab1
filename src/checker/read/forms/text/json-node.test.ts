import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, Work } from '../../limits.ts';
import { readYaml } from '../../yaml.ts';
import { jsonNode } from './json-node.ts';

const fast = (text: string) => jsonNode(text, 0, text.length, new Work(text.length));
const slow = (text: string) => {
  const [document] = readYaml(text, 0, text.length, new Work(text.length));
  return document && 'root' in document ? document.root : undefined;
};

describe('JSON', () => {
  it('is read as the parser of YAML reads it, with every value, style and place', () => {
    const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 3 });
    fc.assert(
      // With spaces between tokens: without them a key in YAML may end in another place.
      fc.property(value, fc.constantFrom(0, 1, 2), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        if (text.startsWith('{') || text.startsWith('[')) expect(fast(text), text).toEqual(slow(text));
      }),
      { numRuns: 300, seed: 27 },
    );
  });

  it('is read where its brackets, quotes, numbers and words are odd', () => {
    for (const text of [
      '{"a":1e3,"b":-0.50,"c":null,"d":true}',
      '{"\\"{":"}\\\\","b":[[],{}]}',
      '[1,[2,"3"],{"a":{}}]',
      '{"a":"\\u00e9\\/"}',
    ])
      expect(fast(text), text).toEqual(slow(text));
    expect(fast('{"a":1e3}')).toMatchObject({
      kind: 'map',
      end: 9,
      pairs: [{ key: 'a', keyStart: 1, keyEnd: 4, value: { value: '1e3' } }],
    });
  });

  it('that is none, or is nested too deep, is left to the parser of YAML', () => {
    for (const text of ['{a: 1}', '{"a":1,}', '{"a":1', '{{ x }}', `${'['.repeat(limits.depth + 2)}${']'.repeat(limits.depth + 2)}`])
      expect(fast(text), text).toBeUndefined();
  });
});
