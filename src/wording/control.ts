import { countPaths, strengthOf } from '../model/count.ts';
import { judge } from '../model/judge.ts';
import type { PathId } from '../model/path.ts';
import { modeOf, modes, type Mode } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { weakestFirst } from './sums.ts';
import { verdictWords } from './verdict.ts';

/** What is so of a path where its control passes and the rest is as kubeadm leaves it, in sentences. */
export function whenPassed(path: PathId, passedBy: Partial<Settings>): { readonly isProtected: boolean; readonly text: string } {
  const judgement = judge(path, { ...modeOf('defaults').settings, ...passedBy }, 'nobody');
  const { failures, safeOnEveryNetwork, weakestHop } = judgement;
  if (failures.length > 0)
    return { isProtected: false, text: 'In a kubeadm cluster that changes nothing else, the path stops working when it passes.' };
  const isProtected = safeOnEveryNetwork === 'yes';
  const verdict = verdictWords[weakestHop?.verdict ?? 'unknown'];
  return { isProtected, text: `In a kubeadm cluster that passes it, the path is ${isProtected ? '' : 'still '}${verdict}.` };
}

/** The modes of each verdict of a path by its weakest hop, the weakest first. A mode that does not have the path is in none. */
export const modesByVerdict = (path: PathId): readonly { readonly verdict: Verdict; readonly modes: readonly Mode[] }[] =>
  weakestFirst
    .map((verdict) => ({
      verdict,
      modes: modes.filter(({ settings }) => judge(path, settings, 'nobody').weakestHop?.verdict === verdict),
    }))
    .filter(({ modes: found }) => found.length > 0);

/** The answer of `/controls/`: what is weak in a kubeadm cluster that passes all controls that settings decide. */
export function controlsLead(passedBy: readonly Partial<Settings>[]): string {
  const all = Object.assign({}, modeOf('defaults').settings, ...passedBy) as Settings;
  const { weak, total } = strengthOf(countPaths(all));
  const answer = `A kubeadm cluster that passes every control here still has ${weak} of ${total} paths that are unsafe or encrypted only`;
  return `${answer}: no control looks at the tunnel or at the proxies to pods and Services.`;
}
