import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { pathOf } from '../../model/path.ts';
import { settingOf } from '../../model/setting/setting.ts';
import type { CheckResult } from '../check.ts';
import type { Input } from '../read/read.ts';
import { knownInputs, type Known } from './inputs.ts';
import { diceFrom, randomFrom } from './mutate.ts';
import { claims, newlyAuthenticated, valuesOf } from './strength.ts';
import { checked } from './told.ts';

const under = (folder: string, { inputs }: Known): readonly Input[] => inputs.map((one) => ({ ...one, name: `${folder}/${one.name}` }));

interface Pair {
  readonly name: string;
  /** The checks of each alone. */
  readonly alone: readonly [CheckResult, CheckResult];
  readonly together: CheckResult;
  /** The same inputs, those of the second first. */
  readonly turned: CheckResult;
}

/** Pairs of different inputs, the same at each run, with their checks. */
const pairs: () => readonly Pair[] = (() => {
  let made: readonly Pair[] | undefined;
  return () => (made ??= makePairs(amountOf('pairs of inputs')));
})();

function makePairs(count: number): readonly Pair[] {
  const { of } = diceFrom(randomFrom(1));
  const cache = new Map<Known, CheckResult>();
  const alone = (one: Known): CheckResult => {
    const found = cache.get(one) ?? checked(one.inputs);
    cache.set(one, found);
    return found;
  };
  return Array.from({ length: count }, () => [of(knownInputs), of(knownInputs)] as const)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => {
      const [first, last] = [under('a', one), under('b', other)];
      return {
        name: `${one.name} + ${other.name}`,
        alone: [alone(one), alone(other)],
        together: checked([...first, ...last]),
        turned: checked([...last, ...first]),
      };
    });
}

describe('an input that is added', () => {
  it('proves nothing that neither it nor the others say alone', () => {
    const wrong = pairs().flatMap(({ name, together, alone }) => claims(together, ...alone).map((claim) => `${claim} in ${name}`));
    expect(wrong).toEqual([]);
  });

  it('makes no path authenticated unless what was missing is said by it or by the others alone', () => {
    for (const { name, together, alone } of pairs()) {
      const [is, ...said] = [together, ...alone].map(valuesOf);
      for (const path of newlyAuthenticated(together, ...alone))
        for (const id of pathOf(path).decidedBy.filter((one) => settingOf(one).ordered))
          expect(
            said.map((one) => one[id]),
            `${id} of ${path} in ${name}`,
          ).toContain(is?.[id]);
    }
  });

  it('decides the same whether it comes first or last', () => {
    for (const { name, together, turned } of pairs()) expect(valuesOf(turned), name).toEqual(valuesOf(together));
  });
});
