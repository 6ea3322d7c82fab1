import { describe, expect, test } from 'vitest';
import { judge } from '../model/judge.ts';
import type { SettingId, Settings } from '../model/setting/setting.ts';
import { choicesOf, levels, outcomeOf, type Level } from './level.ts';
import { wordsOf } from './test/recomputed.ts';

/** Whether a goal is reached, by the layers of the path and not by the search. */
const isReached = ({ path, scope }: Level, settings: Settings): boolean =>
  judge(path, settings, 'nobody').failures.length === 0 &&
  wordsOf(path, settings).length > 0 &&
  wordsOf(path, settings)
    .filter(({ hop }) => scope === 'every-hop' || hop.zone === 'between')
    .every(({ word }) => word === 'authenticated' || word === 'local');

/** Every way to choose the settings that a goal offers. */
function* ways(level: Level): Generator<Partial<Settings>> {
  const choices = choicesOf(level);
  function* from(at: number): Generator<Readonly<Record<string, string>>> {
    const choice = choices[at];
    if (!choice) yield {};
    else for (const value of choice.values) for (const rest of from(at + 1)) yield { [choice.setting]: value, ...rest };
  }
  yield* from(0) as Generator<Partial<Settings>>;
}
const changes = ({ start }: Level, chosen: Partial<Settings>): number =>
  Object.entries(chosen).filter(([id, value]) => start[id as SettingId] !== value).length;

describe.each(levels)('the goal $id', (level) => {
  const reaching = [...ways(level)].filter((chosen) => isReached(level, { ...level.start, ...chosen }));
  /** The fewest changes of all that it offers. */
  const par = Math.min(...reaching.map((chosen) => changes(level, chosen)));

  test('is not reached at the start', () => {
    expect(isReached(level, level.start)).toBe(false);
    expect(par).toBeGreaterThan(0);
  });

  test('says of every way whether it reaches the goal, with how many settings, and how few are enough', () => {
    for (const chosen of ways(level)) {
      const { isReached: reached, used, says } = outcomeOf(level, chosen);
      expect(reached, JSON.stringify(chosen)).toBe(isReached(level, { ...level.start, ...chosen }));
      expect(used).toBe(changes(level, chosen));
      expect(says).toMatch(reached ? new RegExp(`with ${String(used)} settings?; par is ${String(par)}\\.`) : /^Not yet\. /);
      expect(says.includes('This is enough:')).toBe(reached && used > par);
    }
  });

  test('offers a change that does not help beside those that do', () => {
    const single = choicesOf(level).flatMap(({ setting, values }) =>
      values.filter((value) => value !== level.start[setting]).map((value) => ({ [setting]: value }) as Partial<Settings>),
    );
    expect(single.length).toBeGreaterThan(par);
  });
});
