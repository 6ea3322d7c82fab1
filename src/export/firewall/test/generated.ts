import { distributionOf } from '../../../facts/distribution/distribution.ts';
import type { ClusterShape } from '../../../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../../../model/reach/distribution-shape.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { rulesOfCluster } from '../cluster-rules.ts';
import type { HostRoleId } from '../host-role.ts';
import { notations, offerOf, type Notation } from '../notations.ts';
import { addressesFrom, type AddressFieldId, type RuleSet } from '../rule-set.ts';
import { ClusterLab, podRanges } from './cluster-lab.ts';
import type { Cluster } from './must-work.ts';

/**
 * What a reader types for the hosts of the lab. etcd has no hosts of its own there, so those that a set may name are addresses that nobody has, and no
 * webhook is elsewhere.
 */
const fields: Readonly<Partial<Record<AddressFieldId, readonly string[]>>> = {
  'control-plane': ClusterLab.prefixes('control-plane', 'other-control-plane'),
  nodes: ClusterLab.prefixes('node', 'other-node'),
  pods: [podRanges[4], podRanges[6]],
  balancer: ClusterLab.prefixes('balancer'),
  clients: ClusterLab.prefixes('client'),
  probes: ClusterLab.prefixes('probe'),
  admin: ClusterLab.prefixes('admin'),
  etcd: ['10.77.200.2', 'fd77:200::2'],
  'webhook-hosts': ['10.77.201.2', 'fd77:201::2'],
};

/** The settings of a cluster of the table. */
export const settingsOf = ({
  mode,
  distribution,
  load_balancer: isBalanced,
}: Pick<Cluster, 'mode' | 'distribution' | 'load_balancer'>): Settings => ({
  ...(mode ? modeOf(mode).settings : distributionOf(distribution).settings),
  loadBalancer: isBalanced ? 'tcp' : 'none',
});

/** The shape of a cluster of the table: that of its distribution, with what its reader chooses. */
export const shapeOf = ({ distribution, answers }: Pick<Cluster, 'distribution' | 'answers'>): ClusterShape => ({
  ...shapeOfDistribution(distribution),
  ...answers,
});

/** The rules that the site gives a reader with this cluster. `left` are fields that the reader left empty. */
export function ruleSetOfCluster(
  cluster: Pick<Cluster, 'mode' | 'distribution' | 'load_balancer' | 'answers'>,
  left: readonly AddressFieldId[] = [],
): RuleSet {
  const given = Object.entries(fields).filter(([id]) => !left.includes(id as AddressFieldId));
  const read = addressesFrom(Object.fromEntries(given.map(([id, texts]) => [id, texts.join(' ')])));
  return rulesOfCluster(settingsOf(cluster), shapeOf(cluster), read);
}

/** A file as a reader takes it away, and the commands that its head gives. */
export interface TakenFile {
  readonly file: string;
  readonly text: string;
  readonly check: string;
  readonly tries: readonly string[];
  readonly keeps: readonly string[];
}

/** The commands of the head of a file, by what stands before them. */
function commandsOf(text: string, word: 'Check' | 'Try' | 'Keep'): readonly string[] {
  const lines = text.split('\n').filter((line) => line.startsWith('# '));
  const first = lines.findIndex((line) => line.startsWith(`# ${word}: `));
  if (first < 0) return [];
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => !line.startsWith('#         '));
  return [lines[first] ?? '', ...rest.slice(0, end < 0 ? rest.length : end)].map((line) => line.slice('#         '.length).trim());
}

const notationOf = (id: string): Notation => {
  const found = notations.find((notation) => notation.id === id);
  if (!found) throw new Error(`no notation has the id ${id}`);
  return found;
};

/** The file of a notation for a host of this role, or for a router. Throws with what the page says where it offers none. */
export function takenFile(notation: string, set: RuleSet, role: HostRoleId): TakenFile {
  const offer = offerOf(notationOf(notation), set, role);
  if (offer.text === undefined) throw new Error(`no file in the notation ${notation}: ${offer.why.join(' ')}`);
  const { text, file } = offer;
  const [check = ''] = commandsOf(text, 'Check');
  return { file, text, check, tries: commandsOf(text, 'Try'), keeps: commandsOf(text, 'Keep') };
}
