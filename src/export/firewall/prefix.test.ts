import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixesFrom, prefixFrom } from './prefix.ts';

const textOf = (found: string): string => {
  const read = prefixFrom(found);
  return 'prefix' in read ? read.prefix.text : read.problem;
};

describe('a prefix', () => {
  it.each([
    ['10.0.1.0/24', '10.0.1.0/24'],
    ['10.0.1.7', '10.0.1.7/32'],
    [' 0.0.0.0/0 ', '0.0.0.0/0'],
    ['fd00:1::/64', 'fd00:1::/64'],
    ['FD00:0001:0:0:0:0:0:0/064', 'fd00:1::/64'],
    ['::/0', '::/0'],
    ['::1', '::1/128'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1/128'],
    ['::ffff:10.0.0.1', '::ffff:a00:1/128'],
    ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
  ])('%s is %s', (found, expected) => {
    expect(textOf(found)).toBe(expected);
  });

  it.each([
    ['10.0.1', '“10.0.1” is no IPv4 or IPv6 address.'],
    ['10.0.1.256/24', '“10.0.1.256/24” is no IPv4 or IPv6 address.'],
    ['010.0.1.0/24', '“010.0.1.0/24” is no IPv4 or IPv6 address.'],
    ['10.0.1.0/33', 'an IPv4 prefix has a length from 0 to 32.'],
    ['10.0.1.0/', 'has the length “”'],
    ['fd00::/129', 'an IPv6 prefix has a length from 0 to 128.'],
    ['fd00:::/64', 'is no IPv4 or IPv6 address.'],
    ['1:2:3:4:5:6:7:8:9', 'is no IPv4 or IPv6 address.'],
    ['10.0.0.0/8/8', 'has more than one “/”.'],
    ['node-1', '“node-1” is no IPv4 or IPv6 address.'],
    ['10.0.1.7/24', 'Write 10.0.1.0/24 for the whole network, or 10.0.1.7/32 for this one host.'],
    ['fd00::7/64', 'Write fd00::/64 for the whole network, or fd00::7/128 for this one host.'],
  ])('%s gets a sentence on what was found and what to write', (found, sentence) => {
    expect(textOf(found)).toContain(sentence);
  });

  it('every address that Node takes is taken, and no other', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom('1', 'f', ':', '.', '0', '9') })), (address) => {
        const isTaken = 'prefix' in prefixFrom(address);
        const isAddress = isIPv4(address) || (isIPv6(address) && !address.includes('%'));
        expect(isTaken, address).toBe(isAddress);
      }),
      { numRuns: 3000 },
    );
  });

  it('what is written is read again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(textOf(textOf(address))).toBe(textOf(address));
      }),
    );
  });

  it('a field may hold several, each once, and each mistake has its own sentence', () => {
    const { prefixes, problems } = prefixesFrom('10.0.0.0/24, fd00::/64\n10.0.0.0/24;10.0.0.1/24 none');
    expect(prefixes.map(({ text }) => text)).toEqual(['10.0.0.0/24', 'fd00::/64']);
    expect(problems).toHaveLength(2);
    expect(prefixesFrom(' \n')).toEqual({ prefixes: [], problems: [] });
  });
});
