import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { Unusable, Work } from './limits.ts';
import { readYaml } from './yaml.ts';

/** What the parser's own reading of all documents comes to: of each document its place, or its first error. */
const asParsed = (text: string): readonly unknown[] => {
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core', merge: false });
  return [...documents].map(({ contents, range, errors: [error] }) => ({
    start: contents?.range?.[0] ?? range[0],
    offset: error?.pos[0],
    end: error ? undefined : contents?.range?.[1],
  }));
};

const asRead = (text: string): readonly unknown[] | undefined => {
  try {
    return readYaml(text, 0, text.length, new Work(text.length)).map((document) => ({
      start: document.start,
      offset: 'error' in document ? document.offset : undefined,
      end: 'error' in document ? undefined : document.root?.end,
    }));
  } catch (error) {
    // An alias without its anchor, too many documents: what no parser refuses.
    if (error instanceof Unusable) return undefined;
    throw error;
  }
};

describe('the documents of a text', () => {
  it('and the first error of each are those of the parser, wherever an error stands and whatever follows it', () => {
    const pieces = [
      '---',
      '...',
      '---\n',
      '...\n',
      'a: 1\n',
      '- b\n',
      ']',
      '}',
      '{',
      '[',
      '"c"',
      "'",
      ' ',
      '\n',
      '%YAML 1.2\n',
      '# d\n',
      '|\n',
      ': ',
      ', ',
      '\t',
    ];
    let errors = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const read = asRead(text);
        errors += read?.some((one) => (one as { offset?: number }).offset !== undefined) ? 1 : 0;
        if (read) expect(read, JSON.stringify(text)).toEqual(asParsed(text));
      }),
      { numRuns: 3000, seed: 27 },
    );
    expect(errors).toBeGreaterThan(500);
  });

  it('behind an error that ends one are still read', () => {
    expect(asRead('{a: 1} ] ]\n---\nb: 1\n')).toEqual([
      { start: 0, offset: 7, end: undefined },
      { start: 15, offset: undefined, end: 20 },
    ]);
  });
});
