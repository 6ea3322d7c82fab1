import { settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { ignoredValue } from './ignored.ts';

/**
 * Reads settings from the pairs of a query, such as `kubeletCertificateAuthority=set`, onto `base`. Keys are setting ids; others are
 * left to the caller. A value that the setting does not have changes nothing and is named in one sentence of plain text. Never throws.
 */
export function readSettings(
  pairs: Iterable<readonly [key: string, value: string]>,
  base: Settings,
): { readonly settings: Settings; readonly ignored: readonly string[] } {
  const read: Partial<Record<SettingId, string>> = {};
  const ignored: string[] = [];
  for (const [key, value] of pairs) {
    const id = settingIds.find((each) => each === key);
    if (!id) continue;
    const values: readonly string[] = [...settingOf(id).values, 'unknown'];
    if (values.includes(value)) read[id] = value;
    else ignored.push(ignoredValue(key, value, values));
  }
  return { settings: { ...base, ...read } as Settings, ignored };
}
