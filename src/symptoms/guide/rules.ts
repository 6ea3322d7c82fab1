import { usesPublishedAddress } from '../../model/hop.ts';
import type { ConnectionId } from '../../model/reach/connection.ts';
import { everyConnection } from '../../model/reach/every-connection.ts';
import type { PathId } from '../../model/path.ts';
import { failingOf, type FailingId, type FailureKind } from './answer.ts';

/** The failures that a missing rule of a firewall can cause. An answer of TLS or of HTTP has come through every firewall. */
export const blockedKinds: readonly FailureKind[] = ['timeout', 'refused', 'other'];

/** The connections that carry a tunnel itself. */
const tunnels: readonly ConnectionId[] = ['agent-to-konnectivity-server', 'tunnel-client-to-tunnel-server', 'apiserver-to-sshd'];

/** The connections that a firewall has to let through for what fails, in the order of the page of ports. */
export function connectionsFor(fails: FailingId): readonly ConnectionId[] {
  const { paths, isCarried, isOutside } = failingOf(fails);
  const isNeeded = (id: ConnectionId, path: PathId | undefined): boolean => {
    // The load balancer forwards what comes by the published address.
    if (id === 'balancer-to-apiserver') return paths.some(usesPublishedAddress);
    if (isCarried && tunnels.includes(id)) return true;
    // A client that is none of the model has a connection that is not in the table.
    return !isOutside && path !== undefined && paths.includes(path);
  };
  return [...everyConnection()].filter(([id, { path }]) => isNeeded(id, path)).map(([id]) => id);
}
