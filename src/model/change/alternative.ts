import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';

/** What to use in place of a path that no setting makes safe. */
export type AlternativeId = 'port-forward' | 'kubelet-port';

/** The same, and the path that it takes instead. */
export interface Alternative {
  readonly id: AlternativeId;
  readonly path: PathId;
  readonly facts: readonly FactId[];
}

const portForward: Alternative = {
  id: 'port-forward',
  path: 'apiserver-to-kubelet',
  facts: ['facts/proxy#safe_alternative'],
};
const kubeletPort: Alternative = {
  id: 'kubelet-port',
  path: 'apiserver-to-kubelet',
  facts: ['facts/seed-corrections#3', 'facts/proxy#targets'],
};

const table: Partial<Record<PathId, readonly Alternative[]>> = {
  'apiserver-to-pod': [portForward],
  'apiserver-to-service': [portForward],
  'apiserver-to-node': [portForward, kubeletPort],
};

/** What can be used in place of a path, best first. Empty where settings can always make the path safe. */
export const alternativesTo = (path: PathId): readonly Alternative[] => table[path] ?? [];
