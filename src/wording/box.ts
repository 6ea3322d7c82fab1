import type { ComponentId } from '../model/component.ts';

/** The components that have a box of their own; the ends of tunnels are drawn as collars. */
export type BoxedId = Exclude<
  ComponentId,
  'konnectivity-server' | 'konnectivity-agent' | 'sshd' | 'tunnel-server' | 'tunnel-client' | 'load-balancer'
>;

/** What a box says: its name, and what stands beside it (a port in the type of code, or a purpose). */
interface Words {
  readonly name: string;
  readonly port?: string;
  readonly about?: string;
}

/** The words of every box. */
export const wordsOf: Readonly<Record<BoxedId, Words>> = {
  'kube-apiserver': { name: 'API server', port: ':6443' },
  'kube-controller-manager': { name: 'controller-manager' },
  'kube-scheduler': { name: 'scheduler' },
  etcd: { name: 'etcd', port: ':2379' },
  'kube-proxy': { name: 'kube-proxy', about: 'client only' },
  kubelet: { name: 'kubelet', port: ':10250' },
  node: { name: 'node', about: 'any other port' },
  webhook: { name: 'webhook', about: 'target port' },
  'extension-apiserver': { name: 'extension API', about: 'target port' },
  service: { name: 'service', about: 'any port' },
  pod: { name: 'pod', about: 'any port' },
  scraper: { name: 'scraper', about: 'metrics' },
};
