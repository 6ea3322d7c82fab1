import { compareMinors, newestMinor, type KubernetesMinor } from './minor.ts';
import type { Default, Setting, SettingId, Settings } from './setting-types.ts';
import { settingTable, type SettingRow } from './setting-table.ts';
import { settingValues } from './setting-values.ts';

export type { SettingGroup, SettingId, Settings } from './setting-types.ts';

/** Every setting id, in panel order. */
export const settingIds = Object.keys(settingTable) as SettingId[];

// The table maps each id to its own row type, which an index access by a generic key widens; the cast narrows it back.
const rowOf = <K extends SettingId>(id: K): SettingRow<K> => settingTable[id] as unknown as SettingRow<K>;

/** The default that holds in a minor, of some that are in the order of their minors. A minor before the oldest gets the oldest. */
export const defaultOf = <Value extends string>(defaults: readonly [Default<Value>, ...Default<Value>[]], minor: KubernetesMinor): Value =>
  (defaults.findLast(({ since }) => compareMinors(since, minor) <= 0) ?? defaults[0]).value;

/** What Kubernetes does in this minor when nothing is set. `unknown` where that is not Kubernetes' to decide. */
export const defaultAt = <K extends SettingId>(id: K, minor: KubernetesMinor): Settings[K] => defaultOf(rowOf(id).defaults, minor);

/** The setting with this id. */
export const settingOf = <K extends SettingId>(id: K): Setting<K> => ({
  id,
  values: settingValues[id],
  ...rowOf(id),
  kubernetesDefault: defaultAt(id, newestMinor),
});

/** Whether a Kubernetes minor (`1.21`) has this value of this setting. */
export function isAvailable<K extends SettingId>(id: K, value: Settings[K], minor: string): boolean {
  const range = settingOf(id).versions?.[value];
  if (!range) return true;
  return (!range.since || compareMinors(minor, range.since) >= 0) && (!range.until || compareMinors(minor, range.until) <= 0);
}

/** Whether a setting means anything under these settings: how a tunnel is set up says nothing where there is none. */
export function applies(id: SettingId, { transport }: Settings): boolean {
  const { onlyUnder } = settingOf(id);
  return transport === 'unknown' || !onlyUnder || onlyUnder.includes(transport);
}
