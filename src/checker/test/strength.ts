import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { settingIds, settingOf, type SettingId } from '../../model/setting/setting.ts';
import type { CheckResult } from '../check.ts';
import { verdictsOf } from './told.ts';

export const valuesOf = ({ decided }: CheckResult): Readonly<Record<SettingId, string>> =>
  Object.fromEntries(decided.map(({ id, value }) => [id, value])) as Readonly<Record<SettingId, string>>;

/** How much a value protects beyond the weakest one; unknown protects from nothing. */
const strengthOf = (id: SettingId, value: string): number => Math.max(0, (settingOf(id).values as readonly string[]).indexOf(value));

/** Whether a value says that more is protected than every one of the others does. Settings whose values have no order say nothing by themselves. */
export const isStronger = (id: SettingId, value: string, ...others: readonly string[]): boolean =>
  settingOf(id).ordered && others.every((other) => strengthOf(id, value) > strengthOf(id, other));

/** Whether every hop of a path is authenticated. */
const isAuthenticated = (verdict: string): boolean => /^authenticated(?: authenticated)*$/.test(verdict);

/**
 * The paths that are authenticated in a result and in none of the others. Where nobody knows any more whether a tunnel carries a path, it has the
 * verdict of its ends alone, which is no claim about a tunnel.
 */
export function newlyAuthenticated(result: CheckResult, ...others: readonly CheckResult[]): readonly PathId[] {
  const [now, before] = [verdictsOf(result), others.map(verdictsOf)];
  const isUntold = (id: PathId): boolean => valuesOf(result).transport === 'unknown' && pathOf(id).egress !== undefined;
  return pathIds.filter((id) => isAuthenticated(now[id] ?? '') && !isUntold(id) && !before.some((one) => isAuthenticated(one[id] ?? '')));
}

/** The settings of a result that claim more than each of the others, in words. */
export function claims(result: CheckResult, ...others: readonly CheckResult[]): readonly string[] {
  const [now, before] = [valuesOf(result), others.map(valuesOf)];
  return settingIds.flatMap((id) => {
    const was = before.map((one) => one[id]);
    return isStronger(id, now[id], ...was) ? [`${id} is ${now[id]}, not ${was.join(' or ')}`] : [];
  });
}
