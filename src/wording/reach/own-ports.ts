import type { ClusterShape } from '../../model/reach/cluster-shape.ts';
import type { PortRange } from '../../model/reach/connection.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, type Rule } from '../../model/reach/rule.ts';
import type { UnknownConditionId } from '../../model/reach/unknown-condition.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { listed, together } from '../text/list.ts';
import { wireText } from './row.ts';

const ofNodes: readonly NetworkId[] = ['nodes', 'pods'];
/** Whether a rule is about nodes or pods, and not about hosts of the control plane alone or about administrators. */
const isOfNodes = ({ from, to }: Rule): boolean => from !== 'admin' && (ofNodes.includes(from) || ofNodes.includes(to));

/** What decides only whose address a connection comes from: its port is needed in any case. */
const ofSource: readonly UnknownConditionId[] = ['pods-masqueraded', 'agent-on-host-network'];
const isCertain = ({ undecidedBy }: Rule): boolean => undecidedBy.every((id) => ofSource.includes(id));

/** The ranges of several rules in order, each once, without those that another one holds. */
function rangesOf(rules: readonly [Rule, ...Rule[]]): readonly PortRange[] {
  const all = rules.flatMap(({ ports }) => ports).toSorted((one, other) => one.from - other.from || other.to - one.to);
  return all.filter((range, at) => !all.some((wide, before) => before < at && wide.to >= range.to));
}

/**
 * Which ports a cluster needs between its control plane and its nodes and among its nodes, as a clause: "open TCP 6443, 10250 and UDP 8472". What depends
 * on the cluster is said to be more, and of a distribution whose ports nobody read, no port is named.
 */
export function ownPortsClause(settings: Settings, shape: ClusterShape): string {
  if (!shape.arePortsRead) return 'we found no list of its ports';
  const rules = rulesOf(connectionsOf(settings, shape)).filter(isOfNodes);
  const certain = rules.filter(isCertain);
  const named = together(
    certain.filter(({ ports }) => ports.length > 0),
    ({ protocol }) => protocol,
  ).map((group) => wireText({ protocol: group[0].protocol, ports: rangesOf(group) }));
  const isMore = rules.some((rule) => !isCertain(rule) && !certain.some((each) => wireText(each) === wireText(rule)));
  const rest = rules.some(({ undecidedBy }) => undecidedBy.includes('network-plugin'))
    ? ['the ports of your network plugin']
    : isMore
      ? ['perhaps others']
      : [];
  const all = certain.some(({ protocol }) => protocol === 'any') ? ['everything among nodes and pods'] : [];
  return `open ${listed([...named, ...all, ...rest])}`;
}
