import type { Rule } from '../../model/reach/rule.ts';
import { capital } from '../text/text.ts';
import { listed, together } from '../text/list.ts';
import { wireText } from './row.ts';
import { placeNames } from './network.ts';

/** Several rules that let the same through, said once: each of the sources may reach each of the targets. */
export interface RuleLine {
  /** "Nodes and control plane hosts → control plane hosts", with a capital. */
  readonly between: string;
  /** Both ends apart: "nodes and control plane hosts", "control plane hosts". */
  readonly from: string;
  readonly to: string;
  /** "TCP 6443". */
  readonly wire: string;
}

/** Rules as the shortest list that says the same: those with the same ports and target are one line, and so are those with the same sources. */
export function ruleLines(rules: readonly Rule[]): readonly RuleLine[] {
  const byTarget = together(rules, (rule) => `${rule.to} ${wireText(rule)}`).map((group) => ({
    from: [...new Set(group.map(({ from }) => placeNames[from]))],
    to: placeNames[group[0].to],
    wire: wireText(group[0]),
  }));
  return together(byTarget, ({ from, wire }) => `${from.toSorted().join()} ${wire}`).map((group) => {
    const [from, to] = [listed(group[0].from), listed(group.map((each) => each.to))];
    return { between: `${capital(from)} → ${to}`, from, to, wire: group[0].wire };
  });
}
