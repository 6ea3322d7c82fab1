import { changesBetween } from './change.ts';
import { judge } from '../judge.ts';
import type { Judgement } from '../judgement.ts';
import { paths, type PathId } from '../path.ts';
import { applies, settingIds, type SettingId, type Settings } from '../setting/setting.ts';

/**
 * How the values of a setting on two sides relate. `same` and `differs` need both values to be known. `one-side` is a setting that means
 * something on one side only, such as the authentication of agents where the other side has no agents.
 */
export type Relation = 'same' | 'differs' | 'one-unknown' | 'both-unknown' | 'one-side';

/** How a setting relates on both sides. */
export type SettingRelation = ReturnType<typeof compareSettings>[number];

/** A path on both sides. */
export interface PathComparison {
  readonly path: PathId;
  readonly relation: 'same' | 'differs' | 'one-unknown';
  readonly a: Judgement;
  readonly b: Judgement;
}

const sameMinor = (settings: Settings, other: Settings): Settings =>
  settings.kubernetes || !other.kubernetes ? settings : { ...settings, kubernetes: other.kubernetes };

function relationOf(id: SettingId, a: Settings, b: Settings): Relation {
  if (applies(id, a) !== applies(id, b)) return 'one-side';
  if (a[id] === b[id]) return a[id] === 'unknown' ? 'both-unknown' : 'same';
  return a[id] === 'unknown' || b[id] === 'unknown' ? 'one-unknown' : 'differs';
}

/** Compares two sets of settings, setting by setting: each that means something on one side or on both. */
export const compareSettings = (a: Settings, b: Settings) =>
  settingIds
    .filter((id) => (applies(id, a) || applies(id, b)) && !(a[id] === 'same' && b[id] === 'same'))
    .map((setting) => ({ setting, relation: relationOf(setting, a, b) }));

/** Compares two sets of settings, path by path. Where one side alone is of a minor, both are judged for it. */
export function comparePaths(first: Settings, second: Settings): readonly PathComparison[] {
  const [a, b] = [sameMinor(first, second), sameMinor(second, first)];
  const changed = changesBetween(a, b);
  const isOpen = (judgement: Judgement): boolean => judgement.hops.some(({ verdict }) => verdict === 'unknown');
  return paths.map(({ id }): PathComparison => {
    const [ofA, ofB] = [judge(id, a, 'nobody'), judge(id, b, 'nobody')];
    const change = changed.find(({ path }) => path === id);
    const relation = !change ? 'same' : isOpen(ofA) !== isOpen(ofB) && !change.rerouted ? 'one-unknown' : 'differs';
    return { path: id, relation, a: ofA, b: ofB };
  });
}
