import { newestMinor, type KubernetesMinor } from '../model/setting/minor.ts';
import { assumptionsOf } from '../model/setting/assumption.ts';
import type { ModeId } from '../model/setting/mode.ts';
import { saysOf, settingWords } from './setting-words.ts';

/** Every assumption of a mode that is not the default of Kubernetes in this minor, in panel order. */
export const assumptionWords = (mode: ModeId, minor: KubernetesMinor = newestMinor) =>
  assumptionsOf(mode, minor).map(({ setting, value, kubernetesDefault }) => ({
    name: settingWords[setting].name,
    assumed: saysOf(setting, value),
    kubernetes: kubernetesDefault === 'unknown' ? 'Kubernetes has no default' : saysOf(setting, kubernetesDefault),
  }));
