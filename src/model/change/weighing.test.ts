import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { judge } from '../judge.ts';
import { pathIds, pathOf } from '../path.ts';
import { seatIds } from '../seat/seat.ts';
import { modeOf, modes } from '../setting/mode.ts';
import { newestMinor } from '../setting/minor.ts';
import { applies, isAvailable, settingIds, settingOf, type Settings } from '../setting/setting.ts';
import { settingsOfKnown } from '../setting/settings-query.ts';
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

  test('has those settings first of which another value changes most of what is told, and the smallest changes take most of', () => {
    const told = (path: (typeof pathIds)[number], under: Settings, seat: (typeof seatIds)[number]): string => {
      const { weakestHop, safeOverUntrustedNetwork, endToEnd } = judge(path, under, seat);
      return [weakestHop?.verdict, safeOverUntrustedNetwork, ...Object.values(endToEnd).map(({ value }) => value)].join();
    };
    for (const { settings: each } of modes)
      for (const seat of ['nobody', 'another-node'] as const) {
        const counting = pathsThatCount(each, { seat });
        const taken = counting.map((path) => {
          const found = smallestChange(path, each);
          const best = found.kind === 'impossible' ? found.between : found;
          return new Set(best?.kind === 'changes' ? best.answers.flatMap(({ steps }) => steps.map(({ setting }) => setting)) : []);
        });
        const weights = weigh(each, { seat }).settings.map((id) => {
          const others = settingOf(id).values.filter((value) => value !== each[id] && isAvailable(id, value, newestMinor));
          const changed = others.map(
            (value) => counting.filter((path) => told(path, { ...each, [id]: value }, seat) !== told(path, each, seat)).length,
          );
          return Math.max(0, ...changed) + taken.filter((ids) => ids.has(id)).length;
        });
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(weights[0]).toBeGreaterThan(0);
        const deciding = settingIds.filter((id) => applies(id, each) && counting.some((path) => pathOf(path).decidedBy.includes(id)));
        expect(weigh(each, { seat }).settings.toSorted()).toEqual(deciding.toSorted());
      }
  });

  test('helps most by what is known to be open, then by what may be, and then with the fewest steps', () => {
    for (const { settings: each } of [
      ...modes,
      { settings: settingsOfKnown({ transport: 'direct', kubeletServingCertificate: 'self-signed' }) },
      ...fc.sample(settings, { seed: 11, numRuns: 6 }).map((sample) => ({ settings: sample })),
    ])
      for (const seat of ['nobody', 'another-node', 'between-active'] as const) {
        const left = (under: Settings): readonly [known: number, all: number] => {
          const judged = pathIds.map((path) => judge(path, under, seat));
          if (seat === 'nobody') {
            const open = judged.filter(({ path, present }) => present && !isSafe(path, under));
            return [open.filter(({ weakestHop }) => weakestHop?.verdict !== 'unknown').length, open.length];
          }
          const values = judged.flatMap(({ endToEnd }) => Object.values(endToEnd).map(({ value }) => value));
          return [values.filter((value) => value === 'yes').length, values.filter((value) => value !== 'no').length];
        };
        const ways = pathsThatCount(each, { seat }).flatMap((path) => {
          const found = smallestChange(path, each);
          const best = found.kind === 'impossible' ? found.between : found;
          return best?.kind === 'changes' ? best.answers : [];
        });
        const cost = ({ settings: under, steps }: (typeof ways)[number]) => [...left(under), steps.length];
        const before = left(each);
        const best = ways
          .map(cost)
          .filter(([, all = 0]) => all < before[1])
          .toSorted((a, b) => a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
        const { helpful } = weigh(each, { seat });
        expect(helpful && cost(helpful.change)).toEqual(best[0]);
      }
  });

  test('pathsThatCount() are those that are open to the attacker, those that are not safe without one, and all that are there where none is', () => {
    for (const { settings: each } of modes) {
      const present = pathIds.filter((path) => judge(path, each, 'nobody').present);
      for (const seat of seatIds) {
        const open = present.filter((path) =>
          seat === 'nobody' ? !isSafe(path, each) : Object.values(judge(path, each, seat).endToEnd).some(({ value }) => value !== 'no'),
        );
        expect(pathsThatCount(each, { seat })).toEqual(open.length > 0 ? open : present);
        expect(pathsThatCount(each, { seat, path: 'apiserver-to-etcd' })).toEqual(['apiserver-to-etcd']);
      }
    }
  });

  test('gives no change to what the minor does not have', () => {
    const helpful = (minor: '1.15' | '1.34') => weigh(modeOf('defaults').settings, { path: 'apiserver-to-pod', minor }).helpful;
    expect(helpful('1.15')).toBeUndefined();
    expect(helpful('1.34')?.change.settings.transport).toBe('konnectivity');
  });

  test('puts what decides between safe and unsafe kubelets first while API server → kubelet is selected', () => {
    expect(weigh(modeOf('defaults').settings, { path: 'apiserver-to-kubelet' }).settings[0]).toBe('kubeletCertificateAuthority');
    expect(weigh(modeOf('defaults').settings, { path: 'apiserver-to-etcd' }).settings).toEqual(['etcdTransport']);
  });
});
