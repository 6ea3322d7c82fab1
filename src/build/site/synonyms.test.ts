import { describe, expect, it } from 'vitest';
import { synonymsIn } from './synonyms.ts';

const synonyms = await synonymsIn();

describe('synonymsIn()', () => {
  it.each([
    ['listener', 'eavesdropper'],
    ['seat', 'attacker’s position'],
    ['network between', 'untrusted network'],
    ['kubelet CA', '--kubelet-certificate-authority'],
  ])('a reader who knows the old word “%s” finds what “%s” finds', (old, now) => {
    expect(synonyms.filter(({ same }) => same.includes(old)).map(({ same }) => same)).toEqual([expect.arrayContaining([old, now])]);
  });

  it('a reader who knows the word “dials” finds what says “opens the connection” as well', () => {
    expect(synonyms.find(({ same }) => same.includes('dials'))?.near).toContain('opens the connection');
  });
});
