import { settingIds, type SettingId, type Settings } from '../../model/setting/setting.ts';
import type { CheckFacts } from '../facts.ts';
import type { MoreForms, Reading } from '../read/reading.ts';
import { networkSettings } from './cluster-network.ts';
import type { Decided } from './combine.ts';
import { tunnelSettings } from './egress.ts';
import { linkSettings } from './links.ts';
import { withoutUnreadable } from './unreadable.ts';

/** Every setting of the model, each with where its value comes from; in the order of the model. A setting that nothing reads does not compile. */
export function settingsFrom(
  reading: Reading,
  facts: CheckFacts,
  minor: string,
  forms?: MoreForms,
): { readonly settings: Settings; readonly decided: readonly Decided[] } {
  const read = {
    ...tunnelSettings(reading, facts, minor),
    ...linkSettings(reading, facts, minor),
    ...networkSettings(reading, facts),
  } satisfies Record<SettingId, { readonly value: string; readonly origin: Decided['origin'] }>;
  const found = { ...read, ...forms?.decide(reading, facts, read) };
  // Each id has a value of its own type, which a list of them widens.
  const all = settingIds.map((id): Decided => {
    const { value, origin } = found[id] as Decided;
    return { id, value, origin };
  });
  const decided = withoutUnreadable(all, reading);
  return { settings: Object.fromEntries(decided.map(({ id, value }) => [id, value])) as unknown as Settings, decided };
}
