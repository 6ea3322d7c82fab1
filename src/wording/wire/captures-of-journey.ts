import type { JourneyId } from '../../model/journey/journey.ts';
import type { CaptureId } from './capture-words.ts';

/** The captures in which a journey can be seen, for the journeys that have some. */
export const capturesOfJourney: Readonly<Partial<Record<JourneyId, readonly CaptureId[]>>> = {
  'kubectl-logs': ['kubelet-logs-noca-clientcert', 'kubelet-logs-ca-ok', 'konn-agent-server-mtls', 'ssh-tunnel-real-1.21'],
  'kubectl-exec': ['kubelet-exec-noca-clientcert', 'kubelet-logs-noca-mitm'],
  'proxy-to-pod': ['proxy-pod-http', 'proxy-pod-https', 'konn-agent-pod-http', 'ssh-tunnel-past-the-end'],
  'proxy-to-service': ['proxy-svc-http', 'proxy-svc-https'],
  'proxy-to-node': ['proxy-node-kubelet', 'proxy-node-http-9100', 'proxy-node-https-9443'],
  'pod-calls-api': ['pod-apiserver-service-vip', 'client-apiserver-token'],
  'kubelet-heartbeat-and-watch': ['real-kubelet-to-apiserver'],
  'konnectivity-agent-connects': ['konn-agent-server-mtls'],
};
