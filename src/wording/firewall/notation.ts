import { listed } from '../text/list.ts';

/** What a file of rules is loaded on. */
export const targetNames = {
  router: 'A router between the networks',
  host: 'A host’s own input',
  cloud: 'A cloud’s groups',
  policy: 'Kubernetes policies',
  table: 'Tables',
} as const;

/** Each notation of rules. */
export const notationNames = {
  nftables: 'nftables',
  iptables: 'iptables-restore, IPv4',
  ip6tables: 'ip6tables-restore, IPv6',
  'host-nftables': 'nftables on the host',
  'host-iptables': 'iptables-restore on the host, IPv4',
  'host-ip6tables': 'ip6tables-restore on the host, IPv6',
  'host-ufw': 'ufw',
  firewalld: 'firewalld',
  'terraform-aws': 'Terraform, AWS security groups',
  'terraform-google': 'Terraform, Google firewall rules',
  'terraform-azure': 'Terraform, Azure network security group',
  'network-policy': 'Kubernetes NetworkPolicy',
  cilium: 'Cilium host policies',
  csv: 'CSV',
  markdown: 'Markdown',
} as const;

/** Why there is no file of rules, and what to do about it. */
export const noFile = {
  fieldWrong: (fields: readonly string[]): string => `No file is written while a field is wrong. Correct: ${listed(fields)}.`,
  portsUnread: 'No file is offered: we found no list of the ports of this distribution. What stands above the table says whom to ask.',
  noConnection: (role: string): string => `No connection of this cluster leads to ${role}, so there is no file for it.`,
  withoutAddresses: (networks: readonly string[]): readonly string[] => [
    `No file is written before every network of its rules has addresses, because it would drop what it lacks. Type those of: ${listed(networks)}.`,
    'If your cluster has no such network, answer the question about it in the form, and its rules go away.',
  ],
  otherFamily: (family: 4 | 6): string =>
    `You gave no IPv${String(family)} address, so there is no file for IPv${String(family)}. Take the notation of the other family.`,
  ipInIp:
    'ufw has no rule for IP-in-IP, which this cluster sends or may send. Name its network plugin in the form if it sends none, or take nftables or iptables.',
} as const;
