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

/** One component: its name in running text, the side it runs on, and what it is in one line. */
export interface Component {
  readonly id: ComponentId;
  readonly name: string;
  readonly side: Side;
  readonly about: string;
}

const table: Record<ComponentId, Omit<Component, 'id'>> = {
  'kube-apiserver': { name: 'API server', side: 'control-plane', about: 'The hub: every spoke starts or ends here.' },
  kubelet: { name: 'kubelet', side: 'node', about: 'The node agent. It dials the API server, and the API server dials it.' },
  'kube-proxy': { name: 'kube-proxy', side: 'node', about: 'Programs Service redirects on a node. It only dials out.' },
  pod: { name: 'pod', side: 'node', about: 'A workload: a client of the API, and a target of the pod proxy.' },
  service: { name: 'service', side: 'node', about: 'A name for ready pods. The service proxy dials one of them.' },
  node: { name: 'node', side: 'node', about: 'Any other port of a node, reached through the node proxy.' },
  etcd: { name: 'etcd', side: 'control-plane', about: 'The store behind the API server.' },
  'kube-controller-manager': { name: 'controller-manager', side: 'control-plane', about: 'A client of the API server.' },
  'kube-scheduler': { name: 'scheduler', side: 'control-plane', about: 'A client of the API server.' },
  'konnectivity-server': { name: 'konnectivity-server', side: 'control-plane', about: 'The control plane end of the Konnectivity tunnel.' },
  'konnectivity-agent': {
    name: 'konnectivity-agent',
    side: 'node',
    about: 'The node end of the Konnectivity tunnel; it dials the server.',
  },
  sshd: { name: 'sshd', side: 'node', about: 'The node end of an SSH tunnel; the API server dials it.' },
  'tunnel-server': {
    name: 'tunnel server',
    side: 'control-plane',
    about: 'The control plane end of a tunnel that is neither SSH nor Konnectivity.',
  },
  'tunnel-client': { name: 'tunnel client', side: 'node', about: 'The node end of a tunnel that is neither SSH nor Konnectivity.' },
  webhook: { name: 'webhook', side: 'node', about: 'An admission or conversion webhook that runs in the cluster.' },
  'extension-apiserver': { name: 'extension API server', side: 'node', about: 'An aggregated API server that runs in the cluster.' },
  scraper: { name: 'scraper', side: 'node', about: 'metrics-server, Prometheus or another pod that collects metrics from kubelets.' },
  'load-balancer': { name: 'load balancer', side: 'control-plane', about: 'What stands before the API servers, where there is something.' },
};

/** Every component, hub first. */
export const componentIds = /* @__PURE__ */ Object.keys(table) as ComponentId[];
export const components: readonly Component[] = (Object.keys(table) as ComponentId[]).map((id) => ({ id, ...table[id] }));

/** The component with this id. */
export const componentOf = (id: ComponentId): Component => ({ id, ...table[id] });
