import { newestMinor, type KubernetesMinor } from './minor.ts';
import { modeOf, type ModeId } from './mode.ts';
import { applies, defaultAt, settingIds } from './setting.ts';

/** What a mode assumes beside the defaults of Kubernetes in this minor, in panel order. Settings that mean nothing in the mode are left out. */
export const assumptionsOf = (id: ModeId, minor: KubernetesMinor = newestMinor) =>
  settingIds
    .filter((setting) => applies(setting, modeOf(id).settings) && modeOf(id).settings[setting] !== defaultAt(setting, minor))
    .map((setting) => ({ setting, value: modeOf(id).settings[setting], kubernetesDefault: defaultAt(setting, minor) }));
