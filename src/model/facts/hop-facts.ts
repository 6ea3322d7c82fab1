import type { ComponentId } from '../component.ts';
import type { Hop } from '../hop.ts';
import type { PathId } from '../path.ts';
import type { FactId } from './fact-id.ts';
import { pathFacts } from './path-facts.ts';

type FactsAtEnd = Readonly<Partial<Record<ComponentId, readonly FactId[]>>>;

const agentDials: readonly FactId[] = ['obs/K-conn-direction', 'facts/konnectivity#commonly_seen_ports'];
const ownTunnel: readonly FactId[] = ['facts/distributions#k3s'];

/** The facts of a hop that begins at what carries a path. */
const factsFrom: FactsAtEnd = {
  'load-balancer': ['facts/cluster-network#balancer-ends-tls'],
  sshd: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-pod-http'],
  'tunnel-server': ownTunnel,
  'tunnel-client': ownTunnel,
  'konnectivity-server': agentDials,
  'konnectivity-agent': ['facts/konnectivity#encryption_per_hop', 'facts/seed-corrections#7'],
};
/** The facts of a hop that ends at what carries a path. */
const factsTo: FactsAtEnd = {
  'load-balancer': ['facts/reachability#kubelet-to-apiserver', 'facts/cluster-network#balancer-ends-tls'],
  sshd: ['facts/ssh-tunnels#behaviour_when_it_existed', 'obs/S121-flags'],
  'tunnel-server': ownTunnel,
  'konnectivity-server': ['facts/links#api-konnectivity-server', 'facts/konnectivity#encryption_per_hop'],
};

/** The facts that a hop of a path stands on: those of what carries it, and where nothing does, those of the path. */
export const factsOfHop = (path: PathId, { from, to }: Pick<Hop, 'from' | 'to'>): readonly FactId[] =>
  path === 'agent-to-konnectivity-server' ? agentDials : (factsFrom[from] ?? factsTo[to] ?? pathFacts[path]);
