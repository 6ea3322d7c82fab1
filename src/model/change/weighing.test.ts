import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { judge } from '../judge.ts';
import { pathIds, pathOf } from '../path.ts';
import { seatIds } from '../seat/seat.ts';
import { modeOf, modes } from '../setting/mode.ts';
import { applies, settingIds, settingOf, type Settings } from '../setting/setting.ts';
import { isSafe, smallestChange } from './smallest-change.ts';
import { pathsThatCount, weigh } from './weighing.ts';

const settings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);
const view = fc.record({ seat: fc.constantFrom(...seatIds), path: fc.constantFrom(undefined, ...pathIds) });

describe('weigh()', () => {
  test('names only settings that decide a path that counts and mean something under these settings, each once', () => {
    fc.assert(
      fc.property(settings, view, (each, from) => {
        const counting = pathsThatCount(each, from);
        const found = weigh(each, from).settings;
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) {
          expect(applies(id, each), id).toBe(true);
          expect(
            counting.some((path) => pathOf(path).decidedBy.includes(id)),
            id,
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with a path selected gives a smallest change of that path, or of its part on the untrusted network, and nothing else', () => {
    for (const { settings: each } of modes)
      for (const path of pathIds) {
        const found = smallestChange(path, each);
        const best = found.kind === 'impossible' ? found.between : found;
        const { helpful } = weigh(each, { path, seat: 'pod' });
        if (best?.kind === 'changes') expect(best.answers).toContainEqual(helpful?.change);
        else expect(helpful).toBeUndefined();
        if (helpful) expect(isSafe(path, helpful.change.settings, helpful.scope)).toBe(true);
      }
  });

  test('without a path gives a change only if it takes something from the attacker, and none takes more', () => {
    const open = (under: Settings, seat: (typeof seatIds)[number]): number =>
      pathIds.flatMap((path) => Object.values(judge(path, under, seat).endToEnd)).filter(({ value }) => value !== 'no').length;
    for (const { settings: each } of modes)
      for (const seat of seatIds.filter((id) => id !== 'nobody')) {
        const { helpful } = weigh(each, { seat });
        const left = helpful ? open(helpful.change.settings, seat) : open(each, seat);
        if (helpful) expect(left).toBeLessThan(open(each, seat));
        for (const path of pathsThatCount(each, { seat })) {
          const other = smallestChange(path, each);
          for (const answer of other.kind === 'changes' ? other.answers : [])
            expect(open(answer.settings, seat)).toBeGreaterThanOrEqual(left);
        }
      }
  });

  test('without a path and an attacker no change makes more of the weak paths that are known safe than the one it gives', () => {
    const weak = (each: Settings): number =>
      pathIds.filter((path) => {
        const { present, weakestHop } = judge(path, each, 'nobody');
        return present && !isSafe(path, each) && weakestHop?.verdict !== 'unknown';
      }).length;
    fc.assert(
      fc.property(settings, (each) => {
        const { helpful } = weigh(each);
        for (const path of pathsThatCount(each, {})) {
          const other = smallestChange(path, each);
          for (const answer of other.kind === 'changes' ? other.answers : [])
            expect(weak(answer.settings), path).toBeGreaterThanOrEqual(weak(helpful?.change.settings ?? each));
        }
      }),
      { numRuns: amountOf('clusters of which the most helpful change is looked for') },
    );
  });

  test('puts what decides between safe and unsafe kubelets first while API server → kubelet is selected', () => {
    expect(weigh(modeOf('defaults').settings, { path: 'apiserver-to-kubelet' }).settings[0]).toBe('kubeletCertificateAuthority');
    expect(weigh(modeOf('defaults').settings, { path: 'apiserver-to-etcd' }).settings).toEqual(['etcdTransport']);
  });
});
