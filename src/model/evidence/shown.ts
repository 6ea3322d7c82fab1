import type { KubernetesMinor } from '../setting/minor.ts';
import type { Verdict } from '../verdict.ts';

/** What is known of something that was not checked for the minor that is shown. */
export interface NotChecked {
  readonly minor: KubernetesMinor;
  /** The verdict in the nearest minors that were checked. */
  readonly was: Verdict;
  /** The nearest older one and the nearest newer one, where there are such. */
  readonly checkedIn: readonly KubernetesMinor[];
}
