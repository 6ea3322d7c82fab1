import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { draft, port, type ConnectionDraft } from './connection.ts';
import { toPublishedAddress } from './to-control-plane.ts';

/** The hosts that administrators open an SSH session to: all that are theirs. It may be unknown whether etcd has hosts of its own. */
const sshHosts = ({ etcd }: ClusterShape): readonly Pick<ConnectionDraft, 'to' | 'undecidedBy'>[] => [
  { to: 'nodes', undecidedBy: [] },
  ...(etcd === 'provider' ? [] : [{ to: 'control-plane', undecidedBy: [] } as const]),
  ...(etcd === 'external' ? [{ to: 'etcd', undecidedBy: [] } as const] : []),
  ...(etcd === 'unknown' ? [{ to: 'etcd', undecidedBy: ['etcd-place'] } as const] : []),
];

/** What administrators open: kubectl to the API servers or the load balancer before them, and SSH to every host of theirs. */
export function fromAdmin(settings: Settings, shape: ClusterShape): readonly ConnectionDraft[] {
  const admin = { from: 'admin', undecidedBy: [] } as const;
  const kubectl = toPublishedAddress(
    {
      id: 'admin-to-apiserver',
      opener: 'administrator',
      need: 'on-use',
      duration: 'as-long-as-used',
      facts: ['facts/reachability#admin-to-apiserver'],
    },
    [admin],
    settings,
    shape,
  );
  const ssh = sshHosts(shape).map((host) =>
    draft({
      id: 'admin-to-ssh',
      opener: 'administrator',
      ...admin,
      ...host,
      ports: [port(22)],
      need: 'on-use',
      duration: 'as-long-as-used',
      facts: ['facts/reachability#admin-to-ssh'],
    }),
  );
  return [...(shape.adminAccess.includes('kubectl') ? kubectl : []), ...(shape.adminAccess.includes('ssh') ? ssh : [])];
}
