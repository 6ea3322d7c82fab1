import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { capabilities } from '../answer.ts';
import { changesBetween } from './change.ts';
import { judge } from '../judge.ts';
import { linkChanges } from '../../wording/change/path-change.ts';
import { modeOf } from '../setting/mode.ts';
import { pathIds } from '../path.ts';
import { seatIds } from '../seat/seat.ts';
import { settingIds, settingOf, type Settings } from '../setting/setting.ts';

const settings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);

test('lists exactly the paths whose route, verdict, answers, bypasses or failures differ, each with a reason', () => {
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      const changed = changesBetween(before, after).map(({ path }) => path);
      const expected = pathIds.filter(
        (path) =>
          changed.includes(path) ||
          seatIds.some((seat) => {
            const [was, is] = [judge(path, before, seat), judge(path, after, seat)];
            return (
              capabilities.some((capability) => was.endToEnd[capability].value !== is.endToEnd[capability].value) ||
              [...was.bypasses, ...was.failures].join() !== [...is.bypasses, ...is.failures].join()
            );
          }),
      );
      const listed = linkChanges(before, after);
      expect(listed.map(({ path }) => path)).toEqual(expected);
      for (const { why } of listed) expect(why.length).toBeGreaterThan(0);
    }),
    { numRuns: amountOf('pairs of clusters') },
  );
});

test('says nothing of settings that are the same', () => {
  expect(linkChanges(modeOf('konnectivity').settings, modeOf('konnectivity').settings)).toEqual([]);
});

test('names the kubelet CA as the reason between the defaults and TLS verification', () => {
  const [kubelet] = linkChanges(modeOf('defaults').settings, modeOf('tls-verification').settings);
  expect(kubelet).toMatchObject({ path: 'apiserver-to-kubelet', kind: 'verdict', before: 'encrypted', after: 'authenticated' });
  expect(kubelet?.why).toContain('The API server verifies the kubelet’s certificate, both its chain and its address.');
});
