import { describe, expect, it } from 'vitest';
import { isWord, parsePattern, withRareAnchors, wordCounts } from './pattern.ts';

describe('patterns', () => {
  it('parsePattern() splits a message at its placeholders, each with its gap', () => {
    expect(parsePattern('certificate for <ip> because … SANs').segments).toEqual([
      { words: ['certificate', 'for'], gap: [0, 0], anchor: 'certificate', offset: 0 },
      { words: ['because'], gap: [1, 3], anchor: 'because', offset: 0 },
      { words: ['sans'], gap: [0, 24], anchor: 'sans', offset: 0 },
    ]);
  });
  it('parsePattern() keeps a placeholder inside a word in its word', () => {
    expect(parsePattern('dial tcp <node>:10250: i/o timeout').segments).toEqual([
      { words: ['dial', 'tcp', ['', ':10250'], 'i/o', 'timeout'], gap: [0, 0], anchor: 'timeout', offset: 4 },
    ]);
  });
  it('parsePattern() takes a placeholder with dots as any number of words', () => {
    expect(parsePattern('valid for <names…>, not <name>').segments.map(({ gap }) => gap)).toEqual([
      [0, 0],
      [0, 24],
    ]);
  });
  it('parsePattern() refuses a message that starts with nothing to look for', () => {
    expect(() => parsePattern('<ip>')).toThrow('the first stretch has no word without a placeholder: <ip>');
    expect(() => parsePattern('x<path>y … end')).toThrow('the first stretch');
  });
});

describe('words with placeholders', () => {
  it.each([
    ['10.0.0.1:10250', ['', ':10250'], true],
    [':10250', ['', ':10250'], true],
    ['10.0.0.1:10251', ['', ':10250'], false],
    ['https://a:10250/exec/b', ['https://', ':10250/', ''], true],
    ['https://a:6443/exec/b', ['https://', ':10250/', ''], false],
    ['aba', ['ab', 'ba'], false],
    ['abba', ['ab', 'ba'], true],
    ['axbxc', ['a', 'x', 'x', 'c'], true],
    ['axbc', ['a', 'x', 'x', 'c'], false],
    ['exact', 'exact', true],
    ['exactly', 'exact', false],
  ] as const)('isWord(%s, %j) is %s', (word, wanted, is) => {
    expect(isWord(word, wanted)).toBe(is);
  });
});

describe('anchors', () => {
  it('withRareAnchors() looks for the word of each stretch that the fewest patterns hold', () => {
    const patterns = ['x509: certificate is valid for <name>', 'x509: certificate has expired', 'certificate authority'].map(parsePattern);
    const counts = wordCounts(patterns);
    expect([counts.get('certificate'), counts.get('x509'), counts.get('expired')]).toEqual([3, 2, 1]);
    expect(patterns.map((each) => withRareAnchors(each, counts).segments[0]?.anchor)).toEqual(['valid', 'expired', 'authority']);
    expect(patterns.map((each) => withRareAnchors(each, counts).segments[0]?.offset)).toEqual([3, 3, 1]);
  });
});
