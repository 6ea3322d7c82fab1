import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layer } from './layer.ts';
import { isBetter, isKnownSafe, seals, verdictOfBoth, weakestOf, type Verdict } from './verdict.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

const verdicts = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'] as const satisfies readonly Verdict[];
const answers = ['yes', 'no', 'unknown'] as const satisfies readonly YesNoUnknown[];
const anyVerdict = fc.constantFrom(...verdicts);
/** What an answer may turn out to be once somebody looks. */
const whenLookedAt = (answer: YesNoUnknown): readonly YesNoUnknown[] => (answer === 'unknown' ? ['yes', 'no'] : [answer]);

it('seals() is known exactly where it comes to the same whatever is true of what is unknown', () => {
  for (const encrypted of answers)
    for (const serverVerified of answers) {
      const turnsOut = whenLookedAt(encrypted).flatMap((one) =>
        whenLookedAt(serverVerified).map((other) => one === 'yes' && other === 'yes'),
      );
      const expected = turnsOut.every((each) => each) ? 'yes' : turnsOut.some((each) => each) ? 'unknown' : 'no';
      expect([encrypted, serverVerified, seals({ encrypted, serverVerified } as Layer)]).toEqual([encrypted, serverVerified, expected]);
    }
});

it('weakestOf() is the first of those of which none is weaker', () => {
  fc.assert(
    fc.property(fc.array(anyVerdict.map((verdict) => ({ verdict }))), (judged) => {
      const place = ({ verdict }: { readonly verdict: Verdict }): number => verdicts.indexOf(verdict);
      const found = weakestOf(judged);
      expect(judged.filter((each) => found && place(each) < place(found))).toEqual([]);
      expect(found).toBe(judged.find((each) => found && place(each) === place(found)));
      expect(found === undefined).toBe(judged.length === 0);
    }),
  );
});

it('isBetter() never calls an unknown better, and ranks a word that protects above all that do not', () => {
  for (const than of verdicts) expect([than, isBetter('unknown', than)]).toEqual([than, false]);
  expect(verdicts.filter((verdict) => isBetter(verdict, 'unknown'))).toEqual(verdicts.filter(isKnownSafe));
  expect(verdicts.filter((verdict) => isBetter(verdict, 'unsafe'))).toEqual(['encrypted', 'authenticated', 'local']);
  for (const verdict of verdicts) expect(isBetter(verdict, verdict)).toBe(false);
});

it('isKnownSafe() is true of what is verified or never leaves one machine, and of no unknown', () => {
  expect(verdicts.filter(isKnownSafe)).toEqual(['authenticated', 'local']);
});

it('verdictOfBoth() is no better than either direction, and keeps that of the client where it protects less', () => {
  const back = { yes: 'authenticated', unknown: 'unknown', no: 'encrypted' } as const;
  fc.assert(
    fc.property(anyVerdict, fc.constantFrom(...answers), (verdict, answer) => {
      const forth = { verdict, reason: 'agent-token', unless: [] } as const;
      const both = verdictOfBoth(forth, answer);
      expect(both.verdict).toBe(verdict === 'authenticated' ? back[answer] : verdict);
      expect(both.reason).toBe(forth.reason);
    }),
  );
});
