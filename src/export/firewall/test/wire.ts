import type { NetworkId } from '../../../model/reach/network.ts';
import { clusterNetworks, type Line } from '../rule-set.ts';
import type { Cluster, PlaceId, Step } from './must-work.ts';

/** What a router between the hosts sees of a step. */
interface OnWire {
  readonly from: NetworkId | undefined;
  readonly to: NetworkId | undefined;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

const hostOf: Readonly<Partial<Record<PlaceId, PlaceId>>> = {
  'control-plane-pod': 'control-plane',
  'node-pod': 'node',
  'other-node-pod': 'other-node',
};
const networkOfHost: Readonly<Record<PlaceId, NetworkId | undefined>> = {
  'control-plane': 'control-plane',
  'other-control-plane': 'control-plane',
  node: 'nodes',
  'other-node': 'nodes',
  'control-plane-pod': 'control-plane',
  'node-pod': 'nodes',
  'other-node-pod': 'nodes',
  balancer: 'balancer',
  admin: 'admin' as NetworkId,
  client: 'clients',
  probe: 'probes',
  outside: undefined,
};

/**
 * What a router between the hosts sees of a step: the addresses after the hosts have masqueraded, and the overlay around what is between pods. Nothing
 * where the packet stays on its host.
 */
export function onWire({ from, to, port }: Pick<Step, 'from' | 'to' | 'port'>, { network }: Cluster): OnWire | undefined {
  const [fromPod, toPod] = [from in hostOf, to in hostOf];
  if ((hostOf[from] ?? from) === (hostOf[to] ?? to)) return undefined;
  const hosts = { from: networkOfHost[from], to: networkOfHost[to] };
  const isInside = (fromPod || from in networkOfHost) && toPod && network.overlay !== 'none';
  if (isInside && hosts.from !== undefined && ['control-plane', 'nodes'].includes(hosts.from))
    return { ...hosts, protocol: 'udp', port: network.port ?? 0 };
  return {
    from: fromPod && (toPod || !network.masquerade) ? 'pods' : hosts.from,
    to: toPod ? 'pods' : hosts.to,
    protocol: 'tcp',
    port,
  };
}

/** Whether lines of a set let through what a router sees. What is for nobody of the cluster passes, and answers need no line. */
export const isLetThrough = ({ from, to, protocol, port }: OnWire, family: 4 | 6, lines: readonly Line[]): boolean =>
  to === undefined ||
  !clusterNetworks.some((network) => network === to) ||
  lines.some(
    (line) =>
      line.family === family &&
      line.to === to &&
      (line.isFromAnyone || line.from === from) &&
      (line.protocol === 'any' ||
        (line.protocol.split('+').includes(protocol) && line.ports.some((range) => range.from <= port && port <= range.to))),
  );
