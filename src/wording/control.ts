import { countPaths, strengthOf } from '../model/count.ts';
import { judge } from '../model/judge.ts';
import type { PathId } from '../model/path.ts';
import { modeOf, modes, type Mode } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { weakestFirst } from './sums.ts';
import { listed } from './text/list.ts';
import { verdictWords } from './verdict.ts';

export const controlsTitle = 'Security controls';

/** What stands before each part of a control. */
export const controlLabels = {
  demands: 'Demands',
  path: 'Path',
  today: 'The path today',
  open: 'Passes, and this is still open',
  alarm: 'Fails without need',
  unmapped: 'No mapping found',
  measured: 'Measured',
  minors: 'By minor',
  read: 'Read',
  sources: 'Sources',
} as const;
export const noRecordOfPath = 'No record of ours is about this path. Its verdict stands on what was read.';

/** What is so of a path where its control passes and the rest is as kubeadm leaves it: in a sentence, and under `ifPassed`, which says the first half. */
export function whenPassed(path: PathId, passedBy: Partial<Settings>): Readonly<Record<'text' | 'short', string>> {
  const { failures, safeOnEveryNetwork, weakestHop } = judge(path, { ...modeOf('defaults').settings, ...passedBy }, 'nobody');
  if (failures.length > 0)
    return {
      text: 'In a kubeadm cluster that changes nothing else, the path stops working when it passes.',
      short: 'The path stops working when it passes.',
    };
  const verdict = verdictWords[weakestHop?.verdict ?? 'unknown'];
  const is = safeOnEveryNetwork === 'yes' ? verdict : `still ${verdict}`;
  return { text: `In a kubeadm cluster that passes it, the path is ${is}.`, short: `The path is ${is}.` };
}
export const ifPassed = 'If a kubeadm cluster passes it and changes nothing else';
/** The same where no setting decides whether a control passes: what the path is as kubeadm leaves it. */
export function notDecided(path: PathId): string {
  const { weakestHop } = judge(path, modeOf('defaults').settings, 'nobody');
  return weakestHop
    ? `No setting of the model decides it. With the defaults the path is ${verdictWords[weakestHop.verdict]}.`
    : 'No setting of the model decides it. With the defaults there is no such path.';
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

/** Of a catalogue which edition was read, and the exams in which these connections come up. */
export const weRead = (what: string): string => `We read ${what}.`;
export const examsOf = (ids: readonly string[]): string => `Exams of the CNCF: ${listed(ids)}`;
export const examParts = 'The parts in which these connections come up, each with the controls that we would read for it.';

/** What TLS some minors have. */
export const tlsOf = (row: Readonly<Record<'go' | 'suites' | 'key_shares', string>> & { readonly confirmed?: boolean }): string =>
  `Go ${row.go}: suites ${row.suites}; ${row.key_shares}.${row.confirmed === false ? ' We have not confirmed the suites.' : ''}`;

/** What is said of a name in a catalogue: its technique in ATT&CK, and that no source confirms it. */
export const inAttack = (technique: string): string => `${technique} in ATT&CK`;
export const notConfirmed = 'not confirmed';

/** The layer for ATT&CK Navigator: its name, and what its scores mean. */
export const layerName = 'Hub & Spoke: control plane and nodes';
export const layerSays = `The score of a technique is the number of modes, of ${modes.length}, in which a path that it attacks is unsafe, encrypted only or unknown. Microsoft’s threat matrix for Kubernetes names the techniques.`;
