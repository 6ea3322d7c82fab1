/** Where a component runs: the control plane, or a node. */
export type Side = 'control-plane' | 'node';

const table = {
  'kube-apiserver': { side: 'control-plane' },
  kubelet: { side: 'node' },
  'kube-proxy': { side: 'node' },
  pod: { side: 'node' },
  service: { side: 'node' },
  node: { side: 'node' },
  etcd: { side: 'control-plane' },
  'kube-controller-manager': { side: 'control-plane' },
  'kube-scheduler': { side: 'control-plane' },
  'konnectivity-server': { side: 'control-plane' },
  'konnectivity-agent': { side: 'node' },
  sshd: { side: 'node' },
  'tunnel-server': { side: 'control-plane' },
  'tunnel-client': { side: 'node' },
  webhook: { side: 'node' },
  'extension-apiserver': { side: 'node' },
  scraper: { side: 'node' },
  'load-balancer': { side: 'control-plane' },
} satisfies Record<string, { readonly side: Side }>;

/** The processes and names that a communication path can start or end at. Ids are upstream's and permanent. */
export type ComponentId = keyof typeof table;

/** One component, and the side it runs on. */
interface Component {
  readonly id: ComponentId;
  readonly side: Side;
}

/** Every component, hub first. */
export const componentIds = /* @__PURE__ */ Object.keys(table) as ComponentId[];
export const components: readonly Component[] = (Object.keys(table) as ComponentId[]).map((id) => ({ id, ...table[id] }));

/** The component with this id. */
export const componentOf = (id: ComponentId): Component => ({ id, ...table[id] });
