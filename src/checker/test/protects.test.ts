import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { factsForTests } from './facts.ts';
import { knownInputs } from './inputs.ts';
import { mutated } from './mutate.ts';
import { linesThatProtect, without } from './protecting.ts';
import { strongerWithout } from './stronger-without.ts';
import { claims, newlyAuthenticated } from './strength.ts';
import { checked } from './told.ts';

describe('a line that protects', () => {
  it('makes nothing stronger and no path authenticated when it is gone', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { name, inputs } of knownInputs) {
      const before = checked(inputs);
      for (const one of linesThatProtect(inputs, before)) {
        count += 1;
        const after = checked(without(inputs, one));
        for (const claim of [...claims(after, before), ...newlyAuthenticated(after, before)])
          wrong.push(`${claim} without line ${one.line} of ${name}: ${inputs[one.at]?.text.split('\n')[one.line - 1]}`);
      }
    }
    expect(count).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('of a document with a mutation makes nothing stronger when it is gone', () => {
    let count = 0;
    fc.assert(
      // Small numbers are no likelier than others, so that each run has another document.
      fc.property(fc.noBias(fc.nat()), (seed) => {
        const { text, how } = mutated(seed);
        const { tried, wrong } = strongerWithout(text, factsForTests, seed);
        count += tried;
        expect(wrong, how).toEqual([]);
      }),
      { numRuns: amountOf('mutated documents without a line'), seed: 20261130 },
    );
    expect(count).toBeGreaterThan(10);
  });
});
