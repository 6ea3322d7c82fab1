import { modeOf, modes } from '../setting/mode.ts';
import { kubeadmShape, type ClusterShape } from './cluster-shape.ts';
import { connectionIds, type Connection, type ConnectionId } from './connection.ts';
import { ownTrafficIds } from './own-traffic-table.ts';
import { connectionsOf, reachDirections } from './reach.ts';

const everything: ClusterShape = {
  ...kubeadmShape,
  podTraffic: ['routed'],
  webhookPorts: [9443],
  nodeProxyPorts: [9100],
  proxiedPodPorts: [8080],
  ownTraffic: ownTrafficIds,
  apiServersArePeers: true,
  componentsScraped: true,
  openAmongNodes: 'all',
  nodePorts: true,
  serviceHealthChecks: true,
};

/** One connection of each id, of some cluster that has it: for what is the same in all of them, such as its path, its need and its facts. */
export function everyConnection(): ReadonlyMap<ConnectionId, Connection> {
  const transports = [...modes.map(({ settings }) => settings), { ...modeOf('defaults').settings, transport: 'other-tunnel' as const }];
  const found = transports.flatMap((settings) => {
    const connections = connectionsOf({ ...settings, loadBalancer: 'tcp' }, everything);
    return reachDirections.flatMap((direction) => connections[direction]);
  });
  return new Map(
    connectionIds.flatMap((id) =>
      found
        .filter((connection) => connection.id === id)
        .slice(0, 1)
        .map((connection) => [id, connection] as const),
    ),
  );
}
