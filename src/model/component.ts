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
  'kube-apiserver': {
    name: 'API server',
    side: 'control-plane',
    about: 'It is the hub of the cluster, because almost every path starts or ends at it.',
  },
  kubelet: {
    name: 'kubelet',
    side: 'node',
    about: 'It runs the pods of a node. It connects to the API server, and the API server connects to it, for example for kubectl logs.',
  },
  'kube-proxy': {
    name: 'kube-proxy',
    side: 'node',
    about: 'It redirects the traffic of Services on each node. It watches them at the API server, which never connects to it.',
  },
  pod: { name: 'pod', side: 'node', about: 'It is a workload that may use the API, and that the API server’s pod proxy can reach.' },
  service: { name: 'service', side: 'node', about: 'It gives ready pods one name, and the service proxy connects to one of them.' },
  node: { name: 'node', side: 'node', about: 'These are all ports of a node but the kubelet’s, and the node proxy can reach them.' },
  etcd: { name: 'etcd', side: 'control-plane', about: 'It stores every object of the cluster, for the API server.' },
  'kube-controller-manager': {
    name: 'controller-manager',
    side: 'control-plane',
    about: 'It runs the control loops, for which it is a client of the API server.',
  },
  'kube-scheduler': {
    name: 'scheduler',
    side: 'control-plane',
    about: 'It assigns pods to nodes, for which it is a client of the API server.',
  },
  'konnectivity-server': {
    name: 'konnectivity-server',
    side: 'control-plane',
    about: 'It is the control plane end of the Konnectivity tunnel, and agents connect to it.',
  },
  'konnectivity-agent': {
    name: 'konnectivity-agent',
    side: 'node',
    about: 'It is the node end of the Konnectivity tunnel, and it connects to the server.',
  },
  sshd: { name: 'sshd', side: 'node', about: 'It is the node end of an SSH tunnel, and the API server connects to it.' },
  'tunnel-server': {
    name: 'tunnel server',
    side: 'control-plane',
    about: 'It is the control plane end of a tunnel that is neither SSH nor Konnectivity.',
  },
  'tunnel-client': { name: 'tunnel client', side: 'node', about: 'It is the node end of a tunnel that is neither SSH nor Konnectivity.' },
  webhook: {
    name: 'webhook',
    side: 'node',
    about: 'It is an admission or conversion webhook that the API server calls, for example when an object is created.',
  },
  'extension-apiserver': {
    name: 'extension API server',
    side: 'node',
    about: 'It is an aggregated API server that runs in the cluster, for example metrics-server.',
  },
  scraper: { name: 'scraper', side: 'node', about: 'It collects metrics from kubelets, as metrics-server or Prometheus does.' },
  'load-balancer': {
    name: 'load balancer',
    side: 'control-plane',
    about: 'It forwards connections to the API servers, if the cluster has one.',
  },
};

/** Every component, hub first. */
export const componentIds = /* @__PURE__ */ Object.keys(table) as ComponentId[];
export const components: readonly Component[] = (Object.keys(table) as ComponentId[]).map((id) => ({ id, ...table[id] }));

/** The component with this id. */
export const componentOf = (id: ComponentId): Component => ({ id, ...table[id] });
