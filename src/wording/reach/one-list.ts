import type { Connection, ConnectionId } from '../../model/reach/connection.ts';
import type { ClusterShape } from '../../model/reach/cluster-shape.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, unnamedOf, type Rule } from '../../model/reach/rule.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { listed, listedClauses, together } from '../text/list.ts';
import { capital } from '../text/text.ts';
import { connectionNames } from './connection-name.ts';
import { ruleLines, type RuleLine } from './rule-list.ts';
import { wordsOfCondition } from './unknown-condition.ts';

/** Every port of a cluster in one list, the certain ones first. */
export interface OneList {
  /** What the cluster needs in any case. */
  readonly lines: readonly RuleLine[];
  /** What it may need besides, by what decides: "If it applies, which depends on …". */
  readonly depending: readonly { readonly says: string; readonly lines: readonly RuleLine[] }[];
  /** What only the reader can number, a sentence; nothing where there is none. */
  readonly ownPorts: string | undefined;
}

/** The connections whose port the reader chooses, such as that of a webhook. */
function ownPortsOf(connections: readonly Connection[]): string | undefined {
  const ids = [...new Set(connections.map(({ id }): ConnectionId => id))];
  if (ids.length === 0) return undefined;
  const names = listed(ids.map((id) => connectionNames[id]));
  return `Add the ports that you chose yourself for ${names}, if your cluster uses ${ids.length === 1 ? 'it' : 'them'}.`;
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

/** What stands in place of a list that nobody could write. `isProviderRun` says whether a provider runs the control plane. */
export const noListSentence = (name: string, isProviderRun: boolean): string =>
  `We found no source that lists the ports of ${name} as a whole. Ask ${isProviderRun ? 'the support of the provider' : 'its makers'} for the list.`;

const isOfCluster = ({ isNeeded, from }: Rule): boolean => isNeeded === 'yes' && from !== 'admin';

/** The same as one sentence, without what administrators open: "Open TCP 6443 to control plane hosts, and …". */
export function openSentence(settings: Settings, shape: ClusterShape): string | undefined {
  if (!shape.arePortsRead) return undefined;
  const rules = rulesOf(connectionsOf(settings, shape));
  const lines = ruleLines(rules.filter(isOfCluster));
  const dependsOnPlugin = rules.some(({ undecidedBy }) => undecidedBy.includes('network-plugin'));
  return `Open ${listedClauses([...lines.map(({ to, wire }) => `${wire} to ${to}`), ...(dependsOnPlugin ? ['the ports of your network plugin'] : [])])}.`;
}
