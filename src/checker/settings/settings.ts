import { clientSettings, type ClientSettingId } from '../../model/setting/client-setting.ts';
import { settingIds, type SettingId, type Settings } from '../../model/setting/setting.ts';
import type { CheckFacts } from '../facts.ts';
import type { MoreForms, Reading, ToldSettings } from '../read/reading.ts';
import { networkSettings } from './cluster-network.ts';
import { askedOfProduct } from './asks.ts';
import type { Decided } from './combine.ts';
import { tunnelSettings } from './egress.ts';
import { linkSettings } from './links.ts';
import { withoutUnreadable } from './unreadable.ts';

const asAll = Object.fromEntries(Object.values(clientSettings).map((id) => [id, 'same']));

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
  } satisfies Record<Exclude<SettingId, ClientSettingId>, { readonly value: string; readonly origin: Decided['origin'] }>;
  const found: ToldSettings = { ...read, ...forms?.decide(reading, facts, read) };
  // Each id has a value of its own type, which a list of them widens. A client that does as the others is told with them.
  const all = settingIds.flatMap((id) => (found[id] ? [{ id, value: found[id].value, origin: found[id].origin } as Decided] : []));
  const decided = askedOfProduct(withoutUnreadable(all, reading), reading, facts);
  const told = decided.map(({ id, value }) => [id, value]);
  return { settings: { ...asAll, ...Object.fromEntries(told) } as unknown as Settings, decided };
}
