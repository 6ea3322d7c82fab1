import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { factsForTests } from '../test/facts.ts';

const secretsIn = (text: string): readonly (readonly [number, string])[] =>
  check([{ name: 'a', text }], { facts: factsForTests })
    .findings.filter(({ code }) => code === 'secret-pasted')
    .map(({ region, sentence }) => [region.line, sentence]);

const secret = (name: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}}\nstringData:\n  user: ${name}-user\n  pass: ${name}-pass\n`;

describe('a secret that was pasted', () => {
  it('is one finding for all that one Secret holds, with the other lines', () => {
    expect(secretsIn(secret('a'))).toEqual([
      [5, expect.stringMatching(/^This looks like the data of a Secret\. So does what stands in line 6\. /)],
    ]);
  });

  it('is a finding for each of two Secrets', () => {
    expect(secretsIn(`${secret('a')}---\n${secret('b')}`).map(([line]) => line)).toEqual([5, 12]);
  });

  it('is one finding where the same token stands twice, and two where they differ', () => {
    const kubelet = (token: string): string => `kubelet --token=${token}\n`;
    const [one, other] = ['x1y2z3.0a1b2c3d4e5f6a7b', 'q1w2e3.9a8b7c6d5e4f3a2b'];
    expect(secretsIn(kubelet(one) + kubelet(one)).map(([line]) => line)).toEqual([1]);
    expect(secretsIn(kubelet(one) + kubelet(other)).map(([line]) => line)).toEqual([1, 2]);
  });
});
