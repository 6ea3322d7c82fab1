import type { CutOffEvent, CutOffEventId } from '../../model/lifetime/cut-off-node.ts';
import { limitWords } from './duration.ts';

/** What happens to a node that is cut off, and who does it. */
export const cutOffWords: Readonly<Record<CutOffEventId, { readonly name: string; readonly says: string }>> = {
  'renewal-fails': {
    name: 'A renewal of the Lease fails',
    says: 'The kubelet fails to renew the Lease of its node, logs that, and tries again until it succeeds.',
  },
  'connection-given-up': {
    name: 'The kubelet gives its connection up',
    says: 'The ping of HTTP/2 has no answer, so the kubelet opens a new connection at its next try.',
  },
  'node-unknown': {
    name: 'The node becomes `Ready=Unknown`',
    says: 'The controller manager has seen no renewal for the grace period. kubectl shows the node as `NotReady`.',
  },
  'node-tainted': {
    name: 'The node is tainted',
    says: 'The controller manager adds `node.kubernetes.io/unreachable`, unless every node of the cluster is not ready. No source has the delay.',
  },
  'token-answers-end': {
    name: 'The kubelet authenticates no bearer token any more',
    says: 'What it asked the API server before is used up, so it refuses a scraper that presents a token.',
  },
  'allowed-answers-end': {
    name: 'The kubelet authorizes nobody any more',
    says: 'Its last cached permission is used up. Anonymous access and `AlwaysAllow` do not need the API server.',
  },
  'pods-deleted': {
    name: 'The pods are deleted from the API',
    says: 'Their toleration has run out, and other nodes start replacements. The containers on the node go on running, so a workload may run twice.',
  },
};

/** When an event comes after the cut: `40 to 60 seconds`, `340 seconds or later`. */
export function cutOffTime({ after, orLater }: CutOffEvent): string {
  if (after.is !== 'span') return limitWords(after);
  const { min, max } = after.span;
  if (min === 0) return `within ${limitWords({ is: 'span', span: { min: max, max } })}`;
  return `${limitWords(after)}${orLater ? ', or later' : ''}`;
}

/** What of a node goes on without the control plane, and what stops (facts/lifetimes#cut-off-node). */
export const goesOn: readonly string[] = [
  'Running containers, and restarts by `restartPolicy`',
  'Probes, and static pods',
  'The rules of kube-proxy as they were programmed last',
  'DNS answers of a CoreDNS pod on the node, from its cache',
];
export const stops: readonly string[] = [
  'New and changed pods',
  'Changes of endpoints, and updates of ConfigMaps and Secrets',
  'Renewal of tokens and certificates',
  '`kubectl logs` and `kubectl exec`',
];
