import { stepsTo } from '../../../../model/change/smallest-change.ts';
import { modeOf, type ModeId } from '../../../../model/setting/mode.ts';
import { applies, isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../../../../model/setting/setting.ts';
import type { KubernetesMinor } from '../../../../model/setting/minor.ts';

/** The settings that make a mode: those in which it is not the defaults, and how its tunnel is set up. */
const settingsOfMode = (mode: ModeId): readonly SettingId[] => {
  const [{ settings }, defaults] = [modeOf(mode), modeOf('defaults').settings];
  return settingIds.filter((id) => applies(id, settings) && (settings[id] !== defaults[id] || settingOf(id).onlyUnder !== undefined));
};

/** Compares a cluster with a mode. Pure; never throws. */
export function modeChange(mode: ModeId, settings: Settings, minor: KubernetesMinor) {
  const target = modeOf(mode).settings;
  const wanted = settingsOfMode(mode);
  const differs = wanted.filter((id) => settings[id] !== target[id]);
  // How a tunnel is set up says nothing of a cluster that has none, or another one: the step that brings the tunnel sets it.
  const isToCompare = (id: SettingId): boolean => !differs.includes('transport') || settingOf(id).onlyUnder === undefined;
  const told = differs.filter(isToCompare);
  const gone = told.filter((id) => !isAvailable(id, target[id], minor));
  const steps = settings.transport === 'other-tunnel' && target.transport !== 'direct' ? told.filter((id) => id !== 'transport') : told;
  return {
    // The settings of the mode that the cluster has, those that are unknown, and those that differ, in panel order
    same: wanted.filter((id) => settings[id] === target[id] && isToCompare(id)),
    unknown: told.filter((id) => settings[id] === 'unknown'),
    other: told.filter((id) => settings[id] !== 'unknown'),
    // Settings of which this minor does not have the value
    gone,
    // The steps to the mode, as far as a remedy sets what differs. A tunnel of the distribution is not replaced
    steps: stepsTo(settings, target, steps, minor),
  };
}
