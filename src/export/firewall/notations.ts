import type { NetworkId } from '../../model/reach/network.ts';
import { hostRoleNames } from '../../wording/firewall/host.ts';
import { noFile, type notationNames, type targetNames } from '../../wording/firewall/notation.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { firewalld } from './firewalld.ts';
import { isInCluster, linesOfHost, networksOfRole, runsPods, type HostRoleId } from './host-role.ts';
import { iptables, iptablesOfHost } from './iptables.ts';
import { nftables, nftablesOfHost } from './nftables.ts';
import { ciliumHostPolicies, networkPolicies } from './policies.ts';
import { addressFieldIds, familiesOf, withoutAddresses, type ReadAddresses, type RuleSet } from './rule-set.ts';
import { rulesCsv, rulesMarkdown } from './tables.ts';
import { terraformAws, terraformAzure, terraformGoogle } from './terraform.ts';
import { isForUfw, ufw } from './ufw.ts';

/** What a file is loaded on. */
export type TargetId = keyof typeof targetNames;

/** One notation of rules: its id, which is published, and the name of the file that a reader takes away. */
export interface Notation {
  readonly id: keyof typeof notationNames;
  readonly target: TargetId;
  /** The name of the file, for a host with the role in place of `ROLE`. */
  readonly file: string;
  /** The families of addresses that the notation holds, if it is not both. */
  readonly family?: 4 | 6;
  readonly write: (set: RuleSet, file: string, role: HostRoleId) => string;
}

/** Every notation, in the order of the list. */
export const notations: readonly Notation[] = [
  { id: 'nftables', target: 'router', file: 'hub-spoke.nft', write: nftables },
  { id: 'iptables', target: 'router', file: 'hub-spoke.iptables', family: 4, write: (set, file) => iptables(set, file, 4) },
  { id: 'ip6tables', target: 'router', file: 'hub-spoke.ip6tables', family: 6, write: (set, file) => iptables(set, file, 6) },
  { id: 'host-nftables', target: 'host', file: 'hub-spoke-ROLE.nft', write: nftablesOfHost },
  {
    id: 'host-iptables',
    target: 'host',
    file: 'hub-spoke-ROLE.iptables',
    family: 4,
    write: (set, file, role) => iptablesOfHost(set, file, role, 4),
  },
  {
    id: 'host-ip6tables',
    target: 'host',
    file: 'hub-spoke-ROLE.ip6tables',
    family: 6,
    write: (set, file, role) => iptablesOfHost(set, file, role, 6),
  },
  { id: 'host-ufw', target: 'host', file: 'hub-spoke-ROLE-ufw.sh', write: ufw },
  { id: 'firewalld', target: 'host', file: 'hub-spoke-ROLE-firewalld.sh', write: firewalld },
  { id: 'terraform-aws', target: 'cloud', file: 'hub-spoke-aws.tf', write: terraformAws },
  { id: 'terraform-google', target: 'cloud', file: 'hub-spoke-google.tf', write: terraformGoogle },
  { id: 'terraform-azure', target: 'cloud', file: 'hub-spoke-azure.tf', write: terraformAzure },
  { id: 'network-policy', target: 'policy', file: 'hub-spoke-network-policy.yaml', write: networkPolicies },
  { id: 'cilium', target: 'policy', file: 'hub-spoke-cilium.yaml', write: ciliumHostPolicies },
  { id: 'csv', target: 'table', file: 'hub-spoke-rules.csv', write: rulesCsv },
  { id: 'markdown', target: 'table', file: 'hub-spoke-rules.md', write: rulesMarkdown },
];

/** A file, or sentences on why there is none and what to do. */
export type Offer =
  | { readonly text: string; readonly file: string; readonly why?: undefined }
  | { readonly text?: undefined; readonly why: readonly string[] };

/** Why there is no file while a field is wrong: it would shut out what the field was meant for. */
function whyNotRead(problems: ReadAddresses['problems']): readonly string[] {
  const wrong = addressFieldIds.filter((id) => problems[id].length > 0);
  return wrong.length > 0 ? [noFile.fieldWrong(wrong.map((id) => placeNames[id]))] : [];
}

/** The networks that a file closes for all that it does not list, `both` for a router, whose rules name both ends. Nothing for a file that only adds. */
function closedBy(target: TargetId, id: string, role: HostRoleId): readonly NetworkId[] | 'both' | undefined {
  if (target === 'router') return 'both';
  if (target === 'host') return networksOfRole[role];
  if (target === 'policy') return id === 'cilium' ? ['control-plane', 'nodes'] : ['pods'];
  return undefined;
}

/** Why a notation that closes what it does not list cannot be written: it would shut out what it lacks. */
function whyNotWritten({ id, target, family }: Notation, set: RuleSet, role: HostRoleId): readonly string[] {
  if (!set.arePortsRead) return [noFile.portsUnread];
  const ends = closedBy(target, id, role);
  if (!ends) return [];
  const isHost = target === 'host';
  if (isHost && !isInCluster(set, role)) return [noFile.noConnection(hostRoleNames[role])];
  const missing = withoutAddresses(
    { ...set, rules: (isHost ? set.hostRules : set.rules).filter(({ to }) => ends === 'both' || ends.includes(to)) },
    ends === 'both' ? ['from', 'to'] : ['from'],
    isHost && runsPods(set, role) !== 'no' ? ['pods'] : [],
  );
  if (missing.length > 0) return noFile.withoutAddresses(missing.map((network) => placeNames[network]));
  if (family && !familiesOf(set).includes(family)) return [noFile.otherFamily(family)];
  return id === 'host-ufw' && !linesOfHost(set, role).every(isForUfw) ? [noFile.ipInIp] : [];
}

/** A file in one notation for a set of rules, or why there is none. A wrong field is told of before anything else. */
export function offerOf(notation: Notation, set: RuleSet, role: HostRoleId, problems?: ReadAddresses['problems']): Offer {
  const why = [...(problems ? whyNotRead(problems) : [])];
  if (why.length === 0) why.push(...whyNotWritten(notation, set, role));
  if (why.length > 0) return { why };
  const file = notation.file.replace('ROLE', role);
  return { text: notation.write(set, file, role), file };
}
