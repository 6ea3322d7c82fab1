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

/**
 * What a verdict may be shown as where it was not checked. Unsafe stays, because nothing is worse: the sign of danger must not become milder by an
 * upgrade that nobody looked at. What protects, and what protects in part, is unknown.
 */
export const shownUnchecked = (was: Verdict): Verdict => (was === 'unsafe' || was === 'local' ? was : 'unknown');
