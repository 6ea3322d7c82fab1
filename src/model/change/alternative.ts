import type { PathId } from '../path.ts';
import type { FactId } from '../reason.ts';

/** What to use where no setting makes a path safe: its name, why it is better, and the path that it takes instead. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly path: PathId;
  readonly facts: readonly FactId[];
}

const portForward: Alternative = {
  id: 'port-forward',
  name: 'kubectl port-forward',
  says: 'It reaches the pod over the path to the kubelet, so it is as well protected as that path, which the API server can verify.',
  path: 'apiserver-to-kubelet',
  facts: ['facts/proxy#safe_alternative'],
};
const kubeletPort: Alternative = {
  id: 'kubelet-port',
  name: 'the kubelet’s own port',
  says: 'For what the kubelet serves, leave the port out of the address: then it is HTTPS, with the kubelet CA and the client certificate.',
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
