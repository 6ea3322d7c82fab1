import type { PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { ModeId } from '../model/setting/mode-id.ts';

/** What each path is for. */
export const pathCarries: Readonly<Record<PathId, string>> = {
  'kubelet-to-apiserver': 'watch, status, leases',
  'kube-proxy-to-apiserver': 'watch of Services and EndpointSlices',
  'pod-to-apiserver': 'API requests of workloads',
  'agent-to-konnectivity-server': 'the tunnel itself',
  'apiserver-to-kubelet': 'logs, exec, attach, port-forward',
  'apiserver-to-node': 'node proxy',
  'apiserver-to-pod': 'pod proxy',
  'apiserver-to-service': 'service proxy',
  'apiserver-to-webhook': 'admission and conversion reviews',
  'apiserver-to-extension-apiserver': 'aggregated API requests',
  'scraper-to-kubelet': 'metrics of nodes and pods',
  'control-plane-to-apiserver': 'watch and update of everything',
  'apiserver-to-etcd': 'every object, every secret',
};

/** What sets each mode apart, for table heads and the mode switch. */
export const modeSummaries: Readonly<Record<ModeId, string>> = {
  defaults: 'this is what kubeadm sets up, with the stock metrics-server',
  'tls-verification': 'the API server verifies every kubelet and metrics-server',
  'ssh-tunnel': 'Kubernetes removed it in 1.22',
  konnectivity: 'it adds a tunnel, but the API server verifies no kubelet',
  'konnectivity-tls': 'it adds a tunnel, and the API server verifies every kubelet and metrics-server',
};

/** Who has each attacker’s position. Completes the sentence “An attacker …”. */
export const seatWho: Readonly<Record<SeatId, string>> = {
  nobody: 'who has no position',
  'between-passive': 'who can only read traffic on the untrusted network',
  'between-active': 'who can read and change traffic on the untrusted network',
  'node-network-passive': 'who can only read traffic on the node network',
  'node-network-active': 'who can read and change traffic on the node network',
  'another-node': 'who controls a node and holds its certificate',
  pod: 'who runs a pod with its own token',
  'token-thief': 'who holds a stolen bearer token',
  'bootstrap-token': 'who holds a stolen bootstrap token',
};
