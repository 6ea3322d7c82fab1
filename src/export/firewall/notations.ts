import { firewalld } from './firewalld.ts';
import { iptables } from './iptables.ts';
import { nftables } from './nftables.ts';
import { ciliumHostPolicies, networkPolicies } from './policies.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesCsv, rulesMarkdown } from './tables.ts';
import { terraformAws, terraformAzure, terraformGoogle } from './terraform.ts';

/** One notation of rules: its id, which is part of the address, its name, and the name of the file that a reader takes away. */
export interface Notation {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly write: (set: RuleSet) => string;
}

/** Every notation, in the order of the list. */
export const notations: readonly Notation[] = [
  { id: 'nftables', name: 'nftables', file: 'hub-spoke.nft', write: nftables },
  { id: 'iptables', name: 'iptables-restore, IPv4', file: 'hub-spoke.iptables', write: (set) => iptables(set, 4) },
  { id: 'ip6tables', name: 'ip6tables-restore, IPv6', file: 'hub-spoke.ip6tables', write: (set) => iptables(set, 6) },
  { id: 'firewalld', name: 'firewalld', file: 'hub-spoke-firewalld.sh', write: firewalld },
  { id: 'terraform-aws', name: 'Terraform, AWS security groups', file: 'hub-spoke-aws.tf', write: terraformAws },
  { id: 'terraform-google', name: 'Terraform, Google firewall rules', file: 'hub-spoke-google.tf', write: terraformGoogle },
  { id: 'terraform-azure', name: 'Terraform, Azure network security group', file: 'hub-spoke-azure.tf', write: terraformAzure },
  { id: 'network-policy', name: 'Kubernetes NetworkPolicy', file: 'hub-spoke-network-policy.yaml', write: networkPolicies },
  { id: 'cilium', name: 'Cilium host policies', file: 'hub-spoke-cilium.yaml', write: ciliumHostPolicies },
  { id: 'csv', name: 'CSV', file: 'hub-spoke-rules.csv', write: rulesCsv },
  { id: 'markdown', name: 'Markdown', file: 'hub-spoke-rules.md', write: rulesMarkdown },
];
