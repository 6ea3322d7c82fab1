import type { SessionId } from '../../model/lifetime/session.ts';

/** How a session is told: its name in a list, and as the subject of a sentence about its end. */
interface SessionWords {
  readonly name: string;
  readonly subject: string;
  /** What the reader waits for: silence of a stream, or the answer to a call. */
  readonly silence: string;
}

const stream = (name: string, subject: string): SessionWords => ({ name, subject, silence: 'is silent' });
const call = (name: string, subject: string): SessionWords => ({ name, subject, silence: 'waits for an answer' });

export const sessionWords: Readonly<Record<SessionId, SessionWords>> = {
  exec: stream('`kubectl exec` or `attach`, idle', 'An idle `kubectl exec`'),
  'port-forward': stream('`kubectl port-forward`, idle', 'An idle `kubectl port-forward`'),
  logs: stream('`kubectl logs -f`, quiet', 'A quiet `kubectl logs -f`'),
  'kubectl-watch': stream('`kubectl get -w`, quiet', 'A quiet `kubectl get -w`'),
  'controller-watch': stream('Watch of a kubelet, kube-proxy or controller', 'A quiet watch of a kubelet, kube-proxy or controller'),
  'node-proxy': stream('Request through the API server’s proxy to a node', 'A request through the API server’s proxy to a node'),
  tunnel: stream('Connection of a Konnectivity agent, quiet', 'A quiet connection of a Konnectivity agent'),
  request: call('Request to the API server', 'A request to the API server'),
  write: call('Create, update, patch or delete', 'A create, update, patch or delete'),
  webhook: call('Write that waits for an admission webhook', 'A write that waits for an admission webhook'),
  aggregated: call('Request to an aggregated API, such as `kubectl top`', 'A request to an aggregated API'),
};
