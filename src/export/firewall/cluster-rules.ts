import { agentPoliciesOf } from '../../model/reach/agent-policy.ts';
import type { ClusterShape } from '../../model/reach/cluster-shape.ts';
import { connectionsOf, reachDirections } from '../../model/reach/reach.ts';
import { hostRulesOf, rulesOf } from '../../model/reach/rule.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { ruleSetOf, type ReadAddresses, type RuleSet } from './rule-set.ts';

/** The rules of a cluster with these addresses, for every target. `isExample` is true where the addresses are not the reader’s. */
export function rulesOfCluster(
  settings: Settings,
  shape: ClusterShape,
  { addresses, services }: Pick<ReadAddresses, 'addresses' | 'services'>,
  isExample = false,
): RuleSet {
  const connections = connectionsOf(settings, shape);
  return ruleSetOf(rulesOf(connections), addresses, {
    hostRules: hostRulesOf(connections),
    services,
    agentPolicies: agentPoliciesOf(connections),
    kubeletOnControlPlane: shape.kubeletOnControlPlane,
    hasVrrp: reachDirections.some((direction) => connections[direction].some(({ protocol }) => protocol === 'vrrp')),
    arePortsRead: shape.arePortsRead,
    isExample,
  });
}
