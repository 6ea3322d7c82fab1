import { exampleAddresses } from '../../export/firewall/example.ts';
import { notations } from '../../export/firewall/notations.ts';
import { addressesFrom, ruleSetOf } from '../../export/firewall/rule-set.ts';
import type { AgentPolicy } from '../../model/reach/agent-policy.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import type { Rule } from '../../model/reach/rule.ts';

/** What the rules of a cluster are in one notation, and what is wrong with the addresses that a reader typed, by network. */
export interface WrittenRules {
  readonly text: string;
  readonly file: string;
  readonly problems: Readonly<Record<NetworkId, readonly string[]>>;
}

/** Writes rules for the addresses in the fields, or for those of an example while every field is empty. */
export function writtenRules(
  { rules, agentPolicies }: { readonly rules: readonly Rule[]; readonly agentPolicies: readonly AgentPolicy[] },
  fields: Readonly<Record<NetworkId, string>>,
  id: string,
): WrittenRules {
  const { addresses, problems } = addressesFrom(fields);
  const isEmpty = Object.values(fields).every((field) => field.trim() === '');
  const notation = notations.find((each) => each.id === id) ?? notations[0];
  const set = ruleSetOf(rules, isEmpty ? addressesFrom(exampleAddresses).addresses : addresses, agentPolicies);
  return { text: notation?.write(set) ?? '', file: notation?.file ?? '', problems };
}
