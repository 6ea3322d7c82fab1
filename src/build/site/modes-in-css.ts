import { modeIds, modeOf, type ModeId } from '../../model/setting/mode.ts';

const [firstMode, ...laterModes] = modeIds;
const over = (...transports: readonly string[]): readonly ModeId[] =>
  modeIds.filter((id) => transports.includes(modeOf(id).settings.transport));

/** What stands for mode ids in a selector of `src/styles`: `[data-mode='each-mode']`. */
const standIns: Readonly<Record<string, readonly ModeId[]>> = {
  'each-mode': modeIds,
  'first-mode': [firstMode],
  'each-later-mode': laterModes,
  'each-direct-mode': over('direct'),
  'each-tunnel-mode': over('ssh-tunnel', 'konnectivity', 'other-tunnel'),
  'each-ssh-tunnel-mode': over('ssh-tunnel'),
  'each-konnectivity-mode': over('konnectivity'),
};
const standIn = /(?:each(?:-\w+)*|first)-mode/g;

/** One selector for each mode that its stand-in stands for, in the order of the switch; a selector without one stays. */
export function inEachMode(selector: string): readonly string[] {
  const [name, ...others] = new Set(selector.match(standIn));
  if (name === undefined) return [selector];
  const ids = standIns[name];
  if (!ids || others.length > 0) throw new Error(`stands for no modes, or for two kinds of them: ${selector}`);
  return ids.map((id) => selector.replaceAll(name, id));
}

/** A plugin of PostCSS that writes the rules of each mode from the model: a mode that is added has all of them. */
export const modesInCss = {
  postcssPlugin: 'hub-and-spoke:modes-in-css',
  Rule(rule: { selector: string; selectors: string[] }): void {
    if (rule.selector.includes('-mode')) rule.selectors = rule.selectors.flatMap(inEachMode);
  },
};
