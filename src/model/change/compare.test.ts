import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ofMinor } from '../../state/minor.ts';
import { judge } from '../judge.ts';
import { modeOf, modes } from '../setting/mode.ts';
import { applies, settingIds, settingOf, type Settings } from '../setting/setting.ts';
import { comparePaths, compareSettings } from './compare.ts';

const anySettings = fc.record(
  Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])),
) as unknown as fc.Arbitrary<Settings>;

it('compareSettings() says the same from both sides, and of each setting that means something on one of them and has a value of its own', () => {
  fc.assert(
    fc.property(anySettings, anySettings, (a, b) => {
      const found = compareSettings(a, b);
      expect(compareSettings(b, a)).toEqual(found);
      expect(found.map(({ setting }) => setting)).toEqual(
        settingIds.filter((id) => (applies(id, a) || applies(id, b)) && (a[id] !== 'same' || b[id] !== 'same')),
      );
      for (const { setting, relation } of found) {
        const [one, other] = [a[setting], b[setting]];
        const unknown = [one, other].filter((value) => value === 'unknown').length;
        if (!applies(setting, a) || !applies(setting, b)) expect([setting, relation]).toEqual([setting, 'one-side']);
        else if (unknown > 0) expect([setting, relation]).toEqual([setting, unknown === 1 ? 'one-unknown' : 'both-unknown']);
        else expect([setting, relation]).toEqual([setting, one === other ? 'same' : 'differs']);
      }
    }),
  );
});

it('comparePaths() calls a path the same whose hops and words are, and one whose words are unknown on one side alone no difference that is known', () => {
  fc.assert(
    fc.property(anySettings, anySettings, (a, b) => {
      for (const { path, relation, a: one, b: other } of comparePaths(a, b)) {
        expect([one, other]).toEqual([judge(path, a, 'nobody'), judge(path, b, 'nobody')]);
        const route = ({ hops }: typeof one) => hops.map(({ from, to, port }) => [from, to, port].join());
        const words = ({ hops }: typeof one) => hops.map(({ verdict }) => verdict);
        const isSame = route(one).join() === route(other).join() && words(one).join() === words(other).join();
        expect([path, relation === 'same']).toEqual([path, isSame]);
        const isOpenOnOne = words(one).includes('unknown') !== words(other).includes('unknown');
        if (!isSame && route(one).join() === route(other).join())
          expect([path, relation]).toEqual([path, isOpenOnOne ? 'one-unknown' : 'differs']);
        // A path that goes another way differs, whatever is unknown of it.
        if (one.present && other.present && route(one).join() !== route(other).join()) expect([path, relation]).toEqual([path, 'differs']);
      }
    }),
    { numRuns: 40 },
  );
});

it('comparePaths() judges both sides for the minor of the one that has one', () => {
  const { settings } = modeOf('tls-verification');
  const unread = ofMinor(settings, '1.22');
  for (const [a, b] of [
    [settings, unread],
    [unread, settings],
  ] as const)
    for (const { relation, a: one, b: other } of comparePaths(a, b)) {
      expect(relation).toBe('same');
      expect(one.hops.map(({ verdict }) => verdict)).toEqual(other.hops.map(({ verdict }) => verdict));
    }
  const older = ofMinor(modes[0]?.settings ?? settings, '1.20');
  const [kubelet] = comparePaths(unread, older).filter(({ path }) => path === 'apiserver-to-kubelet');
  expect([kubelet?.a.hops[0]?.notChecked?.minor, kubelet?.b]).toEqual(['1.22', judge('apiserver-to-kubelet', older, 'nobody')]);
});
