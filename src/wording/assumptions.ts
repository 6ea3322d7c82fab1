import { newestMinor, type KubernetesMinor } from '../model/setting/minor.ts';
import { assumptionsOf, type ModeId } from '../model/setting/mode.ts';
import { settingOf } from '../model/setting/setting.ts';

/** What a mode assumes of one setting, in words, beside what Kubernetes does by default. */
export interface AssumptionWords {
  readonly name: string;
  readonly assumed: string;
  readonly kubernetes: string;
}

/** Every assumption of a mode that is not the default of Kubernetes in this minor, in panel order. */
export const assumptionWords = (mode: ModeId, minor: KubernetesMinor = newestMinor): readonly AssumptionWords[] =>
  assumptionsOf(mode, minor).map(({ setting, value, kubernetesDefault }) => {
    const { name, says } = settingOf(setting);
    const words: Readonly<Record<string, string>> = says;
    return {
      name,
      assumed: words[value] ?? value,
      kubernetes: kubernetesDefault === 'unknown' ? 'Kubernetes has no default' : (words[kubernetesDefault] ?? kubernetesDefault),
    };
  });
