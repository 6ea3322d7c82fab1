import type { ZoneId } from '../../model/zone.ts';
import type { CaptureId } from '../../wording/wire/capture-words.ts';

/** How the API server reaches the node in a column of a comparison. */
export type Way = 'direct' | 'konnectivity' | 'ssh-tunnel';

/** The same act on the same network, by each way. */
interface WireComparison {
  readonly id: string;
  readonly act: 'logs' | 'pod';
  readonly zone: ZoneId;
  readonly captures: Readonly<Record<Way, CaptureId>>;
}

/** What can be compared: two acts, on both networks. A direct connection is the same on both. */
export const wireComparisons: readonly WireComparison[] = [
  {
    id: 'logs-on-the-untrusted-network',
    act: 'logs',
    zone: 'between',
    captures: { direct: 'kubelet-logs-noca-clientcert', konnectivity: 'konn-agent-server-mtls', 'ssh-tunnel': 'ssh-tunnel-real-1.21' },
  },
  {
    id: 'logs-on-the-node-network',
    act: 'logs',
    zone: 'node-network',
    captures: {
      direct: 'kubelet-logs-noca-clientcert',
      konnectivity: 'konn-agent-kubelet',
      'ssh-tunnel': 'ssh-tunnel-past-the-end-kubelet',
    },
  },
  {
    id: 'pod-on-the-untrusted-network',
    act: 'pod',
    zone: 'between',
    captures: { direct: 'proxy-pod-http', konnectivity: 'konn-agent-server-mtls', 'ssh-tunnel': 'ssh-tunnel-outside' },
  },
  {
    id: 'pod-on-the-node-network',
    act: 'pod',
    zone: 'node-network',
    captures: { direct: 'proxy-pod-http', konnectivity: 'konn-agent-pod-http', 'ssh-tunnel': 'ssh-tunnel-past-the-end' },
  },
];
