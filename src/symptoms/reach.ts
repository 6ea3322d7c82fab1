import type { ConnectionId } from '../model/reach/connection.ts';
import type { SymptomId } from './symptom-id.ts';

/** The symptoms that a reader sees when a firewall drops a connection. Those of a connection without an entry have no page. */
export const symptomsOfConnection: Readonly<Partial<Record<ConnectionId, readonly SymptomId[]>>> = {
  'kubelet-to-apiserver': ['apiserver-unreachable', 'node-not-reporting'],
  'kube-proxy-to-apiserver': ['apiserver-unreachable'],
  'join-to-apiserver': ['apiserver-unreachable'],
  'pod-to-apiserver': ['apiserver-unreachable'],
  'agent-to-konnectivity-server': ['agent-cannot-reach-server', 'no-agent-available'],
  'apiserver-to-sshd': ['no-ssh-tunnel-open'],
  'apiserver-to-etcd': ['etcd-unreachable'],
  'apiserver-to-kubelet': ['kubelet-unreachable'],
  'apiserver-to-node': ['proxied-target-unreachable'],
  'apiserver-to-pod': ['proxied-target-unreachable'],
  'apiserver-to-service': ['proxied-target-unreachable'],
  'apiserver-to-webhook': ['webhook-timeout', 'webhook-address-not-allowed'],
  'apiserver-to-extension-apiserver': ['aggregated-api-unavailable'],
  'tunnel-end-to-kubelet': ['tunnel-dial-timeout', 'kubelet-unreachable'],
  'tunnel-end-to-node': ['tunnel-dial-timeout', 'proxied-target-unreachable'],
  'tunnel-end-to-pod': ['tunnel-dial-timeout', 'proxied-target-unreachable'],
  'tunnel-end-to-service': ['tunnel-dial-timeout', 'proxied-target-unreachable'],
  'tunnel-end-to-webhook': ['tunnel-dial-timeout', 'webhook-timeout'],
  'tunnel-end-to-extension-apiserver': ['tunnel-dial-timeout', 'aggregated-api-unavailable'],
  'balancer-to-apiserver': ['apiserver-unreachable'],
  'balancer-to-konnectivity-server': ['agent-cannot-reach-server', 'no-agent-available'],
  'admin-to-apiserver': ['apiserver-unreachable'],
};

/** The connections whose rule a symptom may be missing, in the order of the table. */
export const connectionsOfSymptom = (id: SymptomId): readonly ConnectionId[] =>
  (Object.entries(symptomsOfConnection) as [ConnectionId, readonly SymptomId[]][])
    .filter(([, symptoms]) => symptoms.includes(id))
    .map(([connection]) => connection);
