import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatches, isGlob, longestGlob } from './glob.ts';

describe('globMatches()', () => {
  it.each([
    ['a.yaml', 'a.yaml'],
    ['./a.yaml', 'a.yaml'],
    ['a.yaml', './a.yaml'],
    ['*.yaml', 'a.yaml'],
    ['clusters/*/kubelet.yaml', 'clusters/lab/kubelet.yaml'],
    ['clusters/**', 'clusters/lab/deep/kubelet.yaml'],
    ['**/kubelet.yaml', 'kubelet.yaml'],
    ['**/kubelet.yaml', 'a/b/kubelet.yaml'],
    ['a/**/b.yaml', 'a/b.yaml'],
    ['a/**/b.yaml', 'a/x/y/b.yaml'],
    ['node-?.conf', 'node-1.conf'],
    ['{lab,test}/*.{yaml,yml}', 'test/a.yml'],
    ['clusters/lab', 'clusters/lab/kubelet.yaml'],
    ['clusters/lab/', 'clusters/lab/kubelet.yaml'],
    ['a\\b.yaml', 'a/b.yaml'],
    ['a+(b).yaml', 'a+(b).yaml'],
  ])('%s names %s', (glob, name) => {
    expect(globMatches(glob, name)).toBe(true);
  });

  it.each([
    ['*.yaml', 'lab/a.yaml'],
    ['a.yaml', 'xa.yaml'],
    ['a.yaml', 'a.yaml.bak'],
    ['aXyaml', 'a.yaml'],
    ['a.yaml', 'aXyaml'],
    ['clusters/*', 'clusters/lab/kubelet.yaml'],
    ['**/let.yaml', 'a/kubelet.yaml'],
    ['a/**/b.yaml', 'ab.yaml'],
    ['node-?.conf', 'node-/.conf'],
    ['node-?.conf', 'node-12.conf'],
    ['{lab,test}/*', 'prod/a'],
    ['clusters/lab', 'clusters/laboratory/kubelet.yaml'],
  ])('%s does not name %s', (glob, name) => {
    expect(globMatches(glob, name)).toBe(false);
  });

  it('ends for signs that make other matchers try every way', () => {
    const start = process.cpuUsage().user;
    expect(globMatches('*a'.repeat(100), `${'a'.repeat(5000)}b`)).toBe(false);
    expect(globMatches(`${'{a,b}'.repeat(30)}`, 'a'.repeat(30))).toBe(false);
    // No time is held: a matcher that tries every way would not come here at all.
    expect(process.cpuUsage().user).toBeGreaterThanOrEqual(start);
  });

  it('takes every plain name as itself, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        expect(typeof globMatches(a, b)).toBe('boolean');
        if (!isGlob(a) && !a.includes('\\') && a !== '' && !/^(?:\.\/)|\/$/.test(a) && a.length <= longestGlob)
          expect(globMatches(a, a)).toBe(true);
      }),
      { numRuns: 500, seed: 20261127 },
    );
  });
});
