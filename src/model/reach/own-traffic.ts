import type { Settings } from '../setting/setting.ts';
import type { ClusterShape } from './cluster-shape.ts';
import type { ConnectionDraft } from './connection.ts';
import { hostsOf } from './host-role.ts';
import { ownTrafficOf, type Opener, type Target } from './own-traffic-table.ts';
import type { ReachDirection } from './reach-direction.ts';
import { fromHosts, fromPod, undecided, waysFromControlPlane, type Way, type WireSource } from './source.ts';
import { conditionsOf, type UnknownConditionId } from './unknown-condition.ts';

/** Whether hosts of several networks may play the part. */
const isOfNodes = (each: Opener | Target): each is 'worker' | 'node' => each === 'worker' || each === 'node';
const sourcesOf = (from: Opener, shape: ClusterShape): readonly WireSource[] => {
  if (from === 'pod') return fromPod(shape);
  return isOfNodes(from) ? fromHosts(from, shape) : [{ from, undecidedBy: [] }];
};
const targetsOf = (to: Target, shape: ClusterShape): readonly Way[] => {
  if (isOfNodes(to)) return hostsOf(to, shape).map(({ network, undecidedBy }) => ({ to: network, crossing: 'crosses', undecidedBy }));
  return to === 'pods'
    ? waysFromControlPlane(shape, false)
    : [{ to, crossing: to === 'vrrp-group' ? 'not-forwarded' : 'crosses', undecidedBy: [] }];
};

/** What a client opens by the load balancer, and what that passes on, where there is one or may be one. */
function balanced(draft: ConnectionDraft, { loadBalancer }: Settings): readonly ConnectionDraft[] {
  if (loadBalancer === 'none') return [];
  const by: readonly UnknownConditionId[] = loadBalancer === 'unknown' ? ['load-balancer'] : [];
  return [
    undecided({ ...draft, to: 'balancer' }, by),
    { ...draft, id: 'balancer-to-distribution', opener: 'load-balancer', from: 'balancer', undecidedBy: by },
  ];
}

/** What the distribution of a cluster opens beside Kubernetes, in one direction of the table. VRRP goes to a group that no router forwards to. */
export const ownTraffic = (settings: Settings, shape: ClusterShape, direction: ReachDirection): readonly ConnectionDraft[] =>
  shape.ownTraffic
    .map(ownTrafficOf)
    .filter((each) => each.direction === direction)
    .flatMap(({ connection, ways, protocol, ports, isBalanced, need, duration, undecidedBy: by, facts }) => {
      const direct = ways.flatMap(([opener, target]) =>
        sourcesOf(opener, shape).flatMap((source) =>
          targetsOf(target, shape).map((way): ConnectionDraft => ({
            id: connection,
            opener: opener === 'pod' ? 'pod' : opener === 'admin' ? 'administrator' : 'host-program',
            onHostNetwork: opener === 'pod' ? 'no' : 'yes',
            from: source.from,
            ...way,
            ...{ protocol, ports, need, duration, facts },
            undecidedBy: conditionsOf(source.undecidedBy, way.undecidedBy, by ? [by] : []),
          })),
        ),
      );
      return [...direct, ...(isBalanced ? direct.flatMap((draft) => balanced(draft, settings)) : [])];
    });
