import type { ComponentId } from '../component.ts';
import type { FleetSize } from './fleet-size.ts';
import { hopsOf, type Hop } from '../hop.ts';
import { paths, type PathId } from '../path.ts';
import type { FactId } from '../reason.ts';
import type { Settings } from '../setting/setting.ts';

/** The kinds of connection that cross the untrusted network, by who opens them to whom. */
export const linkClassIds = ['kubelets', 'kube-proxies', 'pods', 'requests', 'ssh-tunnels', 'agents', 'other-tunnel'] as const;
export type LinkClassId = (typeof linkClassIds)[number];

/** One kind of connection: how many a fleet holds while nobody asks anything, and what says so. */
interface LinkClass {
  readonly id: LinkClassId;
  /** Which side a firewall has to open: the one that is dialled. */
  readonly into: 'nodes' | 'control-plane';
  /** Held connections for each node, or for each node and API server; `unknown` where load or a distribution decides. */
  readonly held: 'node' | 'node-and-server' | 'unknown';
  /** What an API server's restart costs beyond one handshake for each held connection, if anything. */
  readonly retries?: 'behind-balancer';
  readonly facts: readonly FactId[];
}

const table: Readonly<Record<LinkClassId, Omit<LinkClass, 'id'>>> = {
  kubelets: {
    into: 'control-plane',
    held: 'node',
    facts: ['facts/added#kubelet-one-transport', 'facts/added#client-http2', 'facts/added#streams-per-connection'],
  },
  'kube-proxies': {
    into: 'control-plane',
    held: 'node',
    facts: ['facts/added#kube-proxy-one-client', 'facts/added#client-http2', 'facts/links#kube-proxy-api'],
  },
  pods: {
    into: 'control-plane',
    held: 'unknown',
    facts: ['facts/links#pod-api'],
  },
  requests: {
    into: 'nodes',
    held: 'unknown',
    facts: ['facts/added#kubelet-client-on-demand', 'facts/links#egress_usage_grep'],
  },
  'ssh-tunnels': {
    into: 'nodes',
    held: 'node-and-server',
    facts: ['facts/added#ssh-tunnel-per-node', 'facts/ssh-tunnels#behaviour_when_it_existed'],
  },
  agents: {
    into: 'control-plane',
    held: 'node-and-server',
    retries: 'behind-balancer',
    facts: ['facts/konnectivity#connections_with_several_servers', 'facts/konnectivity#examples/k0s', 'obs/K-conn-direction'],
  },
  'other-tunnel': {
    into: 'control-plane',
    held: 'unknown',
    facts: ['facts/distributions#k3s'],
  },
};

/** The class with this id. */
export const linkClassOf = (id: LinkClassId): LinkClass => ({ id, ...table[id] });

/** The class of what each component opens across the untrusted network; those on the control plane’s side carry the requests of the API server. */
const clientClasses: Record<ComponentId, LinkClassId> = {
  kubelet: 'kubelets',
  'kube-proxy': 'kube-proxies',
  pod: 'pods',
  scraper: 'pods',
  'konnectivity-agent': 'agents',
  'tunnel-client': 'other-tunnel',
  'kube-apiserver': 'requests',
  'kube-controller-manager': 'requests',
  'kube-scheduler': 'requests',
  etcd: 'requests',
  'konnectivity-server': 'requests',
  'tunnel-server': 'requests',
  'load-balancer': 'requests',
  sshd: 'requests',
  service: 'requests',
  node: 'requests',
  webhook: 'requests',
  'extension-apiserver': 'requests',
};

/** The class of a hop that crosses the untrusted network: by who dials, and for the API server by whether it dials a tunnel's end. */
export const classOfHop = (hop: Hop): LinkClassId => (hop.to === 'sshd' ? 'ssh-tunnels' : clientClasses[hop.dialledBy]);

/** The classes that cross the untrusted network under these settings, each with the paths whose bytes it carries, in table order. */
export function classesOf(settings: Settings): ReadonlyMap<LinkClassId, readonly PathId[]> {
  const found = new Map<LinkClassId, PathId[]>();
  for (const { id } of paths)
    for (const hop of hopsOf(id, settings))
      if (hop.zone === 'between') found.set(classOfHop(hop), [...(found.get(classOfHop(hop)) ?? []), id]);
  return new Map(linkClassIds.flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? []] as const] : [])));
}

/** How many connections of a class a fleet of this size holds, or `unknown`. */
export function heldBy(id: LinkClassId, { nodes, servers }: FleetSize): number | 'unknown' {
  const { held } = table[id];
  return held === 'unknown' ? 'unknown' : held === 'node' ? nodes : nodes * servers;
}
