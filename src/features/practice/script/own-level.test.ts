import { describe, expect, test } from 'vitest';
import { smallestChange } from '../../../model/change/smallest-change.ts';
import { judge } from '../../../model/judge.ts';
import { pathIds } from '../../../model/path.ts';
import { isPartial } from '../../../model/reason.ts';
import { modeIds, modeOf } from '../../../model/setting/mode.ts';
import { newestMinor } from '../../../model/setting/minor.ts';
import { isAvailable, settingIds, type Settings } from '../../../model/setting/setting.ts';
import { choicesOf, outcomeOf, valuesOf, type Level } from '../../../practice/level.ts';
import { crosses, formatOwnLevel, ownLevel, readOwnLevel } from './own-level.ts';
import { wordsOf } from '../../../practice/test/recomputed.ts';

const stock = modeOf('defaults').settings;
const scopes = ['every-hop', 'between'] as const;

/** Starts as a trainer makes them: each mode, and one setting of it changed. */
const starts: readonly Settings[] = modeIds
  .filter((id) => id !== 'ssh-tunnel')
  .map((id) => modeOf(id).settings)
  .flatMap((base) => [base, ...settingIds.flatMap((id) => valuesOf(id).map((value) => ({ ...base, [id]: value }) as Settings))]);

/** Goals that a change can reach, thinned so that each path and scope has some. */
const reachable: readonly Level[] = pathIds.flatMap((path) =>
  scopes.flatMap((scope) =>
    starts
      .filter((_, at) => at % 9 === 0)
      .map((start) => ownLevel(path, scope, start))
      .filter(({ start }) => scope === 'every-hop' || crosses(path, start))
      .filter(({ start }) => smallestChange(path, start, { scope }).kind === 'changes'),
  ),
);

/** Whether a path is protected and gets requests through, by its layers and not by the search. */
const isProtected = ({ path, scope }: Level, settings: Settings): boolean =>
  judge(path, settings, 'nobody').failures.every((reason) => isPartial(reason)) &&
  wordsOf(path, settings).length > 0 &&
  wordsOf(path, settings)
    .filter(({ hop }) => scope === 'every-hop' || hop.zone === 'between')
    .every(({ word }) => word === 'authenticated' || word === 'local');

describe('a goal of a reader’s own', () => {
  test('is read back from its address as the same goal, whatever else stands there', () => {
    expect(reachable.length).toBeGreaterThan(100);
    for (const level of reachable) {
      const query = formatOwnLevel(level, '?seed=12');
      expect(query).toMatch(/^\?seed=12&goal=/);
      expect(readOwnLevel(query)).toEqual({ level, says: undefined });
    }
  });

  test('offers what its par takes, and is reached with that and not with less', () => {
    for (const level of reachable) {
      const found = smallestChange(level.path, level.start, { scope: level.scope });
      if (found.kind !== 'changes') throw new Error('a goal without a change');
      const choices = choicesOf(level);
      for (const { steps } of found.answers) {
        for (const { setting, to } of steps)
          expect(choices.find((each) => each.setting === setting)?.values, formatOwnLevel(level)).toContain(to);
        const chosen = Object.fromEntries(steps.map(({ setting, to }) => [setting, to]));
        expect(outcomeOf(level, chosen)).toMatchObject({ isReached: true, used: found.answers[0].steps.length });
        expect(isProtected(level, { ...level.start, ...chosen }), formatOwnLevel(level)).toBe(true);
        for (const { setting, from } of steps)
          expect(isProtected(level, { ...level.start, ...chosen, [setting]: from }), formatOwnLevel(level)).toBe(false);
      }
    }
  });

  test('offers only values that the newest minor has', () => {
    for (const { setting, values } of reachable.flatMap(choicesOf))
      for (const value of values) expect(isAvailable(setting, value as never, newestMinor), `${setting}=${value}`).toBe(true);
  });
});

describe('an address of a goal', () => {
  test.each([
    ['?goal=riddle', 'goal=“riddle” was ignored: goal can be one of'],
    ['?goal=apiserver-to-etcd&scope=far&start=etcdTransport%3Dplaintext', 'scope=“far” was ignored: scope can be every-hop, between.'],
    ['?goal=apiserver-to-kubelet&start=colour%3Dred', 'start=“colour=red” was ignored: start names settings and their values'],
    [
      '?goal=apiserver-to-kubelet&start=transport%3Dssh-tunnel',
      'start=“transport=ssh-tunnel” was ignored: in a goal transport can be direct',
    ],
    ['?goal=apiserver-to-kubelet&start=transport%3Dunknown', 'start=“transport=unknown” was ignored'],
    ['?goal=apiserver-to-kubelet&start=__proto__%3Dx%26constructor', 'start=“__proto__=x” was ignored'],
    ['?start=transport%3Dkonnectivity', 'The address has no goal, which is the id of a path.'],
    ['?goal=apiserver-to-etcd', 'There is nothing to reach with this start: API server → etcd is already safe end to end.'],
    ['?goal=scraper-to-kubelet&scope=between', 'scope=“between” was ignored: scraper → kubelet does not cross the untrusted network.'],
    ['?goal=agent-to-konnectivity-server', 'There is nothing to reach with this start: '],
  ])('that is %s is answered by a sentence', (query, sentence) => {
    expect(readOwnLevel(query).says).toContain(sentence);
    expect(readOwnLevel(query).says?.at(-1)).toBe('.');
  });

  test('keeps what it does say where a part of it is wrong', () => {
    const { level } = readOwnLevel('?goal=apiserver-to-etcd&scope=far&start=etcdTransport%3Dplaintext%26colour%3Dred');
    expect(level).toEqual(ownLevel('apiserver-to-etcd', 'every-hop', { ...stock, etcdTransport: 'plaintext' }));
  });

  test('has a goal where the start is safe, which can be changed and begun with, and none where no setting helps', () => {
    expect(readOwnLevel('?goal=apiserver-to-etcd').level?.path).toBe('apiserver-to-etcd');
    expect(readOwnLevel('?goal=agent-to-konnectivity-server').level).toBeUndefined();
    expect(readOwnLevel('').says).toBeUndefined();
  });
});
