import type { ComponentId } from '../model/component.ts';
import type { PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { ModeId } from '../model/setting/mode-id.ts';

/** What each path is called. */
export const pathNames: Readonly<Record<PathId, string>> = {
  'kubelet-to-apiserver': 'kubelet → API server',
  'kube-proxy-to-apiserver': 'kube-proxy → API server',
  'pod-to-apiserver': 'pod → API server',
  'agent-to-konnectivity-server': 'agent → konnectivity-server',
  'apiserver-to-kubelet': 'API server → kubelet',
  'apiserver-to-node': 'API server → node',
  'apiserver-to-pod': 'API server → pod',
  'apiserver-to-service': 'API server → service',
  'apiserver-to-webhook': 'API server → webhook',
  'apiserver-to-extension-apiserver': 'API server → extension API',
  'scraper-to-kubelet': 'scraper → kubelet',
  'control-plane-to-apiserver': 'components → API server',
  'apiserver-to-etcd': 'API server → etcd',
};

/** What each component is called in running text. */
export const componentNames: Readonly<Record<ComponentId, string>> = {
  'kube-apiserver': 'API server',
  kubelet: 'kubelet',
  'kube-proxy': 'kube-proxy',
  pod: 'pod',
  service: 'service',
  node: 'node',
  etcd: 'etcd',
  'kube-controller-manager': 'controller-manager',
  'kube-scheduler': 'scheduler',
  'konnectivity-server': 'konnectivity-server',
  'konnectivity-agent': 'konnectivity-agent',
  sshd: 'sshd',
  'tunnel-server': 'tunnel server',
  'tunnel-client': 'tunnel client',
  webhook: 'webhook',
  'extension-apiserver': 'extension API server',
  scraper: 'scraper',
  'load-balancer': 'load balancer',
};

/** What each mode is called. */
export const modeNames: Readonly<Record<ModeId, string>> = {
  defaults: 'kubeadm defaults',
  'tls-verification': 'TLS verification',
  'ssh-tunnel': 'SSH tunnel',
  konnectivity: 'Konnectivity',
  'konnectivity-tls': 'Konnectivity + TLS',
};

/** What each attacker’s position is called. */
export const seatNames: Readonly<Record<SeatId, string>> = {
  nobody: 'No attacker',
  'between-passive': 'Eavesdropper on the untrusted network',
  'between-active': 'Man in the middle on the untrusted network',
  'node-network-passive': 'Eavesdropper on the node network',
  'node-network-active': 'Man in the middle on the node network',
  'another-node': 'Compromised node',
  pod: 'A pod',
  'token-thief': 'Stolen token',
  'bootstrap-token': 'Stolen bootstrap token',
};
