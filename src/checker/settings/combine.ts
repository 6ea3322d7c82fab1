import { listed } from '../../wording/text/list.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { unknownUntil, type Origin } from './origin.ts';

/** One setting with its value and where that comes from. */
export interface Decided<K extends SettingId = SettingId> {
  readonly id: K;
  readonly value: Settings[K];
  readonly origin: Origin;
}
export type Candidate<K extends SettingId> = Omit<Decided<K>, 'id'>;

export const candidate = <K extends SettingId>(value: Settings[K], origin: Origin): Candidate<K> => ({ value, origin });

/**
 * How weak a value is: the weakest known value first, then unknown, then what protects. A client that does not verify the API server is known to
 * protect nothing from a man in the middle, whatever another one does.
 */
function rankOf<K extends SettingId>(id: K, value: Settings[K]): number {
  if (value === 'unknown') return id === 'apiServerVerification' ? 3 : 1;
  return settingOf(id).values.findIndex((known) => known === value) * 2;
}

/**
 * One value of several processes: the weakest where values have an order, since the picture shows one link for all of them.
 * Where they have none, values that differ are unknown.
 */
export function combined<K extends SettingId>(id: K, candidates: readonly Candidate<K>[], answeredBy: string): Decided<K> {
  const [first, ...rest] = candidates;
  if (!first) return { id, value: 'unknown' as Settings[K], origin: unknownUntil(answeredBy) };
  if (rest.every(({ value }) => value === first.value)) return { id, ...first };
  if (settingOf(id).ordered) {
    const weakest = candidates.reduce((a, b) => (rankOf(id, b.value) < rankOf(id, a.value) ? b : a));
    return { id, ...weakest };
  }
  const bare = candidates.find(({ value }) => value === 'none');
  if (bare) return { id, ...bare };
  const values = listed([...new Set(candidates.map(({ value }) => value))]);
  return { id, value: 'unknown' as Settings[K], origin: unknownUntil(`inputs of one cluster only, because they now say ${values}`) };
}
