import { settingIds, type SettingId, type Settings } from '../../model/setting.ts';
import type { CheckFacts } from '../facts.ts';
import type { Reading } from '../read/reading.ts';
import type { Decided } from './combine.ts';
import { tunnelSettings } from './egress.ts';
import { linkSettings } from './links.ts';

/** Every setting of the model, each with where its value comes from; in the order of the model. */
export function settingsFrom(
  reading: Reading,
  facts: CheckFacts,
  minor: string,
): { readonly settings: Settings; readonly decided: readonly Decided[] } {
  const found = new Map<SettingId, Decided>(
    [...tunnelSettings(reading, facts, minor), ...linkSettings(reading, facts, minor)].map((one) => [one.id, one]),
  );
  const decided = settingIds.map((id) => found.get(id) as Decided);
  return { settings: Object.fromEntries(decided.map(({ id, value }) => [id, value])) as unknown as Settings, decided };
}
