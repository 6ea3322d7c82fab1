import { describe, expect, it } from 'vitest';
import { synonyms } from './synonyms.ts';

const known = synonyms();

describe('synonyms()', () => {
  it.each([
    ['listener', 'eavesdropper'],
    ['seat', 'attacker’s position'],
    ['network between', 'untrusted network'],
    ['kubelet CA', '--kubelet-certificate-authority'],
  ])('a reader who knows the old word “%s” finds what “%s” finds', (old, now) => {
    expect(known.filter(({ same }) => same.includes(old)).map(({ same }) => same)).toEqual([expect.arrayContaining([old, now])]);
  });

  it('a reader who knows the word “dials” finds what says “opens the connection” as well', () => {
    expect(known.find(({ same }) => same.includes('dials'))?.near).toContain('opens the connection');
  });
});
