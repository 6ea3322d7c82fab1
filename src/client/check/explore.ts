import type { CheckResult } from '../../checker/check.ts';
import { minors, newestMinor } from '../../model/setting/minor.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { writeQuery } from '../query/query.ts';
import { settingPairs } from '../../model/setting/settings-query.ts';

/**
 * The query that opens `/explore/` with the settings that were found: ids and values of the model, and a Kubernetes minor that the facts
 * cover. No text that was pasted can be in it, since each part is one of a closed list.
 */
export function exploreQuery({ settings, kubernetes }: Pick<CheckResult, 'settings' | 'kubernetes'>): string {
  const minor = minors.find((one) => one === kubernetes.minor);
  return writeQuery('', [], [...settingPairs(settings, modeOf('defaults').settings), ['k8s', minor === newestMinor ? undefined : minor]]);
}
