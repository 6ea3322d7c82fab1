import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { evidenceStatuses } from '../../wording/evidence-status.ts';
import { failingIds, failureKinds, scopeIds } from '../../symptoms/guide/answer.ts';

const [firstMode, ...laterModes] = modeIds;
const over = (...transports: readonly string[]): readonly ModeId[] =>
  modeIds.filter((id) => transports.includes(modeOf(id).settings.transport));

/** What stands for ids in a selector of a stylesheet: `[data-mode='each-mode']`, and `[value='each-how-answer']` for the answers about a symptom. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  'each-mode': modeIds,
  'first-mode': [firstMode],
  'each-later-mode': laterModes,
  'each-direct-mode': over('direct'),
  'each-tunnel-mode': over('ssh-tunnel', 'konnectivity', 'other-tunnel'),
  'each-ssh-tunnel-mode': over('ssh-tunnel'),
  'each-konnectivity-mode': over('konnectivity'),
  'each-attacker': seatIds.filter((id) => id !== 'nobody'),
  'each-status': evidenceStatuses,
  'each-fails-answer': failingIds,
  'each-how-answer': failureKinds,
  'each-where-answer': scopeIds,
};
const standIn = /(?:each|first)(?:-\w+)*-(?:mode|answer)|each-(?:attacker|status)/g;

/** One selector for each id that its stand-in stands for, in the order of their list; a selector without one stays. */
export function forEachId(selector: string): readonly string[] {
  const [name, ...others] = new Set(selector.match(standIn));
  if (name === undefined) return [selector];
  const ids = standIns[name];
  if (!ids || others.length > 0) throw new Error(`stands for no ids, or for two kinds of them: ${selector}`);
  return ids.map((id) => selector.replaceAll(name, id));
}

/** A plugin of PostCSS that writes the rules of each mode and of each answer from their lists: one that is added has all of them. */
export const idsInCss = {
  postcssPlugin: 'hub-and-spoke:ids-in-css',
  Rule(rule: { selector: string; selectors: string[] }): void {
    if (rule.selector.search(standIn) >= 0) rule.selectors = rule.selectors.flatMap(forEachId);
  },
};
