import { componentOf, type ComponentId } from '../model/component.ts';
import { caption } from './caption.ts';
import type { Box, Caption, SceneComponent } from './scene.ts';

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
  'kube-proxy': { name: 'kube-proxy', about: 'outgoing only' },
  kubelet: { name: 'kubelet', port: ':10250' },
  node: { name: 'node', about: 'any other port' },
  webhook: { name: 'webhook', about: 'target port' },
  'extension-apiserver': { name: 'extension API', about: 'target port' },
  service: { name: 'service', about: 'any port' },
  pod: { name: 'pod', about: 'any port' },
  scraper: { name: 'scraper', about: 'metrics' },
};

/** What a screen reader says for a component: what its box says, then where it is. "kubelet :10250 watch, status, on the node". */
function spokenOf(id: BoxedId, captions: readonly Caption[]): string {
  const where = id === 'kube-apiserver' ? 'the hub' : componentOf(id).side === 'control-plane' ? 'in the control plane' : 'on the node';
  return `${captions.map(({ text }) => text).join(' ')}, ${where}`;
}

/** A component in its box. */
export const componentAt = (id: BoxedId, style: SceneComponent['style'], box: Box, captions: readonly Caption[]): SceneComponent => ({
  id,
  style,
  box,
  captions,
  label: spokenOf(id, captions),
});

/** What stands beside a name, if anything: a port, or a purpose. */
export function besideName(id: BoxedId, x: number, y: number, more: Parameters<typeof caption>[4] = {}): readonly Caption[] {
  const { port, about } = wordsOf[id];
  const text = port ?? about;
  return text ? [caption(port ? 'port' : 'note', text, x, y, more)] : [];
}
