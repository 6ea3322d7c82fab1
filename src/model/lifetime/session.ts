import type { JourneyId } from '../journey/journey.ts';

/**
 * What can end: a stream, a watch, a tunnel, which wait while nobody sends anything, and calls, which wait for an answer. Published in addresses, so never
 * renamed.
 */
export const sessionIds = [
  'exec',
  'port-forward',
  'logs',
  'kubectl-watch',
  'controller-watch',
  'node-proxy',
  'tunnel',
  'request',
  'write',
  'webhook',
  'aggregated',
] as const;
export type SessionId = (typeof sessionIds)[number];

/** The session that a journey opens. A journey that is no session of its own has none. */
export const sessionOfJourney: Readonly<Partial<Record<JourneyId, SessionId>>> = {
  'kubectl-exec': 'exec',
  'kubectl-attach': 'exec',
  'kubectl-port-forward': 'port-forward',
  'kubectl-logs': 'logs',
  'proxy-to-node': 'node-proxy',
  'kubectl-top': 'aggregated',
  'kubectl-apply-webhook': 'webhook',
  'pod-calls-api': 'request',
  'kubelet-heartbeat-and-watch': 'controller-watch',
  'kube-proxy-watch': 'controller-watch',
  'konnectivity-agent-connects': 'tunnel',
};

/** True for a call that waits for one answer, rather than a stream that may be silent. */
export const isCall = (id: SessionId): boolean => ['request', 'write', 'webhook', 'aggregated'].includes(id);
