import { settingIds, type SettingId, type Settings } from '../model/setting/setting.ts';
import { settingPairs } from '../model/setting/settings-query.ts';
import { readText, setting } from './parameter.ts';
import { queryOf, readQuery } from './query.ts';

/**
 * Reads settings from the pairs of a query, such as `kubeletCertificateAuthority=set`, onto `base`. Keys are setting ids; others are
 * left to the caller. A value that the setting does not have changes nothing and is named in `refused`. Never throws.
 */
export function readSettings(pairs: Iterable<readonly [key: string, value: string]>, base: Settings, refused: string[] = []): Settings {
  // Of a setting that is named more than once the last value counts, so that a long query is answered with a sentence for each setting at most.
  const named = new Map<string, string>(pairs);
  const read: Partial<Record<SettingId, string>> = {};
  for (const id of settingIds) {
    const value = readText(setting(id), named.get(id) ?? null, refused);
    if (value) read[id] = value;
  }
  return { ...base, ...read } as Settings;
}

/** The settings that a text such as `transport=konnectivity` names, as the build writes them for a script; the others are those of `base`. */
export const settingsIn = (text: string, base: Settings): Settings => readSettings(readQuery(text), base);

/** What differs from `base`, as such a text. */
export const settingsText = (settings: Settings, base: Settings): string =>
  queryOf(Object.fromEntries(settingPairs(settings, base))).slice(1);
