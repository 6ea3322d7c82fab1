import { modeOf } from '../../model/setting/mode.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { rowsFrom, type DistributionRow } from './distribution-file.ts';
import { askedFor, settingPairs, settingsOfKnown } from '../../model/setting/settings-query.ts';

/** Whether a setting is a request’s to choose, or an object’s, and so not the distribution’s. */
export const isAskedFor = (id: SettingId): boolean => (askedFor as readonly SettingId[]).includes(id);

/**
 * The value that the model is given where a setting has no subject. How a tunnel is set up decides nothing where there is none, so it
 * is as in the defaults; what is true of kubelets that belong to somebody else stays unknown.
 */
export const neutralValue = (id: SettingId): Settings[SettingId] =>
  settingOf(id).group === 'tunnel' ? modeOf('defaults').settings[id] : 'unknown';

/** Every setting of a row: as it was read, neutral where it has no subject, as in the modes where a request asks for it, and otherwise unknown. */
export function settingsOfRow({ settings, not_applicable: without }: Pick<DistributionRow, 'settings' | 'not_applicable'>): Settings {
  const known = settingIds.flatMap((id) => {
    const cell = settings[id];
    if (cell) return isAskedFor(id) && cell.when ? [] : [[id, cell.when ? 'unknown' : cell.value] as const];
    return without.includes(id) && !isAskedFor(id) ? [[id, neutralValue(id)] as const] : [];
  });
  // A legal value of each setting, as the schema holds.
  return settingsOfKnown(Object.fromEntries(known) as Partial<Settings>);
}

/** What differs from the defaults, as the text of a query: less to load than all that is known, since most distributions are made with kubeadm. */
export const differenceFromDefaults = (settings: Settings): string =>
  settingPairs(settings, modeOf('defaults').settings)
    .map((pair) => pair.join('='))
    .join('&');

/** Every distribution in the order of the file, from the text of it. */
export const briefDistributionsFrom = (source: string) =>
  rowsFrom(source).map(({ id, name, ...row }) => ({ id, name, settings: differenceFromDefaults(settingsOfRow(row)) }));
