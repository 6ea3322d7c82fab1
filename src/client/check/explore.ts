import type { CheckResult } from '../../checker/check.ts';
import { minors, newestMinor } from '../../model/setting/minor.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { settingPairs } from '../../model/setting/settings-query.ts';

/**
 * The query that opens `/explore/` with the settings that were found: ids and values of the model, and a Kubernetes minor that the facts
 * cover. No text that was pasted can be in it, since each part is one of a closed list.
 */
export function exploreQuery({ settings, kubernetes }: Pick<CheckResult, 'settings' | 'kubernetes'>): string {
  const query = new URLSearchParams(settingPairs(settings, modeOf('defaults').settings).map(([id, value]) => [id, value]));
  const minor = minors.find((one) => one === kubernetes.minor);
  if (minor !== undefined && minor !== newestMinor) query.set('k8s', minor);
  const text = query.toString();
  return text ? `?${text}` : '';
}
