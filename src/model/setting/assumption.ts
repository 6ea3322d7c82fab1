import { newestMinor, type KubernetesMinor } from './minor.ts';
import { modeOf, type ModeId } from './mode.ts';
import { applies, defaultAt, settingIds, type SettingId, type Settings } from './setting.ts';

/** A setting in which a mode is not what Kubernetes does by default. `unknown` as a default means that Kubernetes does not decide it. */
interface Assumption {
  readonly setting: SettingId;
  readonly value: Settings[SettingId];
  readonly kubernetesDefault: Settings[SettingId];
}

/** What a mode assumes beside the defaults of Kubernetes in this minor, in panel order. Settings that mean nothing in the mode are left out. */
export const assumptionsOf = (id: ModeId, minor: KubernetesMinor = newestMinor): readonly Assumption[] =>
  settingIds
    .filter((setting) => applies(setting, modeOf(id).settings) && modeOf(id).settings[setting] !== defaultAt(setting, minor))
    .map((setting) => ({ setting, value: modeOf(id).settings[setting], kubernetesDefault: defaultAt(setting, minor) }));
