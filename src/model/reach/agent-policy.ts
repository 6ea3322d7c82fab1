import type { Connection, ConnectionId, PortRange } from './connection.ts';
import { reachDirections, type ReachDirection } from './reach-direction.ts';

/**
 * What a NetworkPolicy has to let in to pods that the API server reaches through Konnectivity: the agents, since the calls come from them. A
 * firewall between hosts has no rule for that where the pods' packets travel in an overlay, and a policy is about pods all the same.
 */
export interface AgentPolicy {
  readonly connection: ConnectionId;
  readonly ports: readonly PortRange[];
  /** `no`, or `unknown`: agents with the address of their node are matched by no label. */
  readonly agentOnHostNetwork: Connection['onHostNetwork'];
}

/** The policies that these connections need, one for each kind of target whose ports are named. None where agents have the address of their node. */
export function agentPoliciesOf(connections: Readonly<Record<ReachDirection, readonly Connection[]>>): readonly AgentPolicy[] {
  const fromAgents = reachDirections
    .flatMap((direction) => connections[direction])
    .filter(
      ({ opener, to, ports, onHostNetwork }) =>
        opener === 'konnectivity-agent' && to === 'pods' && ports.length > 0 && onHostNetwork !== 'yes',
    );
  return [...new Map(fromAgents.map((each) => [each.id, each])).values()].map(({ id, ports, onHostNetwork }) => ({
    connection: id,
    ports,
    agentOnHostNetwork: onHostNetwork,
  }));
}
