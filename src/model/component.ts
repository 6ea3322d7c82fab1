/** The processes and names that a communication path can start or end at. Ids are upstream's and permanent. */
export type ComponentId =
  | 'kube-apiserver'
  | 'kubelet'
  | 'kube-proxy'
  | 'pod'
  | 'service'
  | 'node'
  | 'etcd'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'konnectivity-server'
  | 'konnectivity-agent'
  | 'sshd'
  | 'tunnel-server'
  | 'tunnel-client'
  | 'webhook'
  | 'extension-apiserver'
  | 'scraper'
  | 'load-balancer';

/** Where a component runs: the control plane, or a node. */
export type Side = 'control-plane' | 'node';

/** One component: its name in running text, and the side it runs on. */
interface Component {
  readonly id: ComponentId;
  readonly name: string;
  readonly side: Side;
}

const table: Record<ComponentId, Omit<Component, 'id'>> = {
  'kube-apiserver': {
    name: 'API server',
    side: 'control-plane',
  },
  kubelet: {
    name: 'kubelet',
    side: 'node',
  },
  'kube-proxy': {
    name: 'kube-proxy',
    side: 'node',
  },
  pod: { name: 'pod', side: 'node' },
  service: { name: 'service', side: 'node' },
  node: { name: 'node', side: 'node' },
  etcd: { name: 'etcd', side: 'control-plane' },
  'kube-controller-manager': {
    name: 'controller-manager',
    side: 'control-plane',
  },
  'kube-scheduler': {
    name: 'scheduler',
    side: 'control-plane',
  },
  'konnectivity-server': {
    name: 'konnectivity-server',
    side: 'control-plane',
  },
  'konnectivity-agent': {
    name: 'konnectivity-agent',
    side: 'node',
  },
  sshd: { name: 'sshd', side: 'node' },
  'tunnel-server': {
    name: 'tunnel server',
    side: 'control-plane',
  },
  'tunnel-client': { name: 'tunnel client', side: 'node' },
  webhook: {
    name: 'webhook',
    side: 'node',
  },
  'extension-apiserver': {
    name: 'extension API server',
    side: 'node',
  },
  scraper: { name: 'scraper', side: 'node' },
  'load-balancer': {
    name: 'load balancer',
    side: 'control-plane',
  },
};

/** Every component, hub first. */
export const componentIds = /* @__PURE__ */ Object.keys(table) as ComponentId[];
export const components: readonly Component[] = (Object.keys(table) as ComponentId[]).map((id) => ({ id, ...table[id] }));

/** The component with this id. */
export const componentOf = (id: ComponentId): Component => ({ id, ...table[id] });
