import type { Connection, ConnectionId } from '../../model/reach/connection.ts';
import type { ClusterShape } from '../../model/reach/cluster-shape.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, unnamedOf, type Rule } from '../../model/reach/rule.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { listed, listedClauses, together } from '../text/list.ts';
import { capital } from '../text/text.ts';
import { connectionNames } from './connection-name.ts';
import { ruleLines, type RuleLine } from './rule-list.ts';
import { anyProtocol } from './row.ts';
import { wordsOfCondition } from './unknown-condition.ts';

/** Every port of a cluster in one list, the certain ones first. */
interface OneList {
  /** What the cluster needs in any case. */
  readonly lines: readonly RuleLine[];
  /** What it may need besides, by what decides: "If it applies, which depends on …". */
  readonly depending: readonly { readonly says: string; readonly lines: readonly RuleLine[] }[];
  /** What only the reader can number, a sentence; nothing where there is none. */
  readonly ownPorts: string | undefined;
}

/** What a connection to a port of the reader's own choice leads to, from the API server or from the end of its tunnel. */
const ends: Readonly<Record<string, { readonly name: string; readonly isProxied: boolean }>> = {
  webhook: { name: 'your webhooks', isProxied: false },
  'extension-apiserver': { name: 'your extension API servers', isProxied: false },
  node: { name: 'nodes', isProxied: true },
  pod: { name: 'pods', isProxied: true },
  service: { name: 'Services', isProxied: true },
};

/** The connections whose port the reader chooses, such as that of a webhook, as whose ports they are. */
function ownPortsOf(connections: readonly Connection[]): string | undefined {
  const ids = [...new Set(connections.map(({ id }): ConnectionId => id))];
  if (ids.length === 0) return undefined;
  const told = ids.map((id) => ends[id.replace(/^.*?-to-/, '')] ?? { name: connectionNames[id], isProxied: false });
  const direct = told.filter(({ isProxied }) => !isProxied).map(({ name }) => name);
  const proxied = told.filter(({ isProxied }) => isProxied).map(({ name }) => name);
  const whose = [
    ...direct,
    ...(proxied.length > 0
      ? [`${direct.length > 0 ? 'those of ' : ''}the ${listed(proxied)} that you reach through the API server’s proxy`]
      : []),
  ];
  return `If you use them, also open the ports of ${listedClauses(whose)}.`;
}

/**
 * The ports of a cluster as one list. Nothing comes back where nobody read which ports its distribution needs: a list that may lack one would be taken
 * for a whole one.
 */
export function oneList(settings: Settings, shape: ClusterShape): OneList | undefined {
  if (!shape.arePortsRead) return undefined;
  const connections = connectionsOf(settings, shape);
  const rules = rulesOf(connections);
  const undecided = rules.filter(({ isNeeded }) => isNeeded === 'unknown');
  return {
    lines: ruleLines(rules.filter(({ isNeeded }) => isNeeded === 'yes')),
    depending: together(undecided, ({ undecidedBy }) => undecidedBy.join()).map((group) => ({
      says: `${capital(listed(group[0].undecidedBy.map((id) => wordsOfCondition(id).dependsOn)))}:`,
      lines: ruleLines(group),
    })),
    ownPorts: ownPortsOf(unnamedOf(connections)),
  };
}

/** What stands before the ports that something decides. */
export const dependingIntro = 'Whether you need these depends on your cluster:';

/** What stands in place of a list that nobody could write. `isProviderRun` says whether a provider runs the control plane. */
export const noListSentence = (name: string, isProviderRun: boolean): string =>
  `We found no source that lists the ports of ${name} as a whole. Ask ${isProviderRun ? 'the support of the provider' : 'its makers'} for the list.`;

const isOfCluster = ({ isNeeded, from }: Rule): boolean => isNeeded === 'yes' && from !== 'admin';

/** What rules let through from whom to whom, as part of a sentence. Networks that open all of it to each other are named once. */
function opened([{ from, to, wire }, ...others]: readonly [RuleLine, ...RuleLine[]]): string {
  // There is one load balancer, and there are several of all else.
  const [opener, target] = [from, to].map((name) => name.replace('load balancer', 'the load balancer'));
  const isSame = [...new Set(from.split(' '))].toSorted().join() === [...new Set(to.split(' '))].toSorted().join();
  const what = wire === anyProtocol ? 'everything' : listed([wire, ...others.map((other) => other.wire)]);
  return isSame ? `${what} among ${opener}` : `${what} from ${opener} to ${target}`;
}

/** The longest condition that a sentence of ports says, in words; of a longer one it says that the cluster decides. */
const longestCondition = 4;
const conditionInShort = ([id, ...others]: Rule['undecidedBy']): string => {
  if (!id || others.length > 0) return 'Depending on your cluster';
  const { dependsOn, needed } = wordsOfCondition(id);
  if (needed) return `If ${needed}`;
  return `Depending on ${dependsOn.split(' ').length <= longestCondition ? dependsOn : 'your cluster'}`;
};

/** The ports of rules as far as they are not named yet. A range names its first one. */
function wiresBeside(rules: readonly Rule[], named: readonly string[]): readonly string[] {
  const wires = [...new Set(ruleLines(rules).map(({ wire }) => wire))].filter((wire) => !named.includes(wire));
  return wires.filter((wire) => !wires.some((other) => other.startsWith(`${wire}–`)));
}

/**
 * The same in a sentence or two: "Open TCP 6443 from nodes to control plane hosts, and …", and what only some clusters need: "If several control plane hosts run
 * etcd, or etcd has hosts of its own, add TCP 2379–2380."
 */
export function openSentence(settings: Settings, shape: ClusterShape): string | undefined {
  if (!shape.arePortsRead) return undefined;
  const rules = rulesOf(connectionsOf(settings, shape));
  const lines = ruleLines(rules.filter(isOfCluster));
  const named = lines.map(({ wire }) => wire);
  const [ofPlugin, others] = [true, false].map((is) =>
    rules.filter(({ isNeeded, undecidedBy }) => isNeeded === 'unknown' && undecidedBy.includes('network-plugin') === is),
  );
  const ofAdministrators = wiresBeside(
    rules.filter(({ isNeeded, from }) => isNeeded === 'yes' && from === 'admin'),
    named,
  );
  const open = [
    ...together(lines, ({ from, to, wire }) => `${wire === anyProtocol ? anyProtocol : ''}${from}>${to}`).map(opened),
    ...(ofPlugin?.length ? ['the ports of your network plugin'] : []),
    ...(ofAdministrators.length > 0 ? [`${listed(ofAdministrators)} from administrators`] : []),
  ];
  const depending = together(others ?? [], ({ undecidedBy }) => conditionInShort(undecidedBy)).flatMap((group) => {
    const wires = wiresBeside(group, [...named, ...ofAdministrators]);
    return wires.length > 0 ? [`${conditionInShort(group[0].undecidedBy)}, add ${listed(wires)}.`] : [];
  });
  return [`Open ${listedClauses(open)}.`, ...depending].join(' ');
}

/** Whose ports a list has: of a distribution as it is or as the reader set it, of kubeadm or of settings of the reader. */
const whose = (name: string | undefined, isUsual: boolean): string =>
  name ? (isUsual ? name : `${name} with your settings`) : isUsual ? 'kubeadm’s defaults' : 'your settings';
export const oneListFor = (name: string | undefined, isUsual: boolean): string => `As one list, for ${whose(name, isUsual)}`;
export const toOpenOn = (name: string | undefined, isUsual: boolean, open: string): string =>
  name ? `On ${whose(name, isUsual)}, ${open}` : `With ${whose(name, isUsual)}, ${open}`;
