import type { CheckResult } from '../../../checker/check.ts';
import { minors } from '../../../model/setting/minor.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { queryOf } from '../../../state/query.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';

/**
 * The query that opens `/explore/` with the settings that were found: ids and values of the model, and a Kubernetes minor that the facts
 * cover. No text that was pasted can be in it, since each part is one of a closed list.
 * A minor is written if the inputs name it.
 */
export function exploreQuery({ settings, kubernetes }: Pick<CheckResult, 'settings' | 'kubernetes'>): string {
  const minor = kubernetes.named ? minors.find((one) => one === kubernetes.minor) : undefined;
  return queryOf({ ...Object.fromEntries(settingPairs(settings, modeOf('defaults').settings)), k8s: minor });
}
